import { describe, expect, it } from 'vitest';
import { openOperatorTable } from '../src/core/ops/decode-operators.ts';
import { encodeOperators } from './make-operators.ts';
import type { OperatorSource } from './make-operators.ts';

const version = {
  sinceVersion: 1,
  deprecated: false,
  minInputs: 1,
  maxInputs: 1,
  minOutputs: 1,
  maxOutputs: 1,
  inputs: [{ name: 'X', type: 'T', kind: 'single' }],
  outputs: [{ name: 'Y', type: 'T', kind: 'single' }],
  attributes: [{ name: 'alpha', type: 'float', required: false, default: 0.25 }],
  typeConstraints: { T: ['tensor(float)', 'map(int64', 'float)'] },
  category: 'activation',
} as const;

const source: OperatorSource = {
  latestOpset: { 'ai.onnx': 7 },
  categories: ['other', 'activation'],
  irVersions: {},
  releases: [],
  opsetToIr: {},
  functionOps: { 'ai.onnx': { Twice: [7] } },
  knownWithoutSchema: { 'my.domain': ['Secret'] },
  domains: {
    'ai.onnx': {
      Twice: [
        { ...version, sinceVersion: 7, deprecated: true, inputs: [], minInputs: 0, maxInputs: 0 },
        version,
      ],
    },
    'my.domain': { Once: [version] },
  },
  legacy: { 'ai.onnx': { Old: [version] } },
};

const odd = (change: object): OperatorSource => ({
  ...source,
  domains: { d: { Odd: [{ ...version, ...change }] } },
});

describe('encodeOperators', () => {
  const table = openOperatorTable(encodeOperators(source));

  it('is read back', () => {
    const [first, second] = table.schemas('', 'Twice') ?? [];
    expect(first).toEqual({
      domain: '',
      opType: 'Twice',
      sinceVersion: 1,
      deprecated: false,
      experimental: false,
      isFunction: true,
      legacy: false,
      category: 'activation',
      inputs: [{ name: 'X', type: 'T', kind: 'single', heterogeneous: false, minArity: 0 }],
      outputs: [{ name: 'Y', type: 'T', kind: 'single', heterogeneous: false, minArity: 0 }],
      attributes: [{ name: 'alpha', kind: 'float', required: false, defaultValue: 0.25 }],
      typeConstraints: [{ name: 'T', types: ['tensor(float)', 'map(int64, float)'] }],
      minInputs: 1,
      maxInputs: 1,
      minOutputs: 1,
      maxOutputs: 1,
    });
    expect(second).toEqual({
      ...first,
      sinceVersion: 7,
      deprecated: true,
      inputs: [],
      minInputs: 0,
      maxInputs: 0,
    });
  });

  it('keeps legacy operators and bare names', () => {
    expect(table.schemas('', 'Old')?.[0]?.legacy).toBe(true);
    expect(table.schemas('my.domain', 'Once')?.[0]?.legacy).toBe(false);
    expect(table.schemas('my.domain', 'Secret')).toBeNull();
    expect(table.category('my.domain', 'Secret')).toBe('other');
  });

  it('refuses what it could not read back', () => {
    expect(() => encodeOperators(odd({ minInputs: 0 }))).toThrow('counts');
    expect(() =>
      encodeOperators(odd({ attributes: [{ name: 'a,b', type: 'int', required: false }] })),
    ).toThrow('a,b');
    expect(() => encodeOperators(odd({ category: 'nothing' }))).toThrow('category');
  });
});
