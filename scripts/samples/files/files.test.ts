import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';
import { deflate } from './deflate.ts';
import { encodeNpy } from './npy.ts';
import { encodePng } from './png.ts';

describe('deflate', () => {
  it('is undone by zlib, repetitive or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 50 }), (bytes, times) => {
        const repeated = new Uint8Array(bytes.length * times);
        for (let i = 0; i < times; i++) repeated.set(bytes, i * bytes.length);
        expect(new Uint8Array(inflateRawSync(deflate(repeated)))).toEqual(repeated);
      }),
      { numRuns: 50 },
    );
  });
  it('makes repetition small', () => {
    expect(deflate(new Uint8Array(100_000)).length).toBeLessThan(1000);
  });
});

describe('crc32', () => {
  it('has the published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('encodePng', () => {
  it('writes rows that undo to the pixels', () => {
    const pixels = Uint8Array.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 1, 2, 3);
    const file = encodePng(2, 2, 3, pixels);
    const at = file.findIndex((_, i) => String.fromCharCode(...file.subarray(i, i + 4)) === 'IDAT');
    const length = new DataView(file.buffer).getUint32(at - 4);
    const rows = inflateSync(file.subarray(at + 4, at + 4 + length));
    expect([...rows]).toEqual([1, 10, 20, 30, 30, 30, 30, 1, 70, 80, 90, 187, 178, 169]);
  });
});

describe('encodeNpy', () => {
  it('starts its data at a multiple of 64', () => {
    const file = encodeNpy('float32', [2, 3], Float32Array.of(1, 2, 3, 4, 5, 6));
    expect(file.length).toBe(128 + 24);
    expect(new TextDecoder('latin1').decode(file.subarray(10, 80))).toContain("'shape': (2, 3)");
    expect(new DataView(file.buffer).getFloat32(128 + 20, true)).toBe(6);
  });
});
