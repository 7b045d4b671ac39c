import { describe, expect, it } from 'vitest';
import { hasField } from './presence.ts';
import { readSkeleton } from './read-skeleton.ts';
import type { Skeleton, WireFinding } from './skeleton.ts';
import type { ModelProto, TensorProto } from './onnx-proto.generated.js';
import {
  concat,
  filled,
  join,
  read,
  readGood,
  record,
  scalar,
  tag,
  text,
  tinyWindows,
  varint,
} from './testing/wire-bytes.ts';

function modelOf(skeleton: Skeleton): ModelProto {
  if (skeleton.root.kind !== 'model') throw new Error('not a model');
  return skeleton.root.proto;
}

function tensorOf(skeleton: Skeleton): TensorProto {
  if (skeleton.root.kind !== 'tensor') throw new Error('not a tensor');
  return skeleton.root.proto;
}

const graph = (...content: Uint8Array[]): Uint8Array => record(7, ...content);
const kinds = (skeleton: Skeleton): WireFinding['kind'][] => skeleton.findings.map((finding) => finding.kind);

describe('readSkeleton', () => {
  it('reads a model, a graph and a tensor', async () => {
    const body = concat(record(1, text(1, 'x'), text(4, 'Relu')), text(2, 'main'));
    const model = modelOf(await readGood(concat(scalar(1, 8), record(7, body))));
    expect(model.irVersion).toBe(8);
    expect(model.graph?.node[0]?.opType).toBe('Relu');
    const lone = await readGood(body, 'graph');
    expect(lone.root.kind === 'graph' && lone.root.proto.name).toBe('main');
    expect(tensorOf(await readGood(concat(scalar(1, 3), scalar(2, 1)), 'tensor')).dims).toEqual([3]);
  });

  it('reads an empty file as an empty message', async () => {
    expect(modelOf(await readGood(new Uint8Array(0))).graph).toBeNull();
  });

  it('keeps int64 exact', async () => {
    const dims = [2n ** 63n - 1n, -(2n ** 63n), -1n, 2n ** 53n - 1n, 2n ** 32n, 0n];
    const tensor = tensorOf(await readGood(concat(...dims.map((dim) => scalar(1, dim))), 'tensor'));
    expect(tensor.dims).toEqual([2n ** 63n - 1n, -(2n ** 63n), -1, 2 ** 53 - 1, 2 ** 32, 0]);
  });

  it('takes repeated numbers packed and unpacked', async () => {
    const bytes = concat(scalar(1, 5), record(1, varint(6), varint(300)), scalar(1, 7));
    expect(tensorOf(await readGood(bytes, 'tensor')).dims).toEqual([5, 6, 300, 7]);
  });

  it('takes lengths and tags that are longer than they need to be', async () => {
    const padded = Uint8Array.of(0xc2, 0x80, 0x00, 0x82, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0x68, 0x69);
    expect(tensorOf(await readGood(padded, 'tensor')).name).toBe('hi');
  });

  it('tells a zero that is there from one that is not', async () => {
    const tensor = tensorOf(await readGood(scalar(2, 0), 'tensor'));
    expect(hasField(tensor, 'dataType')).toBe(true);
    expect(hasField(tensor, 'dataLocation')).toBe(false);
  });

  it('keeps the last field of a oneof', async () => {
    const dim = record(1, scalar(1, 4), text(2, 'N'));
    const type = record(2, record(1, record(2, dim)));
    const model = modelOf(await readGood(graph(record(11, type))));
    const read = model.graph?.input[0]?.type?.tensorType?.shape?.dim[0];
    expect([read?.dimParam, read?.dimValue, read?.value]).toEqual(['N', null, 'dimParam']);
  });
});

