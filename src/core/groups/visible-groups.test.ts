import { describe, expect, it } from 'vitest';
import { buildTestModel } from '../analysis/testing/model-builder.ts';
import { defined } from '../base/assert.ts';
import { NONE } from '../base/indices.ts';
import type { ModelRef } from '../ir/model-ref.ts';
import type { Group, GroupChange, Grouping, OpenGroups } from './types.ts';
import { changeGroups } from './change-groups.ts';
import { closeAll, openAll, resolveOpen, standIns, toggle } from './visible-groups.ts';

function groupNamed(index: number, id: string, parent: number, likeness: number): Group {
  return { index, parent, name: id, id, kind: 'scope', nodeCount: 1, likeness };
}

/** a { a/x { node 1 }, node 0 }, b { b/x { node 2 } }, node 3 */
const grouping: Grouping = {
  groups: [
    groupNamed(0, 'a', NONE, 0),
    groupNamed(1, 'b', NONE, 1),
    groupNamed(2, 'a/x', 0, 2),
    groupNamed(3, 'b/x', 1, 2),
  ],
  groupOf: Int32Array.of(0, 2, 3, NONE),
};

const holders = (open: OpenGroups): readonly number[] => {
  const found = standIns(
    grouping,
    resolveOpen(grouping, open.level === 'first' ? 0 : open.level, open.except),
  );
  return [...grouping.groupOf].map((group) => found[group] ?? NONE);
};

describe('what is open', () => {
  it('is all or nothing', () => {
    expect(holders(closeAll)).toEqual([0, 0, 1, NONE]);
    expect(holders(openAll)).toEqual([NONE, NONE, NONE, NONE]);
  });

  it('is the groups above a level, apart from those that were clicked', () => {
    expect(holders({ level: 1, except: [] })).toEqual([NONE, 2, 3, NONE]);
    expect(holders({ level: 1, except: ['a'] })).toEqual([0, 0, 3, NONE]);
    expect(holders({ level: 1, except: ['b/x'] })).toEqual([NONE, 2, NONE, NONE]);
    expect(holders({ level: 0, except: ['nothing of that name'] })).toEqual(holders(closeAll));
  });

  it('needs all groups around it to be open', () => {
    expect(holders({ level: 0, except: ['a/x'] })).toEqual([0, 0, 1, NONE]);
    expect(holders({ level: 0, except: ['a/x', 'a'] })).toEqual([NONE, NONE, 1, NONE]);
  });

  it('comes back after two clicks', () => {
    const once = toggle({ level: 1, except: ['b'] }, 'a');
    expect(once).toEqual({ level: 1, except: ['b', 'a'] });
    expect(toggle(once, 'a')).toEqual({ level: 1, except: ['b'] });
  });

  const model = buildTestModel({
    graphs: [
      {
        inputs: ['in'],
        initializers: { w: [2] },
        nodes: [
          { op: 'A', inputs: ['in'], outputs: ['a'] },
          { op: 'B', inputs: ['a'], outputs: ['b'] },
          { op: 'C', inputs: ['b', 'w'], outputs: ['c'] },
          { op: 'D', inputs: ['c'] },
        ],
      },
    ],
  });
  const graph = defined(model.graphs[0], 'a graph');
  const change = (open: OpenGroups, wish: GroupChange) => changeGroups(model, graph, grouping, open, wish);

  it('opens and closes all that hold the same, wherever they are', () => {
    const opened = change({ level: 1, except: [] }, { kind: 'alike', group: 2, open: true });
    expect(holders(opened)).toEqual([NONE, NONE, NONE, NONE]);
    expect(change(opened, { kind: 'alike', group: 3, open: false })).toEqual({ level: 1, except: [] });
  });

  it('opens the way to what is to be seen, and nothing else', () => {
    const index = graph.index;
    const value = (name: string) => graph.values.findIndex((one) => one.name === name);
    const shows = (ref: ModelRef) => holders(change(closeAll, { kind: 'reveal', ref }));
    expect(shows({ kind: 'node', graph: index, node: 1 })).toEqual([NONE, NONE, 1, NONE]);
    expect(shows({ kind: 'value', graph: index, value: value('b') })).toEqual([NONE, NONE, 1, NONE]);
    expect(shows({ kind: 'value', graph: index, value: value('in') })).toEqual([NONE, 2, 1, NONE]);
    expect(shows({ kind: 'initializer', graph: index, initializer: 0 })).toEqual([0, 0, NONE, NONE]);
    expect(shows({ kind: 'group', graph: index, group: 2 })).toEqual([NONE, 2, 1, NONE]);
    expect(shows({ kind: 'node', graph: index, node: 3 })).toEqual(holders(closeAll));
  });

  it('goes a level deeper and back, and keeps what was clicked where it can', () => {
    const step = (open: OpenGroups, further: boolean) => change(open, { kind: 'step', open: further });
    expect(step(closeAll, true)).toEqual({ level: 1, except: [] });
    expect(step({ level: 1, except: [] }, true)).toEqual({ level: 2, except: [] });
    expect(holders(step({ level: 0, except: ['a', 'a/x'] }, true))).toEqual([NONE, NONE, 3, NONE]);
    expect(step({ level: 1, except: ['b'] }, true)).toEqual({ level: 1, except: [] });
    expect(step(openAll, true)).toEqual(openAll);

    expect(step(openAll, false)).toEqual({ level: 1, except: [] });
    expect(holders(step({ level: 2, except: ['b'] }, false))).toEqual([NONE, 2, 1, NONE]);
    expect(step({ level: 1, except: [] }, false)).toEqual(closeAll);
    expect(step(closeAll, false)).toEqual(closeAll);
  });

  it('changes a body that is open in place by its own names', () => {
    const inBody = (open: OpenGroups, wish: GroupChange) =>
      changeGroups(model, graph, grouping, open, wish, 'n4.body/');
    const opened = inBody(
      { level: 1, except: ['a', 'n4.body/b/x'] },
      { kind: 'alike', group: 2, open: true },
    );
    expect(opened).toEqual({ level: 1, except: ['a', 'n4.body/b/x', 'n4.body/a/x'] });
    expect(inBody(opened, { kind: 'toggle', group: 3 })).toEqual({ level: 1, except: ['a', 'n4.body/a/x'] });
  });

  it('changes nothing for a group that there is not', () => {
    expect(change({ level: 3, except: ['a'] }, { kind: 'toggle', group: 9 })).toEqual({
      level: 3,
      except: ['a'],
    });
  });
});
