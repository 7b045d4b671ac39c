import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  AttributeProto,
  GraphProto,
  ModelProto,
  TensorProto,
  type PayloadRun,
} from './onnx-proto.generated.js';
import { anyModel } from './testing/random-model.ts';
import type { Skeleton } from './skeleton.ts';
import { concat, join, read, record } from './testing/wire-bytes.ts';
import { WireReader } from './wire-reader.ts';
import { WireWriter } from './wire-writer.ts';

/** The message of an attribute or tensor without its runs, whose bytes are put back as the records they were. */
function attach<M extends AttributeProto | TensorProto>(
  message: M,
  decode: (reader: WireReader) => M,
  encoded: Uint8Array,
  file: Uint8Array,
): M {
  const single = message instanceof TensorProto ? 9 : 4;
  const piece = (run: PayloadRun): Uint8Array => file.subarray(run.offset, run.offset + run.length);
  const records = message.payloadRun.map((run) =>
    run.field === single ? record(run.field, piece(run)) : piece(run),
  );
  return decode(new WireReader(concat(encoded, join(records))));
}

/** Anything decoded, as comparable text; with a skeleton, its payloads and subgraphs put back. */
function dump(root: unknown, file: Uint8Array, skeleton: Skeleton | null): string {
  const expand = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return `bytes ${value.join()}`;
    if (typeof value === 'bigint') return `${value}n`;
    // JSON has no -0 and no Infinity.
    if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
    if (Array.isArray(value)) return value.map(expand);
    if (typeof value !== 'object' || value === null) return value;
    let message: object = value;
    if (value instanceof TensorProto && value.payloadRun.length > 0) {
      const bytes = TensorProto.encode({ ...value, payloadRun: [] }, new WireWriter()).finish();
      message = attach(value, (reader) => TensorProto.decode(reader), bytes, file);
    } else if (value instanceof AttributeProto && value.payloadRun.length > 0) {
      const bytes = AttributeProto.encode({ ...value, payloadRun: [] }, new WireWriter()).finish();
      message = attach(value, (reader) => AttributeProto.decode(reader), bytes, file);
    }
    const out: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(message)) {
      if (key === 'detachedGraph')
        out['graphs'] = expand(
          value instanceof AttributeProto ? value.detachedGraph.map((i) => skeleton?.detached[i]) : [],
        );
      else if (key === 'g') out['graphs'] = [expand(part)];
      else out[key] = expand(part);
    }
    return Object.fromEntries(Object.entries(out).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return JSON.stringify(expand(root));
}

it('a skeleton with its payloads and subgraphs put back is the model, whatever the window', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, fc.integer({ min: 32, max: 4000 }), async (init, size) => {
      const file = ModelProto.encode(init, new WireWriter()).finish();
      const result = await read(file, 'model', { windowSizes: { first: size, largest: size * 3 } });
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      const skeleton = result.value;
      expect(skeleton.findings).toEqual([]);
      const whole = ModelProto.decode(new WireReader(file));
      expect(dump(skeleton.root.proto, file, skeleton)).toBe(dump(whole, file, null));
    }),
    { numRuns: 60, seed: 20_261 },
  );
});

it('encoding and decoding a model twice gives the same bytes, unknown fields included', () => {
  fc.assert(
    fc.property(anyModel, fc.uint8Array({ maxLength: 40 }), (init, extra) => {
      const file = concat(ModelProto.encode(init, new WireWriter()).finish(), record(77, extra));
      const again = ModelProto.encode(ModelProto.decode(new WireReader(file)), new WireWriter()).finish();
      // Compared as text: a matcher that looks at every byte takes seconds on a long payload.
      expect(again.join()).toBe(file.join());
    }),
    { numRuns: 40, seed: 7 },
  );
});

it('a lone graph is read as the same graph in a model', async () => {
  await fc.assert(
    fc.asyncProperty(anyModel, async (init) => {
      if (init.graph === undefined || init.graph === null) return;
      const bytes = GraphProto.encode(init.graph, new WireWriter()).finish();
      const lone = await read(bytes, 'graph');
      const held = await read(record(7, bytes), 'model');
      if (!lone.ok || !held.ok || held.value.root.kind !== 'model') throw new Error('not read');
      expect(dump(lone.value.root.proto, bytes, lone.value)).toBe(
        dump(held.value.root.proto.graph, record(7, bytes), held.value),
      );
    }),
    { numRuns: 20, seed: 11 },
  );
});
