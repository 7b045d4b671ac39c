import type { Piece, PlacedPiece } from './piece.ts';

/** What equal pieces came to, so that each is placed once. Answers are shared: never write to one. */
export interface LayoutMemo {
  find(piece: Piece): PlacedPiece | null;
  /** Remembers both; `piece` must not change any more. */
  keep(piece: Piece, placed: PlacedPiece): void;
}

interface Entry {
  readonly piece: Piece;
  readonly placed: PlacedPiece;
  readonly bytes: number;
}

const MOST_BYTES = 64 * 2 ** 20;
/** What an entry takes besides its numbers. */
const ENTRY_BYTES = 2000;

/** FNV-1a over words instead of bytes, with a last mix: equal pieces have equal hashes. */
function hashPiece({ words, nodeCount, edgeCount }: Piece): number {
  let hash = Math.imul(nodeCount + 0x811c9dc5, 0x01000193) ^ edgeCount;
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(a: Piece, b: Piece): boolean {
  if (a.nodeCount !== b.nodeCount || a.edgeCount !== b.edgeCount) return false;
  for (let i = 0; i < a.words.length; i++) if (a.words[i] !== b.words[i]) return false;
  return true;
}

function sizeOf(piece: Piece, placed: PlacedPiece): number {
  const points = placed.routePoints.byteLength + placed.routeStart.byteLength;
  const places = 16 * (piece.nodeCount + piece.edgeCount);
  return piece.words.byteLength + points + places + ENTRY_BYTES;
}

/**
 * A memo for one layout or, kept, for many: what did not change is not placed again. Holds at most `mostBytes`, and
 * forgets what was not asked for longest.
 */
export function createLayoutMemo(mostBytes = MOST_BYTES): LayoutMemo {
  // In the order of last use. Of two pieces with one hash the later one stays.
  const entries = new Map<number, Entry>();
  let total = 0;
  const drop = (hash: number): void => {
    total -= entries.get(hash)?.bytes ?? 0;
    entries.delete(hash);
  };
  return {
    find(piece) {
      const hash = hashPiece(piece);
      const entry = entries.get(hash);
      if (entry === undefined || !isSame(entry.piece, piece)) return null;
      entries.delete(hash);
      entries.set(hash, entry);
      return entry.placed;
    },
    keep(piece, placed) {
      const bytes = sizeOf(piece, placed);
      if (bytes > mostBytes) return;
      const hash = hashPiece(piece);
      drop(hash);
      entries.set(hash, { piece, placed, bytes });
      total += bytes;
      for (const oldest of entries.keys()) {
        if (total <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
