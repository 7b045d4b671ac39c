/** Groups: a card where one is closed, a frame where it is open. */
import { formatCount } from '../base/format-number.ts';
import { NONE } from '../base/indices.ts';
import type { SceneUnits } from '../base/units.ts';
import type { Group } from '../groups/types.ts';
import type { Severity } from '../ir/diagnostic.ts';
import { sizeCard, sizeFrameHeader, type CardTexts } from './make-card.ts';
import type { SceneDraft, Scope } from './scene-draft.ts';
import type { ShownGroups } from './shown-groups.ts';
import type { Card, CardRow, Frame } from './types.ts';

/** Longer titles are crossed by the line that comes in: a frame must not be wide for its name alone. */
const MAX_FRAME_WIDTH: SceneUnits = 480;

/** Adds a frame for every open group; returns the frame around each group's content, by group, `scope.frame` at the top. */
export function addGroupFrames(draft: SceneDraft, scope: Scope, shown: ShownGroups): Int32Array {
  const { groups } = shown.grouping;
  const frames = new Int32Array(groups.length).fill(NONE);
  for (const group of groups) {
    const around = group.parent === NONE ? scope.frame : (frames[group.parent] ?? scope.frame);
    if (shown.standIn[group.index] !== NONE) {
      frames[group.index] = around;
      continue;
    }
    const { title, subtitle, rows, width, height } = sizeFrameHeader(textsOf(draft, group, null, []));
    const id = scope.prefix + group.id;
    const frame: Frame = {
      id,
      ref: { kind: 'group', graph: scope.graph.index, group: group.index },
      title,
      subtitle,
      name: group.name,
      rows,
      graph: null,
      severity: null,
      // What flows in comes down the middle, more often than not: beside the title, not through it.
      minWidth: Math.max(width, Math.min(2 * width, MAX_FRAME_WIDTH)),
      frame: around,
      header: height,
      owner: id,
      category: 'group',
      inPorts: 0,
      outPorts: 0,
    };
    frames[group.index] = draft.frames.push(frame) - 1;
  }
  return frames;
}

/** Adds the card of a closed group; returns its index. */
export function addGroupCard(
  draft: SceneDraft,
  scope: Scope,
  shown: ShownGroups,
  group: Group,
  frame: number,
): number {
  const ports = shown.ports.get(group.index);
  const severity = shown.severity[group.index] ?? null;
  const card: Card = {
    ...sizeCard(textsOf(draft, group, severity, rowsOf(draft, shown, group))),
    id: scope.prefix + group.id,
    ref: { kind: 'group', graph: scope.graph.index, group: group.index },
    category: 'group',
    name: group.name,
    subgraphs: [],
    severity,
    frame,
    inPorts: ports?.inputs.size ?? 0,
    outPorts: ports?.outputs.size ?? 0,
    pin: null,
  };
  return draft.cards.push(card) - 1;
}

function textsOf(
  { words }: SceneDraft,
  group: Group,
  severity: Severity | null,
  rows: readonly CardRow[],
): CardTexts {
  return {
    title: group.name === '' ? words.unnamed : group.name,
    titleIsName: group.kind === 'scope',
    subtitle: '',
    rows,
    marks: severity === null ? 1 : 2,
    grouped: false,
  };
}

function rowsOf({ words }: SceneDraft, shown: ShownGroups, group: Group): readonly CardRow[] {
  const row = (name: string, text: string): CardRow => ({ kind: 'attribute', name, text, ref: null });
  const rows = [row(words.group.nodes, formatCount(group.nodeCount))];
  const parameters = shown.parameters[group.index] ?? 0;
  if (parameters > 0) rows.push(row(words.group.parameters, formatCount(parameters)));
  const alike = shown.alike[group.likeness] ?? 1;
  if (alike > 1) rows.push(row(words.group.alike, `×${alike}`));
  return rows;
}
