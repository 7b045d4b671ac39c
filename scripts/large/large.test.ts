import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importModel } from '../../src/core/import/import-model.ts';
import type { NodeSpec } from '../onnx-writer/spec.ts';
import { DEFAULT_NAMES, makeLarge } from './catalogue.ts';
import type { LargeModel } from './bulk.ts';
import { writeLargeModel } from './write-model.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

function make(name: string): LargeModel {
  const large = makeLarge(name);
  if (large === null) throw new Error(`no model ${name}`);
  return large;
}

function weightsOf(name: string): number {
  return make(name).bulk.reduce((sum, { dims }) => sum + dims.reduce((a, b) => a * b, 1), 0);
}

/** Names that are used before anything makes them, and names made twice. */
function findFaults({ model, bulk }: LargeModel): readonly string[] {
  const made = new Set(
    [...(model.graph.inputs ?? []), ...(model.graph.initializers ?? []), ...bulk].map(({ name }) => name),
  );
  const faults: string[] = [];
  for (const { inputs, outputs } of model.graph.nodes) {
    for (const name of inputs) if (name !== '' && !made.has(name)) faults.push(`${name} comes from nowhere`);
    for (const name of outputs) {
      if (made.has(name)) faults.push(`${name} is made twice`);
      made.add(name);
    }
  }
  for (const { name } of model.graph.outputs ?? []) if (!made.has(name)) faults.push(`${name} is never made`);
  return faults;
}

describe('large models', () => {
  it.each(DEFAULT_NAMES)('%s is sorted and whole', (name) => {
    expect(findFaults(make(name)).slice(0, 5)).toEqual([]);
  });

  it('have the sizes that the benchmark speaks of', () => {
    expect(make('tiny').model.graph.nodes.length).toBe(8);
    expect(make('resnet50').model.graph.nodes.length).toBe(175);
    // Convolutions 23.5 million, fc 2.05 million, batch normalisation 0.1 million.
    expect(weightsOf('resnet50')).toBe(25_610_152);
    expect(make('resnet18').model.graph.nodes.length).toBe(69);
    expect(weightsOf('resnet18')).toBe(11_699_112);
    expect(weightsOf('heavy-1000') * 4).toBeCloseTo(1e9, -8);
    const perBlock = make('gpt-3').model.graph.nodes.length - make('gpt-2').model.graph.nodes.length;
    expect(perBlock).toBeGreaterThan(140);
    expect(perBlock).toBeLessThan(160);
    expect(make('random-1000').model.graph.nodes.length).toBe(1000);
    expect(makeLarge('elephant')).toBeNull();
  });

  it('keep their structure when their names become numbers', () => {
    const named = make('gpt-2').model.graph.nodes;
    const numbered = make('gpt-2-numbers').model.graph.nodes;
    expect(numbered.map(({ op }) => op)).toEqual(named.map(({ op }) => op));
    expect(numbered.every(({ inputs }) => inputs.every((name) => /^\d*$|^input_ids$/.test(name)))).toBe(true);
  });

  it('keep their structure when exporters say more of them', () => {
    const { graph } = make('gpt-2-traced').model;
    const strip = (node: NodeSpec): unknown => ({ ...node, metadata: undefined });
    expect(graph.nodes.map(strip)).toEqual(make('gpt-2').model.graph.nodes);
    expect(graph.nodes.every(({ metadata }) => metadata?.length === 5)).toBe(true);
    expect(graph.values?.length).toBe(graph.nodes.flatMap(({ outputs }) => outputs).length);
  });

  it('are read back from disk with every weight in its place', async () => {
    const file = path.join(folder, 'gpt-2.onnx');
    const large = make('gpt-2');
    expect(writeLargeModel(file, large)).toBe(statSync(file).size);
    const result = await importModel({
      model: { path: 'gpt-2.onnx', blob: new Blob([readFileSync(file)]) },
      others: [],
    });
    if (!result.ok) throw new Error(result.error.kind);
    const { model, diagnostics } = result.value;
    expect(diagnostics).toEqual([]);
    expect(model.graphs[0]?.nodes.length).toBe(large.model.graph.nodes.length);
    expect(model.graphs[0]?.initializers.length).toBe(large.bulk.length + 1);
  });

  it('have their weights in a second file where one would be too large', async () => {
    const file = path.join(folder, 'apart.onnx');
    const total = writeLargeModel(file, make('gpt-2'), 10_000);
    expect(statSync(file).size + statSync(`${file}.data`).size).toBe(total);
    const blob = (name: string) => ({ path: path.basename(name), blob: new Blob([readFileSync(name)]) });
    const result = await importModel({ model: blob(file), others: [blob(`${file}.data`)] });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.diagnostics).toEqual([]);
    const locations = result.value.model.tensors.map(({ payload }) =>
      payload.kind === 'external' ? payload.location : null,
    );
    expect(new Set(locations)).toEqual(new Set([null, 'apart.onnx.data']));
    // Every payload begins with the same numbers.
    const data = readFileSync(`${file}.data`);
    const bulk = make('gpt-2').bulk;
    const last =
      data.length - bulk.slice(-1).reduce((sum, { dims }) => sum + dims.reduce((a, b) => a * b, 4), 0);
    expect(data.subarray(last, last + 64)).toEqual(data.subarray(0, 64));
    expect(data.subarray(0, 64).some((byte) => byte !== 0)).toBe(true);
  });
});
