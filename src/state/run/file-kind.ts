/** What a dropped file is to the Run tab. Small, since every drop asks: what acts on it is loaded only then. */
import type { SourceFile } from '../../core/ir/source.ts';

export type RunFileKind = 'picture' | 'sound' | 'array' | 'labels' | 'tokenizer';

const KINDS: readonly (readonly [RegExp, RunFileKind])[] = [
  [/\.(png|jpe?g|webp|gif|bmp|avif)$/i, 'picture'],
  [/\.(wav|mp3|ogg|oga|opus|flac|m4a|aac|weba)$/i, 'sound'],
  [/\.(npy|npz)$/i, 'array'],
  [/(^|\/)[^/]*tokenizer[^/]*\.json$/i, 'tokenizer'],
  [/\.txt$/i, 'labels'],
  [/(^|\/)[^/]*(label|class|categor)[^/]*\.json$/i, 'labels'],
];

/** By the name, and for `.pb`, which may be a model too, by the first bytes. Null: nothing for the Run tab. */
export async function runFileKind({ path, blob }: SourceFile): Promise<RunFileKind | null> {
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (kind !== undefined) return kind;
  if (/\.(pb|pbtxt)$/i.test(path)) {
    const head = new Uint8Array(await blob.slice(0, 256).arrayBuffer());
    return startsAsTensor(head) ? 'array' : null;
  }
  return null;
}

/** The kinds of these files in their order, or null when one of them belongs to a model. */
export async function runFileKinds(files: readonly SourceFile[]): Promise<readonly RunFileKind[] | null> {
  const kinds: RunFileKind[] = [];
  for (const file of files) {
    const kind = await runFileKind(file);
    if (kind === null) return null;
    kinds.push(kind);
  }
  return kinds.length === 0 ? null : kinds;
}

/** Tags of TensorProto: `dims` one by one or packed, then `data_type`. A model has a string where the type would be. */
const DIMS = 0x08;
const PACKED_DIMS = 0x0a;
const DATA_TYPE = 0x10;

function startsAsTensor(head: Uint8Array): boolean {
  let at = 0;
  const skipVarint = (): void => {
    while (((head[at] ?? 0) & 0x80) !== 0) at += 1;
    at += 1;
  };
  while (head[at] === DIMS) {
    at += 1;
    skipVarint();
  }
  if (at === 0 && head[0] === PACKED_DIMS) at = 2 + (head[1] ?? 0);
  return head[at] === DATA_TYPE;
}
