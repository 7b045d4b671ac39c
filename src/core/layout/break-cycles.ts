import type { Piece } from './piece.ts';
import { PIN_ENTRY, PIN_EXIT, PIN_FIRST, PIN_LAST, groupEdges } from './piece.ts';

/**
 * Marks (1) the edges without which the piece has no cycle: self-loops, edges against a pin, and the back edges of a
 * depth-first walk that starts at the pinned nodes and the sources, in node order. Iterative: chains may be long.
 */
export function breakCycles(piece: Piece): Uint8Array {
  const { nodeCount, source, target, pin } = piece;
  const cut = new Uint8Array(piece.edgeCount);
  for (let e = 0; e < piece.edgeCount; e++) {
    const from = source[e] ?? 0;
    const to = target[e] ?? 0;
    const before = pin[to] === PIN_FIRST && pin[from] !== PIN_ENTRY;
    const after = pin[from] === PIN_LAST && pin[to] !== PIN_EXIT;
    if (from === to || before || after) cut[e] = 1;
  }
  const { out, into } = groupEdges(piece, cut);

  const open = 1;
  const done = 2;
  const state = new Uint8Array(nodeCount);
  const next = out.start.slice();
  const stack = new Int32Array(nodeCount);
  const walk = (root: number): void => {
    let depth = 0;
    stack[0] = root;
    state[root] = open;
    while (depth >= 0) {
      const node = stack[depth] ?? 0;
      const at = next[node] ?? 0;
      if (at === (out.start[node + 1] ?? 0)) {
        state[node] = done;
        depth--;
        continue;
      }
      next[node] = at + 1;
      const edge = out.items[at] ?? 0;
      const to = target[edge] ?? 0;
      if (state[to] === open) cut[edge] = 1;
      else if (state[to] !== done) {
        state[to] = open;
        stack[++depth] = to;
      }
    }
  };
  for (let node = 0; node < nodeCount; node++) {
    if (into.start[node] === into.start[node + 1] && state[node] === 0) walk(node);
  }
  for (let node = 0; node < nodeCount; node++) if (state[node] === 0) walk(node);
  return cut;
}
