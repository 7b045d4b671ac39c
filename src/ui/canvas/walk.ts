/** The keyboard's way through the diagram: along edges, or across to the neighbour in the same rank. */
import type { PictureIndex } from './picture-index.ts';

export type Step = 'upstream' | 'downstream' | 'previous' | 'next';

/** The card that a step from `card` leads to; `card` itself when there is none. `came` breaks ties: the card before. */
export function walkFrom(index: PictureIndex, card: number, step: Step, came: number): number {
  switch (step) {
    case 'upstream':
      return alongEdges(index, card, 'in', came);
    case 'downstream':
      return alongEdges(index, card, 'out', came);
    case 'previous':
      return across(index, card, -1);
    case 'next':
      return across(index, card, 1);
  }
}

/** Where a walk begins when nothing is selected: the first graph input, else the first card. */
export function walkStart(index: PictureIndex): number {
  const { cards } = index.picture.scene;
  const input = cards.findIndex((card) => card.category === 'graph-input');
  return input >= 0 ? input : cards.length - 1 >= 0 ? 0 : -1;
}

function alongEdges(index: PictureIndex, card: number, way: 'in' | 'out', came: number): number {
  const { edges } = index.picture.scene;
  let best = -1;
  let bestPort = Infinity;
  for (let t = index.touchStart[card] ?? 0; t < (index.touchStart[card + 1] ?? 0); t++) {
    const edge = edges[index.touching[t] ?? 0];
    if (edge === undefined) continue;
    const [here, there, port] =
      way === 'in'
        ? [edge.target, edge.source, edge.targetPort]
        : [edge.source, edge.target, edge.sourcePort];
    if (here !== card || there < 0) continue;
    // Going back and forth along one edge must return to where one came from.
    if (there === came) return there;
    if (port < bestPort) {
      best = there;
      bestPort = port;
    }
  }
  return best >= 0 ? best : card;
}

/** The nearest card to the left or right (above or below, when the diagram flows right) that overlaps this one's rank. */
function across(index: PictureIndex, card: number, sign: 1 | -1): number {
  const down = index.picture.scene.request.options.direction === 'down';
  const own = index.cardBox(card);
  const { bounds } = index;
  const strip = down
    ? { x: bounds.x, y: own.y, width: bounds.width, height: own.height }
    : { x: own.x, y: bounds.y, width: own.width, height: bounds.height };
  const centre = (c: number): number => {
    const box = index.cardBox(c);
    return down ? box.x + box.width / 2 : box.y + box.height / 2;
  };
  const from = centre(card);
  let best = card;
  let distance = Infinity;
  for (const other of index.cardsIn(strip)) {
    const gap = (centre(other) - from) * sign;
    if (other !== card && gap > 0 && gap < distance) {
      best = other;
      distance = gap;
    }
  }
  return best;
}