describe('payloads', () => {
  it('leaves long raw_data in the file and keeps short', async () => {
    const head = concat(scalar(1, 5000), scalar(2, 3));
    const long = concat(head, record(9, filled(5000)));
    const tensor = tensorOf(await readGood(long, 'tensor'));
    expect(tensor.rawData.length).toBe(0);
    expect(tensor.payloadRun[0]).toMatchObject({
      field: 9,
      offset: long.length - 5000,
      length: 5000,
      elements: 5000,
    });
    expect(tensorOf(await readGood(record(9, filled(4096)), 'tensor')).rawData).toEqual(filled(4096));
  });

  it('leaves runs of typed records, in as many pieces as there are', async () => {
    const run = concat(record(4, filled(4000)), record(4, filled(400)));
    const bytes = concat(run, text(8, 'w'), record(4, filled(8)));
    const tensor = tensorOf(await readGood(bytes, 'tensor', { windowSizes: tinyWindows }));
    expect(
      tensor.payloadRun.map(({ field, offset, length, elements }) => [field, offset, length, elements]),
    ).toEqual([
      [4, 0, run.length, 1100],
      [4, run.length + 3, 10, 2],
    ]);
    expect(tensor.name).toBe('w');
  });

  it('names earlier short runs too once a field is long', async () => {
    const first = record(5, varint(1));
    const bytes = concat(first, text(8, 'w'), record(5, filled(5000)));
    const tensor = tensorOf(await readGood(bytes, 'tensor'));
    expect(tensor.payloadRun.map((run) => [run.offset, run.length])).toEqual([
      [0, first.length],
      [first.length + 3, 5003],
    ]);
  });

  it('does not count packed varints of a tensor, but those of an attribute', async () => {
    const tensor = tensorOf(await readGood(record(7, filled(9000)), 'tensor'));
    expect(hasField(tensor.payloadRun[0] ?? {}, 'elements' as never)).toBe(false);
    const ints = concat(text(1, 'axes'), record(8, filled(70_000), varint(300)));
    const model = modelOf(
      await readGood(graph(record(1, record(5, ints))), 'model', { windowSizes: tinyWindows }),
    );
    const attribute = model.graph?.node[0]?.attribute[0];
    expect(attribute?.payloadRun[0]?.elements).toBe(70_001);
    expect(attribute?.payloadRun[0]?.head.length).toBe(1024 + 4);
    expect(attribute?.ints).toEqual([]);
  });

  it('previews a long string and a long list of single records', async () => {
    const string = graph(record(1, record(5, record(4, filled(80_000, 65)))));
    const s = modelOf(await readGood(string)).graph?.node[0]?.attribute[0];
    expect(s?.payloadRun[0]).toMatchObject({ field: 4, length: 80_000, elements: 80_000 });
    expect(new TextDecoder().decode(s?.payloadRun[0]?.head)).toBe('A'.repeat(1024));
    const one = concat(tag(7, 5), Uint8Array.of(0, 0, 128, 63));
    const floats = concat(...Array.from({ length: 20_000 }, () => one));
    const f = modelOf(await readGood(graph(record(1, record(5, floats))))).graph?.node[0]?.attribute[0];
    expect(f?.floats).toEqual([]);
    expect(f?.payloadRun).toHaveLength(1);
    expect(f?.payloadRun[0]).toMatchObject({ field: 7, length: 100_000, elements: 20_000 });
    expect(f?.payloadRun[0]?.head).toEqual(floats.slice(0, 1024));
  });

  it('lets the last raw_data win', async () => {
    const bytes = concat(record(9, filled(5000)), record(9, filled(3)));
    const skeleton = await readGood(bytes, 'tensor');
    expect(tensorOf(skeleton).payloadRun.map((run) => [run.offset, run.length])).toEqual([
      [bytes.length - 3, 3],
    ]);
    expect(skeleton.findings[0]).toMatchObject({
      kind: 'duplicate-singular-field',
      detail: 'TensorProto.raw_data',
    });
  });

  it('gives bytes that hold nothing but themselves', async () => {
    const tensor = tensorOf(await readGood(record(9, filled(16)), 'tensor'));
    expect(tensor.rawData.buffer.byteLength).toBe(16);
  });
});

describe('subgraphs', () => {
  const attribute = (...content: Uint8Array[]): Uint8Array => graph(record(1, record(5, ...content)));

  it('come as units of their own', async () => {
    const inner = record(6, text(2, 'inner'));
    const outer = record(6, text(2, 'outer'), record(1, record(5, inner)), text(10, 'after'));
    const skeleton = await readGood(attribute(outer));
    const holder = modelOf(skeleton).graph?.node[0]?.attribute[0];
    expect(holder?.g).toBeNull();
    expect(holder?.detachedGraph).toEqual([0]);
    expect(skeleton.detached.map((g) => g.name)).toEqual(['outer', 'inner']);
    expect(skeleton.detached[0]?.docString).toBe('after');
    expect(skeleton.detached[0]?.node[0]?.attribute[0]?.detachedGraph).toEqual([1]);
  });

  it('of a list keep their order, and two of one field are merged', async () => {
    const list = await readGood(attribute(record(11, text(2, 'a')), record(11, text(2, 'b'))));
    expect(list.detached.map((g) => g.name)).toEqual(['a', 'b']);
    expect(modelOf(list).graph?.node[0]?.attribute[0]?.detachedGraph).toEqual([0, 1]);
    const twice = await readGood(
      attribute(record(6, text(2, 'a')), text(13, 'doc'), record(6, text(10, 'd'))),
    );
    expect(twice.detached.map((g) => [g.name, g.docString])).toEqual([['a', 'd']]);
    expect(kinds(twice)).toEqual(['duplicate-singular-field']);
  });

  it('10,000 deep are all read; too deep ones are cut with a finding', async () => {
    const nest = (depth: number): Uint8Array => {
      // Built from the inside out as a list of headers, since concatenating 10,000 times would be quadratic.
      const heads: Uint8Array[] = [];
      let length = 0;
      for (let i = 0; i < depth; i++) {
        for (const field of [6, 5, 1]) {
          const head = concat(tag(field, 2), varint(length));
          heads.push(head);
          length += head.length;
        }
      }
      return graph(join(heads.reverse()));
    };
    const deep = await readGood(nest(10_000));
    expect(deep.detached).toHaveLength(10_000);
    expect(deep.findings).toEqual([]);
    const cut = await readGood(nest(20_000));
    expect(cut.detached).toHaveLength(16_384);
    expect(kinds(cut)).toEqual(['nesting-cut']);
    expect(cut.findings[0]?.path.length).toBeLessThan(1000);
  });
});

