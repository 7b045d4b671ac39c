/**
 * Writes `public/thumbnails`: for every sample a small picture of its diagram, cards as blocks of their category's
 * colour. The colours are the middle ones, which stand on a light ground as on a dark one. Run it after the samples or
 * the layout have changed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { graphIndex } from '../src/core/base/indices.ts';
import { importModel } from '../src/core/import/import-model.ts';
import { layoutGraph } from '../src/core/layout/layout-graph.ts';
import type { Direction } from '../src/core/layout/types.ts';
import { buildScene } from '../src/core/scene/build-scene.ts';
import { categoryColor, paletteOf } from '../src/core/scene/palette.ts';
import { formatCoordinate as n, roundedPath } from '../src/core/scene/path-data.ts';
import { cardBox, edgeRoute, frameBox, type Box, type PlacedScene } from '../src/core/scene/placed-scene.ts';
import type { Card } from '../src/core/scene/types.ts';
import { toLayoutGraph } from '../src/core/scene/to-layout-graph.ts';
import { writeOrCheck } from './onnx-writer/committed-files.ts';

const SAMPLES = fileURLToPath(new URL('../public/samples/', import.meta.url));
const THUMBNAILS = fileURLToPath(new URL('../public/thumbnails', import.meta.url));

/** Of the picture: what the landing page gives it. */
const ASPECT = 2;
const MARGIN = 16;
/** A diagram that would get smaller than this is cut: its beginning says more than a thread of dots. */
const MAX_WIDTH = 720;
const NEUTRAL = '#8a8d96';

const SHOWN = { attributes: true, initializers: true, names: false, shapes: false };

/** Of a card: its head, the bar at the left, and the lines that stand for rows. */
const HEAD = 30;
const BAR = 7;
const ROW = 17;

async function placeSample(name: string, direction: Direction): Promise<PlacedScene> {
  const blob = new Blob([readFileSync(`${SAMPLES}${name}/model.onnx`)]);
  const imported = await importModel({ model: { path: 'model.onnx', blob }, others: [] });
  if (!imported.ok) throw new Error(`${name}: ${imported.error.kind}`);
  const { model, diagnostics } = imported.value;
  const nodes = model.graphs[0]?.nodes ?? [];
  const expanded = nodes.filter((node) => node.subgraphs.length > 0).map((node) => `n${node.index}`);
  const scene = buildScene(model, diagnostics, {
    graph: graphIndex(0),
    options: { ...SHOWN, direction },
    expanded,
    groups: null,
  });
  return { scene, layout: layoutGraph(toLayoutGraph(scene).graph) };
}

/** The part that is shown, in the picture's shape: all of it or its beginning, with the cards there in the middle. */
function viewOf(placed: PlacedScene): Box {
  const { layout, scene } = placed;
  const full = Math.max(layout.width + 2 * MARGIN, (layout.height + 2 * MARGIN) * ASPECT);
  const width = Math.min(full, MAX_WIDTH);
  const height = width / ASPECT;
  const x = layout.width + 2 * MARGIN <= width ? (layout.width - width) / 2 : -MARGIN;
  const boxes = scene.cards
    .map((_, c) => cardBox(placed, c))
    .filter((box) => box.x + box.width / 2 < x + width);
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  // What is too tall begins at its top.
  const y = bottom - top <= height ? (top + bottom - height) / 2 : top - MARGIN;
  return { x, y, width, height };
}

function rectangle(box: Box, attributes: string): string {
  return `<rect x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" ${attributes}/>`;
}

function drawCard(card: Card, box: Box): string {
  const plain =
    card.category === 'graph-input' || card.category === 'graph-output' || card.category === 'function';
  const colour = plain ? NEUTRAL : categoryColor(paletteOf('light'), card.category, 'bar');
  const head = Math.min(HEAD, box.height);
  const rows = Array.from({ length: Math.floor((box.height - head) / ROW) }, (_, row) => {
    const line = {
      x: box.x + BAR + 8,
      y: box.y + head + row * ROW + 6,
      width: (box.width - 24) * (row % 2 === 0 ? 0.8 : 0.6),
      height: 5,
    };
    return rectangle(line, `rx="2" fill="${NEUTRAL}" fill-opacity=".45"`);
  });
  return (
    rectangle(box, `rx="5" fill="${NEUTRAL}" fill-opacity=".13"`) +
    rectangle({ ...box, height: head }, `rx="5" fill="${colour}" fill-opacity=".4"`) +
    rectangle({ ...box, width: BAR }, `rx="2" fill="${colour}"`) +
    rectangle(
      { x: box.x + BAR + 8, y: box.y + head / 2 - 4, width: Math.min(box.width - 32, 44), height: 8 },
      `rx="3" fill="${colour}"`,
    ) +
    rows.join('')
  );
}

function draw(placed: PlacedScene): string {
  const view = viewOf(placed);
  const shown = ({ x, y, width, height }: Box): boolean =>
    x < view.x + view.width && y < view.y + view.height && x + width > view.x && y + height > view.y;
  const { scene } = placed;
  const frames = scene.frames.map((_, f) => frameBox(placed, f)).filter(shown);
  const edges = scene.edges.map((_, e) => roundedPath(edgeRoute(placed, e), 8, 0)).filter(Boolean);
  const cards = scene.cards
    .map((card, c) => ({ card, box: cardBox(placed, c) }))
    .filter(({ box }) => shown(box));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[view.x, view.y, view.width, view.height].map(n).join(' ')}">\n` +
    frames
      .map((box) => rectangle(box, `rx="6" fill="${NEUTRAL}" fill-opacity=".1" stroke="${NEUTRAL}"`))
      .join('') +
    `<path d="${edges.join('')}" fill="none" stroke="${NEUTRAL}" stroke-width="${n(Math.max(1.5, view.width / 300))}"/>\n` +
    cards.map(({ card, box }) => drawCard(card, box)).join('\n') +
    `\n</svg>\n`
  );
}

export async function main(args: readonly string[]): Promise<number> {
  const index: unknown = JSON.parse(readFileSync(`${SAMPLES}index.json`, 'utf8'));
  const files = new Map<string, Uint8Array>();
  for (const entry of Array.isArray(index) ? index : []) {
    const name = String(entry.name);
    files.set(`${name}.svg`, new TextEncoder().encode(draw(await placeSample(name, 'right'))));
  }
  return writeOrCheck(THUMBNAILS, files, [], args);
}
