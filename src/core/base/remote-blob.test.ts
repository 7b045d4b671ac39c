import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isRemote, RemoteBlob } from './remote-blob.ts';

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 251);

function remote(asked: string[] = []): RemoteBlob {
  const fetchRange = (start: number, end: number): Promise<ArrayBuffer> => {
    asked.push(`${start}-${end}`);
    return Promise.resolve(bytes.slice(start, end).buffer);
  };
  return new RemoteBlob(fetchRange, bytes.slice(0, 100).buffer, 0, bytes.length);
}

describe('RemoteBlob', () => {
  it('reads any slice of a slice as a Blob does', async () => {
    const local = new Blob([bytes]);
    const place = fc.integer({ min: 0, max: 6000 });
    await fc.assert(
      fc.asyncProperty(place, place, place, place, async (a, b, c, d) => {
        const expected = local.slice(a, b).slice(c, d);
        const actual = remote().slice(a, b).slice(c, d);
        expect(actual.size).toBe(expected.size);
        expect(new Uint8Array(await actual.arrayBuffer())).toEqual(
          new Uint8Array(await expected.arrayBuffer()),
        );
      }),
    );
  });

  it('asks for nothing that it has: the head, and empty slices', async () => {
    const asked: string[] = [];
    await remote(asked).slice(10, 100).arrayBuffer();
    await remote(asked).slice(4000, 4000).arrayBuffer();
    expect(asked).toEqual([]);
    await remote(asked).slice(90, 110).arrayBuffer();
    expect(asked).toEqual(['90-110']);
  });

  it('streams the whole and knows itself', async () => {
    expect(new Uint8Array(await new Response(remote().stream()).arrayBuffer())).toEqual(bytes);
    expect([isRemote(remote()), isRemote(remote().slice(1)), isRemote(new Blob())]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
