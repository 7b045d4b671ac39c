import { describe, expect, it } from 'vitest';
import type { InFileValue } from '../ir/attribute.ts';
import { attributeToFile, readAttributeElements, readAttributeText } from './read-attribute.ts';
import { record, varint } from './testing/test-tensors.ts';

/** Bytes before the value: runs count from the first byte of the file. */
const BEFORE = [1, 2, 3];
const utf8 = (text: string) => Array.from(new TextEncoder().encode(text));
const floatBytes = (...values: number[]) => Array.from(new Uint8Array(Float32Array.from(values).buffer));

interface InFile {
  readonly value: InFileValue;
  readonly file: Blob;
}

function inFile(of: InFileValue['of'], elements: number, bytes: readonly number[]): InFile {
  const runs = [{ offset: BEFORE.length, length: bytes.length }];
  const value = { kind: 'in-file', of, elements, bytes: bytes.length, runs, preview: [] } as const;
  return { value, file: new Blob([Uint8Array.from([...BEFORE, ...bytes, 9, 9])]) };
}

async function elementsOf({ value, file }: InFile, start = 0, count = 100) {
  const page = await readAttributeElements(value, file, start, count);
  return page.ok ? page.value.elements : page.error;
}

async function savedOf({ value, file }: InFile): Promise<Uint8Array<ArrayBuffer>> {
  const saved = await attributeToFile(value, file);
  if (!saved.ok) throw new Error(saved.error.kind);
  return new Uint8Array(await saved.value.arrayBuffer());
}

const PACKED_FLOATS = inFile('floats', 3, record(7, floatBytes(0.5, -1, 3)));
const FLOATS_ONE_BY_ONE = inFile(
  'floats',
  3,
  [0.5, -1, 3].flatMap((value) => [7 * 8 + 5, ...floatBytes(value)]),
);
const INTS = inFile('ints', 4, [
  ...record(8, [...varint(7n), ...varint(-(2n ** 63n))]),
  8 * 8,
  ...varint(300n),
  8 * 8,
  ...varint(-1n),
]);
const STRINGS = inFile('strings', 3, [
  ...record(9, utf8('ein "Wort"')),
  ...record(9, [0xff, 0x41]),
  ...record(9, utf8('two\nlines')),
]);

describe('a long list', () => {
  it.each([
    ['packed', PACKED_FLOATS],
    ['one a record', FLOATS_ONE_BY_ONE],
  ])('of floats, %s, is read page by page', async (_how, floats) => {
    expect(await elementsOf(floats)).toEqual([0.5, -1, 3]);
    expect(await elementsOf(floats, 1, 1)).toEqual([-1]);
  });

  it('of ints keeps all 64 bits, packed and unpacked records mixed', async () => {
    expect(await elementsOf(INTS)).toEqual([7n, -(2n ** 63n), 300n, -1n]);
    expect(await elementsOf(INTS, 2, 1)).toEqual([300n]);
  });

  it('of strings is read page by page', async () => {
    expect(await elementsOf(STRINGS, 0, 1)).toEqual(['ein "Wort"']);
    expect(await elementsOf(STRINGS, 1)).toEqual(['\uFFFDA', 'two\nlines']);
  });

  it('whose records are broken says where', async () => {
    const broken = inFile('ints', 2, [8 * 8, 1, 7 * 8, 1]);
    expect(await elementsOf(broken)).toEqual({ kind: 'corrupt-payload', offset: BEFORE.length + 2 });
  });

  it('of numbers is saved as .npy', async () => {
    for (const floats of [PACKED_FLOATS, FLOATS_ONE_BY_ONE]) {
      const npy = await savedOf(floats);
      expect(new TextDecoder('latin1').decode(npy)).toMatch(/NUMPY.*'<f4'.*\(3,\)/);
      expect([...new Float32Array(npy.buffer, npy.length - 12)]).toEqual([0.5, -1, 3]);
    }
    const ints = await savedOf(INTS);
    expect([...new BigInt64Array(ints.buffer, ints.length - 32)]).toEqual([7n, -(2n ** 63n), 300n, -1n]);
  });

  it('of strings is saved as JSON in which nothing is lost', async () => {
    const text = new TextDecoder().decode(await savedOf(STRINGS));
    expect(text).toBe('[\n"ein \\"Wort\\"",\n{"base64":"/0E="},\n"two\\nlines"\n]\n');
  });

  it('says how far its saving is, and stops when it is told to', async () => {
    const seen: number[] = [];
    const abort = new AbortController();
    await attributeToFile(STRINGS.value, STRINGS.file, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([1]);
    abort.abort();
    expect(await attributeToFile(STRINGS.value, STRINGS.file, { signal: abort.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });
});

describe('a long string', () => {
  it('is read in pages that cut no character in two and leave none out', async () => {
    const text = 'a\u00e4\u20ac\u{1F600}'.repeat(30);
    const { value, file } = inFile('string', 1, utf8(text));
    for (const size of [4, 5, 6, 7, 16]) {
      let joined = '';
      for (let at = 0; at < value.bytes; at += size) {
        const page = await readAttributeText(value, file, at, size);
        if (!page.ok) throw new Error(page.error.kind);
        expect(page.value.text).not.toContain('\uFFFD');
        joined += page.value.text;
      }
      expect(joined).toBe(text);
    }
  });

  it('that is not UTF-8 is shown as far as it goes, and saved with its exact bytes', async () => {
    const bytes = [0x80, 0x80, 0x80, 0x80, 0x80, 0x41, 0xff, 0xc3];
    const odd = inFile('string', 1, bytes);
    expect(await readAttributeText(odd.value, odd.file, 0, 5)).toMatchObject({
      ok: true,
      value: { start: 0, end: 5, total: 8 },
    });
    expect([...(await savedOf(odd))]).toEqual(bytes);
  });

  it('of another kind is no text', async () => {
    expect(await readAttributeText(INTS.value, INTS.file, 0, 5)).toMatchObject({ ok: false });
  });
});
