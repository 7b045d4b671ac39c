import { describe, expect, it } from 'vitest';
import {
  concat,
  filled,
  read,
  record,
  scalar,
  tag,
  text,
  tinyWindows,
  varint,
} from './testing/wire-bytes.ts';

const graph = (...content: Uint8Array[]): Uint8Array => record(7, ...content);

describe('corrupt', () => {
  const node = (...content: Uint8Array[]): Uint8Array =>
    graph(record(1, text(4, 'X')), record(1, ...content));
  const at = 'ModelProto.graph.node[1]';
  const cases: readonly [string, Uint8Array, object][] = [
    ['field number 0', node(scalar(0, 1)), { kind: 'corrupt', reason: 'bad-tag', path: at, offset: 9 }],
    ['a tag beyond 32 bits', concat(varint(2 ** 35), varint(1)), { reason: 'bad-tag', offset: 0 }],
    ['wire type 6', node(tag(3, 6)), { reason: 'bad-wire-type', path: at, offset: 9 }],
    ['wire type 7', tag(99, 7), { reason: 'bad-wire-type', path: 'ModelProto', offset: 0 }],
    ['a group end alone', node(tag(99, 4)), { reason: 'bad-tag', offset: 9 }],
    ['a group that ends as another', concat(tag(99, 3), tag(98, 4)), { reason: 'bad-tag', offset: 2 }],
    [
      'a group that does not end',
      node(tag(99, 3), scalar(1, 1)),
      { reason: 'length-beyond-parent', offset: 9 },
    ],
    [
      'a string stored as a number',
      node(scalar(3, 1)),
      { reason: 'wire-type-mismatch', path: `${at}.name`, offset: 9 },
    ],
    [
      'a number stored as bytes',
      record(1, filled(2)),
      { reason: 'wire-type-mismatch', path: 'ModelProto.ir_version' },
    ],
    [
      'a varint of 11 bytes',
      concat(tag(1, 0), filled(10, 0x80), filled(1, 0)),
      { reason: 'long-varint', offset: 1 },
    ],
    [
      'a packed varint of 11 bytes',
      record(25, record(11, record(8, filled(10, 0x80), filled(1, 0)))),
      { reason: 'long-varint', offset: 7 },
    ],
    [
      'a packed varint cut off',
      record(25, record(11, record(8, filled(2, 0x80)))),
      { reason: 'length-beyond-parent' },
    ],
    [
      'packed floats that are not whole',
      graph(record(5, record(4, filled(6)))),
      { reason: 'length-beyond-parent' },
    ],
    [
      'a record longer than its message',
      node(tag(3, 2), varint(99), filled(4)),
      { reason: 'length-beyond-parent', path: `${at}.name`, offset: 9 },
    ],
    ['a length of 2^63', node(tag(3, 2), varint(2n ** 63n)), { reason: 'length-beyond-parent' }],
    [
      'a fixed number cut off by its message',
      node(concat(tag(77, 1), filled(7))),
      { reason: 'length-beyond-parent' },
    ],
  ];

  it.each(cases)('%s', async (_name, bytes, error) => {
    for (const windowSizes of [tinyWindows, { first: 4096, largest: 4096 }]) {
      const result = await read(bytes, 'model', { windowSizes });
      expect(result.ok ? null : result.error).toMatchObject(error);
    }
  });

  it('says where a cut file ends and what it promised', async () => {
    const whole = concat(scalar(1, 8), graph(text(2, 'main')));
    const result = await read(whole.slice(0, 6));
    expect(result).toEqual({
      ok: false,
      error: { kind: 'truncated', file: 'm.onnx', offset: 6, expected: 4, path: 'ModelProto.graph' },
    });
    const lone = await read(whole.slice(0, 1));
    expect(lone).toMatchObject({
      ok: false,
      error: { kind: 'truncated', offset: 1, path: 'ModelProto.ir_version' },
    });
  });

  it('does not trust lengths before it allocates', async () => {
    const claim = concat(tag(6, 2), varint(2 ** 40));
    expect(await read(claim)).toMatchObject({ ok: false, error: { kind: 'truncated', expected: 2 ** 40 } });
  });
});
