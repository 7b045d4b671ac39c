import { graphIndex } from '../../core/base/indices.ts';
import { opensInPlace } from '../../core/scene/find-shapes.ts';
import type { CardCategory } from '../../core/ops/category.ts';
import type { App, CanvasHandle } from '../app.ts';
import type { Command } from './command.ts';
import {
  currentGraph,
  diagramHasKeys,
  hasModel,
  hasSelection,
  openDialog,
  selectedShape,
} from './conditions.ts';

type Step = Parameters<CanvasHandle['walk']>[0];
type Arrow = 'up' | 'down' | 'left' | 'right';

/** What an arrow means for each direction of the diagram: along the edges, or to the neighbour in the rank. */
const STEPS: Readonly<Record<'down' | 'right', Readonly<Record<Arrow, Step>>>> = {
  down: { up: 'upstream', down: 'downstream', left: 'previous', right: 'next' },
  right: { left: 'upstream', right: 'downstream', up: 'previous', down: 'next' },
};

export const GO_COMMANDS: readonly Command[] = [
  {
    id: 'search',
    group: 'go',
    keys: ['/', 'Shift+/', '$mod+KeyF'],
    when: hasModel,
    run: openDialog('search'),
  },
  { id: 'palette', group: 'go', keys: ['$mod+KeyK'], when: () => true, run: openDialog('palette') },
  walk('walk-up', 'ArrowUp', 'up'),
  walk('walk-down', 'ArrowDown', 'down'),
  walk('walk-left', 'ArrowLeft', 'left'),
  walk('walk-right', 'ArrowRight', 'right'),
  trace('trace-upstream', 'Shift+ArrowUp', 'upstream'),
  trace('trace-downstream', 'Shift+ArrowDown', 'downstream'),
  trace('trace-both', 'Shift+L', 'both'),
  {
    id: 'enter-subgraph',
    group: 'go',
    keys: ['Enter'],
    when: (app) => diagramHasKeys(app) && (subgraphOfSelection(app) !== null || isGroup(app)),
    run: (app) => {
      const graph = subgraphOfSelection(app);
      const shape = selectedShape(app);
      // A group has no view of its own: it opens where it is.
      if (graph !== null) app.actions.showGraph(graphIndex(graph));
      else if (shape !== null && isGroup(app)) app.actions.toggleExpanded(shape.id);
    },
  },
  {
    id: 'expand-in-place',
    group: 'go',
    keys: ['e'],
    when: (app) => expandable(app) !== null,
    run: (app) => {
      const id = expandable(app);
      if (id !== null) app.actions.toggleExpanded(id);
    },
  },
  {
    id: 'leave-subgraph',
    group: 'go',
    keys: ['u'],
    when: (app) => hasModel(app) && app.view.getState().graph !== 0,
    run: leaveSubgraph,
  },
  {
    id: 'back',
    group: 'go',
    keys: ['Alt+ArrowLeft', 'Backspace'],
    when: hasModel,
    run: (app) => app.actions.back(),
  },
  {
    id: 'forward',
    group: 'go',
    keys: ['Alt+ArrowRight'],
    when: hasModel,
    run: (app) => app.actions.forward(),
  },
  {
    id: 'go-main',
    group: 'go',
    keys: [],
    when: (app) => hasModel(app) && app.view.getState().graph !== 0,
    run: (app) => app.actions.showGraph(graphIndex(0)),
  },
  goToFirst('go-inputs', 'Home', 'graph-input'),
  goToFirst('go-outputs', 'End', 'graph-output'),
  {
    id: 'clear-selection',
    group: 'go',
    keys: ['Escape'],
    when: (app) => diagramHasKeys(app) && (hasSelection(app) || app.view.getState().hits.length > 0),
    run: (app) => app.actions.select(null),
  },
];

function walk(id: string, key: string, arrow: Arrow): Command {
  return {
    id,
    group: 'go',
    keys: [key],
    when: diagramHasKeys,
    run: (app) => app.canvas.current?.walk(STEPS[app.settings.getState().scene.direction][arrow]),
  };
}

/** The same key again shows the neighbours only. */
function trace(id: string, key: string, kind: 'upstream' | 'downstream' | 'both'): Command {
  return {
    id,
    group: 'go',
    keys: [key],
    when: (app) => diagramHasKeys(app) && hasSelection(app),
    run: (app) => app.actions.trace(app.view.getState().trace?.kind === kind ? null : { kind }),
  };
}

function goToFirst(id: string, key: string, category: CardCategory): Command {
  return {
    id,
    group: 'go',
    keys: [key],
    when: diagramHasKeys,
    run: (app) => {
      const card = app.view
        .getState()
        .picture?.scene.cards.find((c) => c.category === category && c.frame === -1);
      if (card !== undefined) app.actions.goTo(card.ref);
    },
  };
}

function isGroup(app: App): boolean {
  return selectedShape(app)?.ref.kind === 'group';
}

function subgraphOfSelection(app: App): number | null {
  const shape = selectedShape(app);
  if (shape === null) return null;
  if ('subgraphs' in shape) return shape.subgraphs[0]?.graph ?? null;
  // An open frame: its body frames refer to their graphs.
  const body = app.view
    .getState()
    .picture?.scene.frames.find((f) => f.owner === shape.id && f.ref.kind === 'graph');
  return body?.ref.kind === 'graph' ? body.ref.graph : null;
}

/** Id of the selected card or frame when it can open or close in place. */
function expandable(app: App): string | null {
  const shape = selectedShape(app);
  if (shape === null) return null;
  if ('subgraphs' in shape) return opensInPlace(shape) ? shape.id : null;
  return shape.owner;
}

function leaveSubgraph(app: App): void {
  const owner = currentGraph(app)?.owner;
  if (owner?.kind === 'attribute') {
    app.actions.goTo({ kind: 'node', graph: owner.graph, node: owner.node });
  } else {
    app.actions.showGraph(graphIndex(0));
  }
}
