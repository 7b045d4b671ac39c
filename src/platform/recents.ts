/** Models opened before, kept in IndexedDB: addresses, samples, and handles to local files where the browser has them. */
import { get, set } from 'idb-keyval';

export interface RecentModel {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly opened: number;
  readonly origin:
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'sample'; readonly sample: string }
    | { readonly kind: 'handle'; readonly handle: FileSystemFileHandle | FileSystemDirectoryHandle };
}

const KEY = 'opscope.recents';
const LIMIT = 12;

/** Newest first. An unreadable store (private windows) counts as empty. */
export async function listRecents(): Promise<readonly RecentModel[]> {
  try {
    const stored: unknown = await get(KEY);
    return Array.isArray(stored) ? stored.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export async function rememberRecent(recent: RecentModel): Promise<void> {
  const kept: RecentModel[] = [recent];
  for (const old of await listRecents()) {
    if (old.id !== recent.id && !(await sameHandle(old, recent))) kept.push(old);
  }
  await store(kept.slice(0, LIMIT));
}

export async function forgetRecent(id: string): Promise<void> {
  await store((await listRecents()).filter((recent) => recent.id !== id));
}

async function store(recents: readonly RecentModel[]): Promise<void> {
  try {
    await set(KEY, recents);
  } catch {
    // A full or forbidden store costs the list of recent models, nothing else.
  }
}

async function sameHandle(a: RecentModel, b: RecentModel): Promise<boolean> {
  if (a.origin.kind !== 'handle' || b.origin.kind !== 'handle') return false;
  try {
    return await a.origin.handle.isSameEntry(b.origin.handle);
  } catch {
    return false;
  }
}

/** What is stored may come from an older version of this page. */
function isRecent(value: unknown): value is RecentModel {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'name' in value && 'opened' in value && 'origin' in value)) return false;
  const { id, name, opened, origin } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof opened !== 'number') return false;
  if (typeof origin !== 'object' || origin === null || !('kind' in origin)) return false;
  return origin.kind === 'url' || origin.kind === 'sample' || origin.kind === 'handle';
}
