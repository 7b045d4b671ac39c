/** Open and save dialogs, with the fallbacks that browsers without the File System Access API need. */
import { directoryOpen, fileOpen, fileSave, type FileWithDirectoryAndFileHandle } from 'browser-fs-access';
import { err, ok, type Result } from '../core/base/result.ts';
import type { SourceFile } from '../core/ir/source.ts';
import { toRecent, type Dropped } from './drop.ts';
import type { RecentModel } from './recents.ts';

const EMPTY: Dropped = { files: [], remember: null, url: null };

/** Lets the user pick files; empty when the dialog was closed. */
export async function chooseFiles(): Promise<Dropped> {
  try {
    const picked = await fileOpen({ multiple: true, id: 'model' });
    const files = picked.map((file) => ({ path: file.name, blob: file }));
    const handle = picked.length === 1 ? picked[0]?.handle : undefined;
    return { files, remember: handle ? toRecent(handle) : null, url: null };
  } catch (error) {
    if (isAbort(error)) return EMPTY;
    throw error;
  }
}

/** Lets the user pick a folder and reads the list of all files in it; empty when the dialog was closed. */
export async function chooseFolder(): Promise<Dropped> {
  try {
    const picked = await directoryOpen({ recursive: true, id: 'model' });
    const files: SourceFile[] = [];
    for (const file of picked) {
      if (file instanceof File) files.push({ path: relativePath(file), blob: file });
    }
    return { files, remember: null, url: null };
  } catch (error) {
    if (isAbort(error)) return EMPTY;
    throw error;
  }
}

/** Reads a remembered handle again; asks for permission, so it must follow a click. */
export async function readHandle(recent: RecentModel): Promise<Result<Dropped, string>> {
  if (recent.origin.kind !== 'handle') return ok(EMPTY);
  const { handle } = recent.origin;
  try {
    if (!(await mayRead(handle))) return err('permission');
    const files: SourceFile[] = [];
    if (handle instanceof FileSystemFileHandle) {
      files.push({ path: handle.name, blob: await handle.getFile() });
    } else {
      await readDirectory(handle, files);
    }
    return ok({ files, remember: { ...recent, opened: Date.now() }, url: null });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** Saves through the system's dialog where there is one, else as a download. */
export async function saveFile(blob: Blob, name: string): Promise<Result<'saved' | 'cancelled', string>> {
  try {
    const dot = name.lastIndexOf('.');
    await fileSave(blob, { fileName: name, ...(dot > 0 ? { extensions: [name.slice(dot)] } : {}) });
    return ok('saved');
  } catch (error) {
    if (isAbort(error)) return ok('cancelled');
    return err(error instanceof Error ? error.message : String(error));
  }
}

async function readDirectory(root: FileSystemDirectoryHandle, into: SourceFile[]): Promise<void> {
  const stack: { handle: FileSystemDirectoryHandle; path: string }[] = [{ handle: root, path: root.name }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    for await (const entry of top.handle.values()) {
      const path = `${top.path}/${entry.name}`;
      if (entry instanceof FileSystemFileHandle) into.push({ path, blob: await entry.getFile() });
      else if (entry instanceof FileSystemDirectoryHandle) stack.push({ handle: entry, path });
    }
  }
}

async function mayRead(handle: FileSystemHandle): Promise<boolean> {
  if (!('requestPermission' in handle) || typeof handle.requestPermission !== 'function') return true;
  const answer: unknown = await handle.requestPermission({ mode: 'read' });
  return answer === 'granted';
}

function relativePath(file: FileWithDirectoryAndFileHandle): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
