/** Reads what was dropped or pasted: files, folders with everything in them, or an address. */
import type { SourceFile } from '../core/ir/source.ts';
import type { RecentModel } from './recents.ts';

export interface Dropped {
  readonly files: readonly SourceFile[];
  /** A handle to open the same thing again later, when one single item was dropped and the browser gives handles. */
  readonly remember: RecentModel | null;
  /** An address dropped or pasted as text. */
  readonly url: string | null;
}

/** More files than this in one folder is not a model; reading on would only hang the page. */
const MAX_FILES = 10_000;

/**
 * Must be called within the drop event: the items of a DataTransfer are gone once its handler has returned, so they are
 * all taken before the first await.
 */
export async function readDrop(transfer: DataTransfer): Promise<Dropped> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const handles = items.map((item) => takeHandle(item));
  const entries = items.map((item) => item.webkitGetAsEntry());
  const loose = items.map((item) => item.getAsFile());
  const url = readUrl(transfer);

  const files: SourceFile[] = [];
  for (const [i, entry] of entries.entries()) {
    const file = loose[i];
    if (entry !== null) await readEntry(entry, files);
    else if (file !== null && file !== undefined) files.push({ path: file.name, blob: file });
  }
  const handle = handles.length === 1 ? await handles[0] : null;
  return { files, remember: handle ? toRecent(handle) : null, url: files.length === 0 ? url : null };
}

/** Whether this drag carries anything that could be opened. */
export function carriesFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files') || transfer.types.includes('text/uri-list');
}

export function toRecent(handle: FileSystemHandle): RecentModel | null {
  if (!(handle instanceof FileSystemFileHandle) && !(handle instanceof FileSystemDirectoryHandle))
    return null;
  return {
    id: crypto.randomUUID?.() ?? String(Date.now()),
    name: handle.name,
    opened: Date.now(),
    origin: { kind: 'handle', handle },
  };
}

function takeHandle(item: DataTransferItem): Promise<FileSystemHandle | null> {
  if (!('getAsFileSystemHandle' in item) || typeof item.getAsFileSystemHandle !== 'function')
    return Promise.resolve(null);
  const handle: unknown = item.getAsFileSystemHandle();
  return Promise.resolve(handle).then(
    (value) => (value instanceof FileSystemHandle ? value : null),
    () => null,
  );
}

function readUrl(transfer: DataTransfer): string | null {
  const text = (transfer.getData('text/uri-list') || transfer.getData('text/plain')).trim();
  const line = text.split(/\r?\n/).find((part) => part !== '' && !part.startsWith('#'));
  return line !== undefined && /^https?:\/\//i.test(line) ? line : null;
}

/** Depth first with a stack of its own: a folder tree may be deep. */
async function readEntry(root: FileSystemEntry, into: SourceFile[]): Promise<void> {
  const stack: FileSystemEntry[] = [root];
  for (let entry = stack.pop(); entry !== undefined && into.length < MAX_FILES; entry = stack.pop()) {
    if (isFile(entry)) {
      const file = await readFile(entry);
      into.push({ path: entry.fullPath.replace(/^\//, ''), blob: file });
    } else if (isDirectory(entry)) {
      stack.push(...(await readFolder(entry)));
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function readFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** `readEntries` gives at most 100 at a time and must be asked until it gives none. */
async function readFolder(entry: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}
