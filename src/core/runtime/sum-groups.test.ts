import { describe, expect, it } from 'vitest';
import { formatGroupsCsv } from './profile-csv.ts';
import type { NodeTime } from './run-profile.ts';
import { firstTellingDepth, maxGroupDepth, sumByGroup } from './sum-groups.ts';

function node(name: string, selfTotal: number): NodeTime {
  return {
    name,
    opType: 'Conv',
    provider: 'CPUExecutionProvider',
    nodeIndex: null,
    calls: 2,
    median: 1,
    min: 1,
    total: 1000,
    selfTotal,
    inputShapes: [],
    outputShapes: [],
    outputBytes: null,
    gpuTime: null,
  };
}

const NODES = [node('a', 10), node('b', 20), node('c', 30), node('d', 0), node('e', 40)];
const SCOPES = [['net', 'conv1'], ['net', 'conv2', 'relu'], ['net', 'conv2'], ['net'], []];

function lines(depth: number): readonly string[] {
  return sumByGroup(NODES, SCOPES, depth).map(
    ({ key, nodes, calls, total, share }) => `${key}: ${nodes} ${calls} ${total} ${share}`,
  );
}

describe('sums by group', () => {
  it('count each node once, at its own depth where that is less', () => {
    expect(lines(1)).toEqual(['net: 4 8 60 0.6', ': 1 2 40 0.4']);
    expect(lines(2)).toEqual([
      'net/conv2: 2 4 50 0.5',
      ': 1 2 40 0.4',
      'net/conv1: 1 2 10 0.1',
      'net: 1 2 0 0',
    ]);
    expect(lines(9)).toEqual(lines(3));
  });

  it('begin where there is more than one group', () => {
    expect(maxGroupDepth(SCOPES)).toBe(3);
    expect(firstTellingDepth(SCOPES)).toBe(2);
    expect(firstTellingDepth([['a'], ['b']])).toBe(1);
    expect(firstTellingDepth([['a', 'b'], ['a', 'b'], []])).toBe(2);
    expect(firstTellingDepth([[], []])).toBe(0);
  });

  it('are saved with all that a group holds', () => {
    expect(formatGroupsCsv({ nodes: NODES }, SCOPES)).toBe(
      [
        'group,depth,nodes,calls,self_us,share',
        'net,1,4,8,60,0.6',
        'net/conv2,2,2,4,50,0.5',
        'net/conv1,2,1,2,10,0.1',
        'net/conv2/relu,3,1,2,20,0.2',
        '',
      ].join('\r\n'),
    );
  });
});
