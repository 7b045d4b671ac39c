/**
 * A PNG written strip by strip. A canvas above 268 million pixels draws nothing and says nothing, so a large diagram is
 * drawn in strips, and the strips are packed here into one file; only one strip is in memory at a time.
 * Format: https://www.w3.org/TR/png-3/
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BITS = 8;
const COLOUR_RGB = 2;

/** CRC-32 table of PNG (polynomial 0xEDB88320). */
const CRC = new Uint32Array(256).map((_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(12 + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) chunk[4 + i] = type.charCodeAt(i);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

/**
 * Rows of RGBA pixels as PNG scan lines: opaque, so without alpha; each row is stored as the difference to the pixel at
 * its left (filter 1), which flat colours compress best with.
 */
export function scanLines(rgba: Uint8ClampedArray, width: number): Uint8Array<ArrayBuffer> {
  const rows = rgba.length / (4 * width);
  const stride = 1 + 3 * width;
  const lines = new Uint8Array(rows * stride);
  let from = 0;
  for (let row = 0; row < rows; row += 1) {
    let to = row * stride;
    lines[to] = 1;
    to += 1;
    let [red, green, blue] = [0, 0, 0];
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      const [r, g, b] = [rgba[from] ?? 0, rgba[from + 1] ?? 0, rgba[from + 2] ?? 0];
      lines[to] = r - red;
      lines[to + 1] = g - green;
      lines[to + 2] = b - blue;
      red = r;
      green = g;
      blue = b;
    }
  }
  return lines;
}

/** Packs strips of RGBA rows, top to bottom, into a PNG of `width` x `height` pixels. */
export async function encodePng(
  width: number,
  height: number,
  strips: AsyncIterable<Uint8ClampedArray>,
): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = BITS;
  header[9] = COLOUR_RGB;

  const parts: BlobPart[] = [new Uint8Array(SIGNATURE), pngChunk('IHDR', header)];
  const deflate = new CompressionStream('deflate');
  const writer = deflate.writable.getWriter();
  const written = (async () => {
    for await (const strip of strips) await writer.write(scanLines(strip, width));
    await writer.close();
  })();
  // A failure while drawing must end the reading below too.
  written.catch((error: unknown) => void writer.abort(error).catch(() => undefined));
  const reader = deflate.readable.getReader();
  for (
    let { done, value } = await reader.read();
    !done && value !== undefined;
    { done, value } = await reader.read()
  ) {
    parts.push(pngChunk('IDAT', value));
  }
  await written;
  parts.push(pngChunk('IEND', new Uint8Array()));
  return new Blob(parts, { type: 'image/png' });
}
