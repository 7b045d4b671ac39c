/** What of the run's results lies on the diagram: times on the nodes, small pictures on the edges. */
import { graphIndex } from '../../core/base/indices.ts';
import { refKey } from '../../core/ir/model-ref.ts';
import type { Thumbnail } from '../../core/readout/thumbnail.ts';
import { formatMicroseconds } from '../../core/runtime/format-time.ts';
import { en } from '../../words/en.ts';
import type { ProfileView } from '../../workers/model/protocol.ts';
import type { NodeHeat, OverlayStore } from '../overlay.ts';
import type { Captured } from './capture-state.ts';
import type { RunStore } from './run-state.ts';

/** Time of each node of the model; a node that became part of another says of which. */
export function heatOf({ profile, mapped }: ProfileView): ReadonlyMap<string, NodeHeat> {
  const words = en.run.timing;
  const heat = new Map<string, NodeHeat>();
  const whole = profile.nodes.reduce((sum, { selfTotal }) => sum + selfTotal, 0);
  const most = profile.nodes.reduce((max, { selfTotal }) => Math.max(max, selfTotal), 0);
  const keyOf = ({ graph, node }: { graph: number; node: number }): string =>
    refKey({ kind: 'node', graph: graphIndex(graph), node });
  for (const { time, node, covers } of mapped) {
    for (const place of covers.slice(1)) {
      const key = keyOf(place);
      if (!heat.has(key)) heat.set(key, { share: 0, text: words.within(time.opType) });
    }
    if (node === null) continue;
    const average = formatMicroseconds(time.selfTotal / Math.max(1, profile.runs));
    heat.set(keyOf(node), {
      share: most === 0 ? 0 : time.selfTotal / most,
      text: words.heat(average, percent(time.selfTotal, whole)),
    });
  }
  return heat;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '0' : String(Math.round((100 * part) / whole));
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

/** Keeps the diagram's overlay at what the run has and the user wants to see. */
export function showOnDiagram(run: RunStore, overlay: OverlayStore): void {
  run.subscribe((now, before) => {
    const { profiled, captured, shown } = now;
    if (profiled !== before.profiled || shown.times !== before.shown.times)
      overlay.setState({ heat: profiled !== null && shown.times ? heatOf(profiled.view) : null });
    if (captured !== before.captured || shown.pictures !== before.shown.pictures)
      overlay.setState({ pictures: captured !== null && shown.pictures ? picturesOf(captured) : null });
  });
}
