import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { holdBytes } from '../tensor/held-tensor.ts';
import { errorKind, floats, valueOf } from './testing/held.ts';
import { encodeWav } from './wav.ts';
import { envelope, readWaveform } from './waveform.ts';

describe('envelope', () => {
  it('has every sample in one column', () => {
    const samples = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 50 }), (values, columns) => {
        const { low, high, peak } = envelope(Float32Array.from(values), columns);
        expect(low.length).toBe(Math.min(columns, values.length));
        expect([Math.min(...low), Math.max(...high)]).toEqual([Math.min(...values), Math.max(...values)]);
        expect(peak).toBe(Math.max(...values.map(Math.abs)));
      }),
    );
  });

  it('stands silence and NaN', () => {
    expect(envelope(new Float32Array(), 10).low.length).toBe(0);
    expect(envelope(Float32Array.of(NaN), 1)).toEqual({
      low: Float32Array.of(0),
      high: Float32Array.of(0),
      peak: 0,
    });
  });
});

describe('readWaveform', () => {
  it('takes rows as channels and integers by their width', async () => {
    const stereo = valueOf(await readWaveform(floats([1, 2, 3], [1, 2, 3, 4, 5, 6])));
    expect(stereo.map((channel) => Array.from(channel))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(valueOf(await readWaveform(floats([1, 3, 1], [1, 2, 3])))).toHaveLength(1);
    const words = holdBytes('w', DataType.INT16, [2], new Uint8Array(Int16Array.of(-32768, 16384).buffer));
    expect([...(valueOf(await readWaveform(words))[0] ?? [])]).toEqual([-1, 0.5]);
    expect(errorKind(await readWaveform(floats([1, 80, 2], new Float32Array(160))))).toBe('wrong-shape');
  });
});

describe('encodeWav', () => {
  it('writes the header and the samples', () => {
    const bytes = encodeWav([Float32Array.of(0, 1, -1, 2, NaN), Float32Array.of(0.5)], 16000);
    const view = new DataView(bytes.buffer);
    const text = (at: number) => new TextDecoder().decode(bytes.subarray(at, at + 4));
    expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
    expect([view.getUint32(4, true), view.getUint32(40, true), bytes.length]).toEqual([56, 20, 64]);
    expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([
      2, 16000, 64000,
    ]);
    const samples = Array.from({ length: 10 }, (_, i) => view.getInt16(44 + i * 2, true));
    expect(samples).toEqual([0, 16384, 32767, 0, -32768, 0, 32767, 0, 0, 0]);
  });
});