describe('odd but readable', () => {
  it('types 100,000 deep are cut with a finding', async () => {
    const heads: Uint8Array[] = [];
    let length = 0;
    for (let i = 0; i < 100_000; i++) {
      for (const field of [1, 4]) {
        const head = concat(tag(field, 2), varint(length));
        heads.push(head);
        length += head.length;
      }
    }
    const type = join(heads.reverse());
    const skeleton = await readGood(record(25, record(7, record(5, record(14, type)))));
    expect(skeleton.findings).toMatchObject([{ kind: 'type-nesting-cut', count: 1 }]);
  });

  it('keeps unknown fields, counted by message', async () => {
    const unknown = concat(tag(40, 5), filled(4));
    const group = concat(tag(41, 3), scalar(1, 1), record(2, filled(3)), tag(41, 4));
    const skeleton = await readGood(concat(unknown, group, scalar(1, 9)), 'model', {
      windowSizes: tinyWindows,
    });
    expect(modelOf(skeleton).$unknowns).toEqual([unknown, group]);
    expect(modelOf(skeleton).irVersion).toBe(9);
    expect(skeleton.findings).toEqual([
      { kind: 'unknown-fields', path: 'ModelProto', offset: 0, count: 2, detail: 'ModelProto 40, 41' },
    ]);
  });

  it('leaves long unknown records and deep groups in the file', async () => {
    // Field 9 as a group: 100,000 starts, then as many ends.
    const deep = concat(filled(100_000, 0x4b), filled(100_000, 0x4c));
    const long = record(50, filled(100_000));
    const skeleton = await readGood(concat(deep, long, scalar(1, 9)));
    expect(modelOf(skeleton).irVersion).toBe(9);
    expect(modelOf(skeleton).$unknowns).toHaveLength(2);
    expect(skeleton.bytes).toBeLessThan(200);
  });

  it('drops records with our own field numbers', async () => {
    const forged = concat(
      scalar(536_870_909, 77),
      record(536_870_910, scalar(1, 9)),
      record(536_870_908, scalar(1, 9)),
    );
    const skeleton = await readGood(concat(forged, text(8, 'w')), 'tensor');
    expect(tensorOf(skeleton).payloadRun).toEqual([]);
    expect(tensorOf(skeleton).$unknowns).toBeUndefined();
    expect(skeleton.findings).toMatchObject([{ kind: 'reserved-field', count: 3 }]);
  });

  it('reports text that is not UTF-8, with its place', async () => {
    const bytes = concat(scalar(1, 8), graph(record(1, record(1, Uint8Array.of(0x61, 0xff)))));
    const skeleton = await readGood(bytes, 'model', { windowSizes: tinyWindows });
    expect(modelOf(skeleton).graph?.node[0]?.input).toEqual(['a\uFFFD']);
    expect(skeleton.findings).toEqual([
      {
        kind: 'invalid-utf8',
        path: 'ModelProto.graph.node[0].input[0]',
        offset: 8,
        count: 1,
        detail: 'NodeProto.input',
      },
    ]);
  });

  it('merges a graph that stands twice', async () => {
    const skeleton = await readGood(concat(graph(text(2, 'a')), graph(text(10, 'b'))));
    expect([modelOf(skeleton).graph?.name, modelOf(skeleton).graph?.docString]).toEqual(['a', 'b']);
    expect(skeleton.findings).toMatchObject([
      { kind: 'duplicate-singular-field', path: 'ModelProto.graph', count: 1 },
    ]);
  });
});

describe('reading', () => {
  it('stops when told to', async () => {
    const stop = new AbortController();
    const result = await read(graph(filled(200, 0)), 'model', {
      signal: stop.signal,
      windowSizes: tinyWindows,
      onProgress: () => stop.abort(),
    });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('reports a file that cannot be read', async () => {
    const blob = new Blob([concat(filled(100))]);
    blob.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    const result = await readSkeleton({ path: 'a/m.onnx', blob }, 'model');
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable', file: 'a/m.onnx' } });
  });

  it('jumps over weights: what is read does not grow with them', async () => {
    const weights = graph(...Array.from({ length: 20 }, () => record(5, record(9, filled(2_000_000)))));
    const blob = new Blob([concat(weights)]);
    let bytesRead = 0;
    const slice = blob.slice.bind(blob);
    blob.slice = (start = 0, end = 0) => {
      bytesRead += end - start;
      return slice(start, end);
    };
    const result = await readSkeleton({ path: 'm.onnx', blob }, 'model');
    expect(result.ok).toBe(true);
    expect(bytesRead).toBeLessThan(21 * 16_384);
  });
});
