import { describe, expect, it } from 'vitest';
import { categoryOf } from './category-of.ts';
import { isKnownDomain, isKnownOperator } from './known-operators.ts';
import { listSchemas, lookupSchema } from './lookup-schema.ts';
import { operatorTable } from './operator-table.ts';

const defaultOf = (domain: string, opType: string, version: number, name: string) =>
  lookupSchema(domain, opType, version)?.attributes.find((attribute) => attribute.name === name)
    ?.defaultValue;

describe('lookupSchema', () => {
  it('gives the schema in force at an opset version', () => {
    expect(
      [0, 1, 10, 11, 21, 22, 99].map((version) => lookupSchema('', 'Conv', version)?.sinceVersion),
    ).toEqual([undefined, 1, 1, 11, 11, 22, 22]);
    expect(lookupSchema('ai.onnx', 'Conv', 13)).toBe(lookupSchema('', 'Conv', 13));
  });

  it('has formal parameters, attributes and type constraints', () => {
    const conv = lookupSchema('', 'Conv', 22);
    expect(conv?.inputs.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'X single',
      'W single',
      'B optional',
    ]);
    expect(conv?.outputs.map(({ name }) => name)).toEqual(['Y']);
    expect([conv?.minInputs, conv?.maxInputs, conv?.minOutputs, conv?.maxOutputs]).toEqual([2, 3, 1, 1]);
    expect(conv?.attributes).toContainEqual({
      name: 'auto_pad',
      kind: 'string',
      required: false,
      defaultValue: 'NOTSET',
    });
    expect(conv?.attributes).toContainEqual({ name: 'group', kind: 'int', required: false, defaultValue: 1 });
    expect(conv?.attributes).toContainEqual({
      name: 'pads',
      kind: 'ints',
      required: false,
      defaultValue: null,
    });
    expect(conv?.typeConstraints).toEqual([
      { name: 'T', types: ['tensor(bfloat16)', 'tensor(float16)', 'tensor(float)', 'tensor(double)'] },
    ]);
    expect(conv?.category).toBe('convolution');
  });

  it('carries unchanged parts over from the version before', () => {
    const [first, second] = listSchemas('', 'Abs');
    expect(first?.inputs).toEqual(second?.inputs);
    expect(first?.attributes.map(({ name }) => name)).toEqual(['consumed_inputs']);
    expect(second?.attributes).toEqual([]);
  });

  it('knows variadic parameters', () => {
    const loop = lookupSchema('', 'Loop', 25);
    expect(loop?.inputs.at(-1)).toEqual({
      name: 'v_initial',
      type: 'V',
      kind: 'variadic',
      heterogeneous: true,
      minArity: 0,
    });
    expect([loop?.minInputs, loop?.maxInputs, loop?.minOutputs]).toEqual([2, Infinity, 1]);
    expect(lookupSchema('', 'Concat', 13)?.inputs[0]).toMatchObject({
      kind: 'variadic',
      minArity: 1,
      heterogeneous: false,
    });
  });

  it('knows defaults of every kind', () => {
    expect(defaultOf('', 'Clip', 6, 'min')).toBe(-3.402823e38);
    expect(defaultOf('', 'RNN', 14, 'activations')).toEqual(['Tanh', 'Tanh']);
    expect(defaultOf('', 'MeanVarianceNormalization', 13, 'axes')).toEqual([0, 2, 3]);
    expect(lookupSchema('', 'Cast', 13)?.attributes.find(({ name }) => name === 'to')?.required).toBe(true);
  });

  it('keeps types with a comma in them whole', () => {
    const types = listSchemas('ai.onnx.ml', 'DictVectorizer').flatMap(({ typeConstraints }) =>
      typeConstraints.flatMap((constraint) => constraint.types),
    );
    expect(types).toContain('map(int64, string)');
  });

  it('tells deprecated, legacy, experimental and function operators', () => {
    expect(lookupSchema('', 'Upsample', 10)?.deprecated).toBe(true);
    expect(lookupSchema('', 'Upsample', 9)?.deprecated).toBe(false);
    expect(lookupSchema('', 'Affine', 1)?.legacy).toBe(true);
    expect(lookupSchema('', 'LayerNormalization', 17)?.isFunction).toBe(true);
    expect(lookupSchema('', 'Conv', 22)?.isFunction).toBe(false);
    expect(lookupSchema('ai.onnx.preview', 'FlexAttention', 1)?.experimental).toBe(true);
  });
});

describe('the whole table', () => {
  const domains = ['', 'ai.onnx.ml', 'ai.onnx.preview', 'ai.onnx.preview.training', 'com.microsoft'];

  it('is well formed', () => {
    let schemas = 0;
    for (const domain of domains) {
      for (const opType of operatorTable().operators(domain)) {
        expect(opType).toMatch(/^\w+$/);
        for (const schema of listSchemas(domain, opType)) {
          schemas += 1;
          const names = new Set(schema.typeConstraints.map(({ name }) => name));
          for (const { name, type } of [...schema.inputs, ...schema.outputs]) {
            expect(name).toMatch(/^\w+(\.\.\.)?$/);
            expect(names.has(type) || /^\w+\(.+\)$/.test(type)).toBe(true);
          }
          for (const { types } of schema.typeConstraints)
            for (const type of types) expect(type).toMatch(/^[a-z_]+\(.+\)$/);
          for (const { name, defaultValue } of schema.attributes) {
            expect(name).toMatch(/^\w+$/);
            expect(defaultValue).not.toBeNaN();
          }
          expect(schema.sinceVersion).toBeGreaterThan(0);
        }
      }
    }
    expect(schemas).toBeGreaterThanOrEqual(775);
  });

  it('has versions in ascending order', () => {
    for (const domain of domains) {
      for (const opType of operatorTable().operators(domain)) {
        const versions = listSchemas(domain, opType).map(({ sinceVersion }) => sinceVersion);
        expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
      }
    }
  });
});

describe('known operators', () => {
  it('knows operators by name only too', () => {
    expect(isKnownOperator('com.microsoft', 'GatedAdd')).toBe(true);
    expect(lookupSchema('com.microsoft', 'GatedAdd', 1)).toBeNull();
    expect(isKnownOperator('', 'Conv')).toBe(true);
    expect(isKnownOperator('', 'constructor')).toBe(false);
    expect(isKnownOperator('my.domain', 'Conv')).toBe(false);
  });

  it('knows domains and families', () => {
    expect(isKnownDomain('ai.onnx')).toBe(true);
    expect(isKnownDomain('my.domain')).toBe(false);
    expect(categoryOf('', 'Relu')).toBe('activation');
    expect(categoryOf('com.microsoft', 'Attention')).toBe('attention');
    expect(categoryOf('my.domain', 'Relu')).toBe('other');
  });
});
