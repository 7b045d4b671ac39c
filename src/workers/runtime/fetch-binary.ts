/**
 * The runtime's WASM travels compressed (4 to 7 MB instead of 14 to 27), whatever the host does: some compress nothing, and
 * one refuses files above 25 MB.
 */
export async function fetchBinary(
  url: string,
  onProgress: (fraction: number | null) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok || response.body === null) throw new Error(`${response.status} for ${url}`);
  // A host that announces gzip has the browser unpack it: the length is then that of other bytes.
  const total = response.headers.has('content-encoding')
    ? 0
    : Number(response.headers.get('content-length') ?? 0);
  let received = 0;
  onProgress(total > 0 ? 0 : null);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (total > 0) onProgress(Math.min(1, received / total));
        controller.enqueue(chunk);
      },
    }),
  );
  const bytes = await new Response(counted).blob();
  const magic = new Uint8Array(await bytes.slice(0, 4).arrayBuffer());
  if (magic[0] === 0x1f && magic[1] === 0x8b) {
    return new Response(bytes.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  // "\0asm"; anything else is an error page that a host sends with status 200.
  if (magic[0] === 0 && magic[1] === 0x61) return bytes.arrayBuffer();
  throw new Error(`no WebAssembly at ${url}`);
}
