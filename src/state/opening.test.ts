import { describe, expect, it } from 'vitest';
import { err, ok } from '../core/base/result.ts';
import type { ModelSource } from '../core/ir/source.ts';
import type { ModelClient } from '../workers/model/client.ts';
import type { OpenedModel } from '../workers/model/protocol.ts';
import { fakeSummary } from './commands/testing/fake-app.ts';
import { createDocumentStore } from './document.ts';
import { createOpening, suppliesMissing } from './opening.ts';
import { createSettingsStore, DEFAULT_SETTINGS } from './settings.ts';

const file = (path: string) => ({ path, blob: new Blob([]) });
const missing = [{ location: 'weights/part0.bin', state: 'missing', tensors: 1 }] as const;

describe('suppliesMissing', () => {
  it('takes data that the open model waits for, by relative path', () => {
    expect(suppliesMissing([file('weights/part0.bin')], missing)).toBe(true);
    expect(suppliesMissing([file('export/weights/part0.bin')], missing)).toBe(true);
  });

  it('never goes by the bare name alone', () => {
    expect(suppliesMissing([file('part0.bin')], missing)).toBe(false);
  });

  it('prefers a model that came along, and ignores data nobody waits for', () => {
    expect(suppliesMissing([file('weights/part0.bin'), file('model.onnx')], missing)).toBe(false);
    expect(suppliesMissing([file('weights/part0.bin')], [{ ...missing[0], state: 'supplied' }])).toBe(false);
  });
});

describe('an open document', () => {
  const opened = {
    summary: { ...fakeSummary(), externalFiles: missing },
    diagnostics: [],
  } as unknown as OpenedModel;

  function setUp() {
    const documents = createDocumentStore();
    const client = {
      open: async ({ model }: ModelSource) =>
        model.path.startsWith('bad') ? err({ kind: 'no-graph', file: model.path }) : ok(opened),
      addFiles: async () => ok(opened),
    } as unknown as ModelClient;
    const settings = createSettingsStore(DEFAULT_SETTINGS);
    const opening = createOpening({ client, documents, settings, show: async () => undefined, early: null });
    return { documents, opening };
  }

  it('keeps what it was read from, with data that came later', async () => {
    const { documents, opening } = setUp();
    await opening.openFiles({ files: [file('a.onnx')], remember: null, url: 'samples/a' });
    await opening.openFiles({ files: [file('weights/part0.bin')], remember: null, url: null });
    const { document } = documents.getState();
    expect(document).toMatchObject({ id: 1, url: 'samples/a', optimised: null, start: null });
    expect(document?.source.model.path).toBe('a.onnx');
    expect(document?.source.others.map(({ path }) => path)).toEqual(['weights/part0.bin']);
  });

  it('makes way for its rewriting and comes back, and stays where that fails', async () => {
    const { documents, opening } = setUp();
    await opening.openFiles({ files: [file('a.onnx')], remember: null, url: 'samples/a' });
    const original = documents.getState().document;
    if (original === null) throw new Error('nothing is open');
    const optimised = { original, standIns: new Map(), gone: [] };
    const start = { recipes: new Map(), labels: null };
    await opening.openOwn({ model: file('a (optimised).onnx'), others: [] }, { url: null, optimised, start });
    expect(documents.getState().document).toMatchObject({ id: 2, url: null, optimised, start });
    await opening.openOwn({ model: file('bad.onnx'), others: [] }, { url: null, optimised: null, start });
    expect(documents.getState().document?.id).toBe(2);
    await opening.openOwn(original.source, original);
    expect(documents.getState().document).toMatchObject({ id: 3, url: 'samples/a', optimised: null });
  });
});
