import { concatBytes } from './mutate-bytes.ts';

export interface ZipInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** 8: `bytes` are deflated already. */
  readonly method?: number;
  /** Size that the entry claims to have; its real one when left out. */
  readonly size?: number;
  readonly encrypted?: boolean;
}

const u16 = (value: number): readonly number[] => [value & 0xff, (value >>> 8) & 0xff];
const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** What a local header and a directory entry have in common. Checksums are 0: the reader does not look at them. */
function commonFields({
  name,
  bytes,
  method = 0,
  size = bytes.length,
  encrypted = false,
}: ZipInput): readonly number[] {
  const flags = encrypted ? 1 : 0;
  const sizes = [...u32(bytes.length), ...u32(size)];
  return [
    ...u16(20),
    ...u16(flags),
    ...u16(method),
    ...u32(0),
    ...u32(0),
    ...sizes,
    ...u16(name.length),
    ...u16(0),
  ];
}

/** A zip of entries with ASCII names. */
export function writeZip(entries: readonly ZipInput[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const common = commonFields(entry);
    const local = concatBytes([Uint8Array.of(0x50, 0x4b, 3, 4, ...common), name, entry.bytes]);
    const tail = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)];
    directory.push(concatBytes([Uint8Array.of(0x50, 0x4b, 1, 2, ...u16(20), ...common, ...tail), name]));
    parts.push(local);
    offset += local.length;
  }
  const central = concatBytes(directory);
  const count = u16(entries.length);
  const end = Uint8Array.of(
    0x50,
    0x4b,
    5,
    6,
    ...u32(0),
    ...count,
    ...count,
    ...u32(central.length),
    ...u32(offset),
    ...u16(0),
  );
  return concatBytes([...parts, central, end]);
}

async function compress(bytes: Uint8Array, format: 'gzip' | 'deflate-raw'): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export const deflate = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> =>
  compress(bytes, 'deflate-raw');
export const gzip = (bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => compress(bytes, 'gzip');
