/** Selection, the graph in view, and the browser's own history: back and forward are the browser's. */
import { functionIndex, graphIndex, type GraphIndex } from '../core/base/indices.ts';
import type { SearchHit } from '../core/analysis/search.ts';
import type { GraphSummary } from '../core/analysis/summary.ts';

import type { ModelRef } from '../core/ir/model-ref.ts';
import type { ModelQueries } from '../workers/model/client.ts';
import type { OpenedModel } from '../workers/model/protocol.ts';
import type { DocumentStore } from './document.ts';
import type { Placing } from './placing.ts';
import { refPath } from './ref-path.ts';
import { formatPlace, parsePlace } from './url.ts';
import type { ViewStore } from './view.ts';

export interface Navigation {
  select(ref: ModelRef | null): void;
  goTo(ref: ModelRef): void;
  showGraph(graph: GraphIndex): void;
  toggleExpanded(id: string): void;
  /** Shows a freshly opened model at the place that the address bar names. */
  showOpened(opened: OpenedModel, fresh: boolean): Promise<void>;
  /** The user went back or forward. */
  followAddress(): Promise<void>;
}

/** What the search found, as a reference. */
export function hitRef(hit: SearchHit): ModelRef {
  switch (hit.kind) {
    case 'node':
      return { kind: 'node', graph: hit.graph, node: hit.index };
    case 'value':
      return { kind: 'value', graph: hit.graph, value: hit.index };
    case 'initializer':
      return { kind: 'initializer', graph: hit.graph, initializer: hit.index };
    case 'graph':
      return { kind: 'graph', graph: hit.graph };
    case 'function':
      return { kind: 'function', function: functionIndex(hit.index) };
  }
}

export function createNavigation(
  documents: DocumentStore,
  view: ViewStore,
  queries: ModelQueries,
  placing: Placing,
): Navigation {
  let focusCount = 0;
  let firstModel = true;

  const graphs = (): readonly GraphSummary[] => documents.getState().document?.summary.graphs ?? [];

  const writeAddress = (mode: 'push' | 'replace'): void => {
    const { graph, selection, expanded } = view.getState();
    const path = graph === 0 ? '' : (graphs()[graph]?.path ?? '');
    const hash = formatPlace({
      graph: path,
      selection: selection === null ? '' : refPath(graphs(), selection),
      expanded,
    });
    const address = `${location.pathname}${location.search}${hash}`;
    if (address === `${location.pathname}${location.search}${location.hash}`) return;
    if (mode === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };

  const focus = (ref: ModelRef): void => {
    focusCount += 1;
    view.setState({ focus: { id: focusCount, ref } });
  };

  const holder = (ref: ModelRef): GraphIndex => {
    switch (ref.kind) {
      case 'node':
      case 'value':
      case 'initializer':
      case 'graph':
        return ref.graph;
      case 'function':
        return (
          graphs().find((g) => g.owner.kind === 'function' && g.owner.function === ref.function)?.index ??
          graphIndex(0)
        );
      case 'model':
        return graphIndex(0);
    }
  };

  /** Whether the picture shows this graph, as its own view or open in place. */
  const isShown = (graph: GraphIndex): boolean => {
    const { picture } = view.getState();
    if (picture === null) return false;
    if (picture.scene.request.graph === graph) return true;
    return picture.scene.frames.some((frame) => frame.ref.kind === 'graph' && frame.ref.graph === graph);
  };

  return {
    select(ref) {
      view.setState({ selection: ref });
      writeAddress('replace');
    },
    goTo(ref) {
      const graph = holder(ref);
      view.setState({ selection: ref });
      if (isShown(graph)) {
        writeAddress('push');
        focus(ref);
        return;
      }
      void placing.show(graph, [], null).then(() => {
        writeAddress('push');
        focus(ref);
      });
    },
    showGraph(graph) {
      view.setState({ selection: graph === 0 ? null : { kind: 'graph', graph } });
      void placing.show(graph, [], null).then(() => writeAddress('push'));
    },
    toggleExpanded(id) {
      const { graph, expanded } = view.getState();
      const inside = (other: string): boolean => other === id || other.startsWith(`${id}.`);
      const next = expanded.includes(id) ? expanded.filter((other) => !inside(other)) : [...expanded, id];
      void placing.show(graph, next, id).then(() => writeAddress('replace'));
    },
    async showOpened(opened, fresh) {
      // A link's place belongs to the first model of the visit only; the next one starts at its own beginning.
      const place = firstModel ? parsePlace(location.hash) : null;
      if (fresh) firstModel = false;
      if (!fresh) {
        const { graph, expanded } = view.getState();
        await placing.show(graph, expanded, view.getState().picture?.scene.cards[0]?.id ?? null);
        return;
      }
      view.setState({ selection: null, expanded: [], graph: graphIndex(0), focus: null });
      const graph = place === null ? undefined : graphs().find((g) => g.path === place.graph)?.index;
      if (place !== null && (graph !== undefined || place.expanded.length > 0)) {
        await placing.show(graph ?? graphIndex(0), place.expanded, null);
      } else {
        await placing.place(opened.scene, null);
      }
      if (place !== null && place.selection !== '') await restoreSelection(place.selection);
      writeAddress('replace');
    },
    async followAddress() {
      const place = parsePlace(location.hash);
      const graph = graphs().find((g) => g.path === place.graph)?.index ?? graphIndex(0);
      if (documents.getState().document === null) return;
      const { graph: current, expanded } = view.getState();
      if (graph !== current || expanded.join('\n') !== place.expanded.join('\n')) {
        await placing.show(graph, place.expanded, null);
      }
      if (place.selection === '') view.setState({ selection: null });
      else await restoreSelection(place.selection);
    },
  };

  async function restoreSelection(path: string): Promise<void> {
    const hit = await queries.resolvePath(path);
    if (!hit.ok || hit.value === null) return;
    const ref = hitRef(hit.value);
    view.setState({ selection: ref });
    focus(ref);
  }
}
