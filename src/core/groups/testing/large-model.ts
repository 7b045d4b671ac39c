import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLarge } from '../../../../scripts/large/catalogue.ts';
import { writeLargeModel } from '../../../../scripts/large/write-model.ts';
import { defined } from '../../base/assert.ts';
import { importModel } from '../../import/import-model.ts';
import type { Model } from '../../ir/model.ts';

/** A model of `scripts/large`, written and read again. */
export async function importLarge(name: string): Promise<Model> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groups-'));
  try {
    const file = path.join(folder, 'model.onnx');
    writeLargeModel(file, defined(makeLarge(name), `model ${name}`));
    const blob = new Blob([readFileSync(file)]);
    const result = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
    if (!result.ok) throw new Error(`${name}: ${result.error.kind}`);
    return result.value.model;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
