import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importModel } from '../../core/import/import-model.ts';
import { mapProfile } from './map-profile.ts';

const read = (path: string): Buffer => readFileSync(new URL(`../../../${path}`, import.meta.url));

async function scopesIn(sample: string, profile: string): Promise<ReadonlyMap<string, string>> {
  const blob = new Blob([Uint8Array.from(read(`public/samples/${sample}/model.onnx`))]);
  const opened = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
  if (!opened.ok) throw new Error(opened.error.kind);
  const text = read(`src/core/runtime/testing/${profile}`).toString();
  const view = mapProfile(opened.value.model, text, 0);
  if (!view.ok) throw new Error(view.error.kind);
  return new Map(
    view.value.mapped.map(({ time }, at) => [time.name, view.value.scopes[at]?.join('/') ?? '?']),
  );
}

it('puts a fused node into the scope that all share which it stands for', async () => {
  const scopes = await scopesIn('digits', 'profile-digits.json');
  // A convolution and the Relu after it, of two scopes side by side.
  expect(scopes.get('/conv1/Conv')).toBe('');
  expect(scopes.get('/pool1/MaxPool')).toBe('pool1');
});

it('finds the scopes of nodes within a loop, and none of what the runtime made', async () => {
  const scopes = await scopesIn('tiny-transformer', 'profile-sorter.json');
  expect(scopes.get('/encoder/layer.0/norm1/Mul/LayerNormFusion/')).toBe('encoder/layer.0/norm1');
  expect(scopes.get('/step/head/MatMul')).toBe('head');
  expect(scopes.get('Slice')).toBe('');
});
