/** What of the run's results lies on the diagram: times or differences on the nodes, small pictures on the edges. */
import { formatNumber, groupDigits } from '../../core/base/format-number.ts';
import { graphIndex } from '../../core/base/indices.ts';
import { refKey } from '../../core/ir/model-ref.ts';
import type { Thumbnail } from '../../core/readout/thumbnail.ts';
import { formatMicroseconds } from '../../core/runtime/format-time.ts';
import { en } from '../../words/en.ts';
import type { ProfileView } from '../../workers/model/protocol.ts';
import type { NodeNote, OverlayStore } from '../overlay.ts';
import type { Captured } from './capture-state.ts';
import { differs, firstDiffering, type Compared, type ComparedValue } from './compare-state.ts';
import type { RunState, RunStore } from './run-state.ts';

/** Time of each node of the model; a node that became part of another says of which. */
export function heatOf({ profile, mapped }: ProfileView): ReadonlyMap<string, NodeNote> {
  const words = en.run.timing;
  const heat = new Map<string, NodeNote>();
  const whole = profile.nodes.reduce((sum, { selfTotal }) => sum + selfTotal, 0);
  // Where all of it ran in one place, saying so on every card would be noise.
  const spread = new Set(profile.nodes.map(({ provider }) => provider)).size > 1;
  const most = profile.nodes.reduce((max, { selfTotal }) => Math.max(max, selfTotal), 0);
  const keyOf = ({ graph, node }: { graph: number; node: number }): string =>
    refKey({ kind: 'node', graph: graphIndex(graph), node });
  for (const { time, node, covers } of mapped) {
    for (const place of covers.slice(1)) {
      const key = keyOf(place);
      if (!heat.has(key)) heat.set(key, { kind: 'time', share: 0, text: words.within(time.opType), time: 0 });
    }
    if (node === null) continue;
    const average = time.selfTotal / Math.max(1, profile.runs);
    heat.set(keyOf(node), {
      kind: 'time',
      share: most === 0 ? 0 : time.selfTotal / most,
      text: words.heat(
        formatMicroseconds(average),
        percent(time.selfTotal, whole),
        spread ? words.provider(time.provider) : null,
      ),
      time: average,
    });
  }
  return heat;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.round((100 * part) / whole));
}

/** What each node that was compared makes of it: the value that is furthest off speaks for the node. */
export function differencesOf({ rows }: Pick<Compared, 'rows'>): ReadonlyMap<string, NodeNote> {
  const first = firstDiffering(rows);
  const worst = new Map<number, ComparedValue>();
  for (const row of rows) {
    if (row.comparison === null) continue;
    const before = worst.get(row.value.node);
    if (before === undefined || isWorse(row, before)) worst.set(row.value.node, row);
  }
  const notes = new Map<string, NodeNote>();
  for (const [node, row] of worst) {
    const key = refKey({ kind: 'node', graph: graphIndex(0), node });
    if (!differs(row)) notes.set(key, { kind: 'agrees' });
    else notes.set(key, { kind: node === first?.value.node ? 'first' : 'differs', text: howMuch(row) });
  }
  return notes;
}

function isWorse(one: ComparedValue, other: ComparedValue): boolean {
  if (differs(one) !== differs(other)) return differs(one);
  return (one.comparison?.maxAbs ?? 0) > (other.comparison?.maxAbs ?? 0);
}

function howMuch({ comparison, shapes }: ComparedValue): string {
  const words = en.run.inside.onNode;
  if (comparison === null || shapes !== null) return words.shape;
  const { maxAbs, mismatches, total } = comparison;
  // Text, NaN and infinities have no distance.
  return maxAbs > 0
    ? words.off(formatNumber(maxAbs, 2))
    : words.some(groupDigits(mismatches), groupDigits(total));
}

export function picturesOf({ values, looks }: Captured): ReadonlyMap<string, Thumbnail> {
  const pictures = new Map<string, Thumbnail>();
  for (const { name, value } of values) {
    const thumbnail = looks.get(name)?.thumbnail ?? null;
    if (thumbnail === null || thumbnail.kind === 'none') continue;
    pictures.set(refKey({ kind: 'value', graph: graphIndex(0), value }), thumbnail);
  }
  return pictures;
}

function notesOf({ shown, profiled, compared }: RunState): ReadonlyMap<string, NodeNote> | null {
  switch (shown.nodes) {
    case 'times':
      return profiled === null ? null : heatOf(profiled.view);
    case 'differences':
      return compared === null ? null : differencesOf(compared);
    case 'none':
      return null;
  }
}

/** Keeps the diagram's overlay at what the run has and the user wants to see. */
export function showOnDiagram(run: RunStore, overlay: OverlayStore): void {
  run.subscribe((now, before) => {
    const { profiled, compared, captured, shown } = now;
    if (profiled !== before.profiled || compared !== before.compared || shown.nodes !== before.shown.nodes)
      overlay.setState({ notes: notesOf(now) });
    if (captured !== before.captured || shown.pictures !== before.shown.pictures)
      overlay.setState({ pictures: captured !== null && shown.pictures ? picturesOf(captured) : null });
  });
}
