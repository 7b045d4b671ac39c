import type { Piece, PlacedPiece } from './piece.ts';
import { alignItems } from './align-items.ts';
import { assignRanks } from './assign-ranks.ts';
import { assignTracks } from './assign-tracks.ts';
import { buildBlocks } from './blocks.ts';
import { breakCycles } from './break-cycles.ts';
import { buildLayering } from './build-layering.ts';
import { collectNets } from './channel-nets.ts';
import { jogSwaps } from './jog-swaps.ts';
import { orderRanks } from './order-ranks.ts';
import { packParts } from './pack-parts.ts';
import { placeBlocks } from './place-blocks.ts';
import { placeLanes } from './place-lanes.ts';
import { placeRanks } from './place-ranks.ts';
import { routeEdges } from './route-edges.ts';
import { CARD_GAP } from './spacing.ts';
import { weighEdges } from './weigh-edges.ts';

/** Places one connected piece: a layered drawing in the manner of Sugiyama, phase by phase. `tick` runs in between. */
export function placePiece(piece: Piece, tick: () => void): PlacedPiece {
  if (piece.edgeCount === 0) return placeLoose(piece);
  const rank = assignRanks(piece, breakCycles(piece));
  const layering = buildLayering(piece, rank, weighEdges(piece, rank));
  tick();
  const order = orderRanks(layering);
  tick();
  const x = placeBlocks(layering, buildBlocks(layering, order, alignItems(layering, order)));
  tick();
  placeLanes(layering, order, x);
  const nets = jogSwaps(layering, x, collectNets(layering, x));
  const tracks = assignTracks(layering, nets);
  return routeEdges(piece, layering, x, nets, tracks, placeRanks(layering, order, tracks));
}

/** Nodes without edges, and models may hold thousands of them, form a sheet. */
function placeLoose(piece: Piece): PlacedPiece {
  const sizes = Array.from(piece.width, (width, node) => ({ width, height: piece.height[node] ?? 0 }));
  const none = new Float64Array(0);
  return {
    ...packParts(sizes, CARD_GAP),
    routeStart: new Int32Array(1),
    routePoints: none,
    labelX: none,
    labelY: none,
  };
}
