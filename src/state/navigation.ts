/** Selection, the graph in view, and the browser's own history: back and forward are the browser's. */
import { functionIndex, graphIndex, type GraphIndex } from '../core/base/indices.ts';
import type { SearchHit } from '../core/analysis/search.ts';
import type { GraphSummary } from '../core/analysis/summary.ts';
import type { GroupChange, OpenGroups } from '../core/groups/types.ts';
import { firstSight, toggle } from '../core/groups/visible-groups.ts';
import type { ModelRef } from '../core/ir/model-ref.ts';
import { isDrawn, shapeOf, shapeOfRef } from '../core/scene/find-shapes.ts';
import type { Card, Frame, Scene } from '../core/scene/types.ts';
import type { ModelQueries } from '../workers/model/client.ts';
import type { OpenedModel } from '../workers/model/protocol.ts';
import type { DocumentStore } from './document.ts';
import type { Placing } from './placing.ts';
import { refPath } from './ref-path.ts';
import { formatPlace, parsePlace, sameOpen, type Place } from './url.ts';
import type { ViewStore } from './view.ts';

export interface Navigation {
  select(ref: ModelRef | null): void;
  goTo(ref: ModelRef): void;
  showGraph(graph: GraphIndex): void;
  toggleExpanded(id: string): void;
  changeGroups(change: GroupChange, graph?: GraphIndex): void;
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
  /** Id of the selected card, or of one in the middle of the view: what keeps its place. */
  inSight: () => string | null,
): Navigation {
  let focusCount = 0;
  let firstModel = true;

  /** Shows the same graph again, with something in it opened or closed. */
  const again = async (
    change: { readonly expanded?: readonly string[]; readonly groups?: OpenGroups | null },
    anchor: string | null,
  ): Promise<void> => {
    const { graph, expanded, groups } = view.getState();
    await placing.show({ graph, expanded, groups, ...change }, anchor);
    writeAddress('replace');
  };

  /** Shows a graph as at first sight. */
  const afresh = async (graph: GraphIndex, expanded: readonly string[]): Promise<void> => {
    await placing.show({ graph, expanded, groups: firstSight }, null);
  };

  const graphs = (): readonly GraphSummary[] => documents.getState().document?.summary.graphs ?? [];

  const writeAddress = (mode: 'push' | 'replace'): void => {
    const { graph, selection, expanded, groups } = view.getState();
    const path = graph === 0 ? '' : (graphs()[graph]?.path ?? '');
    const hash = formatPlace({
      graph: path,
      selection: selection === null ? '' : refPath(graphs(), selection),
      expanded,
      groups: groups ?? firstSight,
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
      case 'group':
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

  /** Opens the groups around a thing of a graph that is shown, when nothing on the diagram stands for it. */
  const reveal = async (ref: ModelRef): Promise<void> => {
    const { groups, picture } = view.getState();
    const graph = holder(ref);
    const prefix = prefixOf(graph);
    if (groups === null || prefix === null || picture === null || isDrawn(picture.scene, ref)) return;
    const opened = await queries.regroup(graph, groups, { kind: 'reveal', ref }, prefix);
    if (opened.ok && !sameOpen(opened.value, groups)) await again({ groups: opened.value }, inSight());
  };

  return {
    select(ref) {
      view.setState(
        ref === null ? { selection: null, trace: null, hits: [] } : { selection: ref, trace: null },
      );
      writeAddress('replace');
    },
    goTo(ref) {
      const graph = holder(ref);
      view.setState({ selection: ref, trace: null });
      const ready = isShown(graph) ? Promise.resolve() : afresh(graph, []);
      void ready
        .then(() => reveal(ref))
        .then(() => {
          writeAddress('push');
          focus(ref);
        });
    },
    showGraph(graph) {
      view.setState({ selection: graph === 0 ? null : { kind: 'graph', graph }, trace: null });
      void afresh(graph, []).then(() => writeAddress('push'));
    },
    toggleExpanded(id) {
      const { expanded, groups, picture } = view.getState();
      const shape = picture === null ? undefined : shapeOf(picture.scene, id);
      if (shape?.ref.kind === 'group' && groups !== null) {
        void again({ groups: toggle(groups, id) }, id);
        return;
      }
      const inside = (other: string): boolean => other === id || other.startsWith(`${id}.`);
      const next = expanded.includes(id) ? expanded.filter((other) => !inside(other)) : [...expanded, id];
      void again({ expanded: next }, id);
    },
    changeGroups(change, graph = view.getState().graph) {
      const { groups } = view.getState();
      const shape = shapeOfChange(change, graph);
      const prefix = prefixOf(graph, shape);
      if (groups === null || prefix === null) return;
      void queries.regroup(graph, groups, change, prefix).then((opened) => {
        if (opened.ok) void again({ groups: opened.value }, shape?.id ?? inSight());
      });
    },
    async showOpened(opened, fresh) {
      // A link's place belongs to the first model of the visit only; the next one starts at its own beginning.
      const place = firstModel ? parsePlace(location.hash) : null;
      if (fresh) firstModel = false;
      if (!fresh) {
        const { graph, expanded, groups } = view.getState();
        await placing.show({ graph, expanded, groups }, inSight());
        return;
      }
      view.setState({
        selection: null,
        hits: [],
        expanded: [],
        graph: graphIndex(0),
        focus: null,
      });
      const graph = place === null ? undefined : graphs().find((g) => g.path === place.graph)?.index;
      if (place === null || (graph === undefined && isDrawnAs(opened.scene, place)))
        await placing.place(opened.scene, null);
      else await showPlace(graph ?? graphIndex(0), place);
      if (place !== null && place.selection !== '') await restoreSelection(place.selection);
      writeAddress('replace');
    },
    async followAddress() {
      const place = parsePlace(location.hash);
      const graph = graphs().find((g) => g.path === place.graph)?.index ?? graphIndex(0);
      if (documents.getState().document === null) return;
      const { graph: current, expanded, groups } = view.getState();
      const sameGroups = sameOpen(groups ?? firstSight, place.groups);
      if (graph !== current || expanded.join('\n') !== place.expanded.join('\n') || !sameGroups) {
        await showPlace(graph, place);
      }
      if (place.selection === '') view.setState({ selection: null, trace: null });
      else await restoreSelection(place.selection);
    },
  };

  /** Whether the scene that came with the model is already what a link leads to. */
  function isDrawnAs({ request }: Scene, { expanded, groups }: Place): boolean {
    const sameGroups = request.groups === null || sameOpen(request.groups, groups);
    return sameGroups && request.expanded.join('\n') === expanded.join('\n');
  }

  async function showPlace(graph: GraphIndex, { expanded, groups }: Place): Promise<void> {
    await placing.show({ graph, expanded, groups }, null);
  }

  /** What stands for the group that a change is about. */
  function shapeOfChange(change: GroupChange, graph: GraphIndex): Card | Frame | undefined {
    const { picture } = view.getState();
    if (picture === null || (change.kind !== 'toggle' && change.kind !== 'alike')) return undefined;
    return shapeOfRef(picture.scene, { kind: 'group', graph, group: change.group });
  }

  /**
   * What goes before the ids of a graph's groups in the picture, at the call that holds `shape`, or the first; null where the
   * graph is not open.
   */
  function prefixOf(graph: GraphIndex, shape?: Card | Frame): string | null {
    const { graph: shown, picture } = view.getState();
    if (graph === shown) return '';
    const { cards, frames } = picture?.scene ?? { cards: [], frames: [] };
    const isIn = (one: Card | Frame): boolean => frames[one.frame]?.graph === graph;
    const inside = shape ?? cards.find(isIn) ?? frames.find(isIn);
    let frame = frames[inside?.frame ?? -1];
    while (frame !== undefined && frame.graph !== graph) frame = frames[frame.frame];
    if (frame === undefined || inside === undefined) return null;
    return inside.id.slice(0, inside.id.indexOf('/', frame.id.length) + 1);
  }

  async function restoreSelection(path: string): Promise<void> {
    const found = await queries.resolvePath(path);
    if (!found.ok || found.value === null) return;
    const ref = found.value;
    view.setState({ selection: ref, trace: null });
    await reveal(ref);
    focus(ref);
  }
}
