/** A scene as readable text for golden tests. */
import type { Card, CardRow, Frame, Scene } from '../types.ts';

/** One line for each frame, card, row and edge, in the scene's order; sizes are left out, since fonts may be tuned. */
export function dumpScene(scene: Scene): string {
  const idOf = (end: number): string => (end >= 0 ? scene.cards[end]?.id : scene.frames[-1 - end]?.id) ?? '?';
  const lines: string[] = [];
  for (const frame of scene.frames) {
    const graph = frame.graph === null ? '' : ` graph ${frame.graph}`;
    lines.push(
      `frame ${frame.id} "${frame.title}"${graph}${details(scene, frame)}`,
      ...frame.rows.map(dumpRow),
    );
  }
  for (const card of scene.cards) {
    const opens = card.subgraphs.map((held) => ` +${held.label}`).join('');
    const pin = card.pin === null ? '' : ` ${card.pin}`;
    lines.push(
      `${card.category} ${card.id} "${card.title}"${opens}${pin}${details(scene, card)}`,
      ...card.rows.map(dumpRow),
    );
  }
  for (const edge of scene.edges) {
    const label = edge.label === '' ? '' : ` "${edge.label}"`;
    const captured = edge.captured ? ' captured' : '';
    lines.push(
      `${edge.id}: ${idOf(edge.source)}.${edge.sourcePort} -> ${idOf(edge.target)}.${edge.targetPort}${captured}${label}`,
    );
  }
  return lines.join('\n');
}

function details(scene: Scene, of: Card | Frame): string {
  const subtitle = of.subtitle === '' ? '' : ` (${of.subtitle})`;
  const holder = of.frame < 0 ? '' : ` in ${scene.frames[of.frame]?.id ?? '?'}`;
  return `${subtitle} ${of.inPorts}>${of.outPorts}${of.severity === null ? '' : ` ${of.severity}`}${holder}`;
}

function dumpRow({ kind, name, text, ref }: CardRow): string {
  return `  ${kind} ${name} ${text}${ref === null ? '' : ` -> ${ref.kind}`}`.trimEnd();
}
