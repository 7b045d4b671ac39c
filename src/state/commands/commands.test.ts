// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { graphIndex, nodeIndex } from '../../core/base/indices.ts';
import type { Card, Scene } from '../../core/scene/types.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import { en } from '../../words/en.ts';
import type { App } from '../app.ts';
import { COMMANDS, commandOf, commandTitle, type CommandId } from './commands.ts';
import { fakeApp, fakeCanvas, fakeGraph, fakeSummary, openInto } from './testing/fake-app.ts';

const run = (app: App, id: CommandId): boolean => {
  const command = commandOf(id);
  const can = command.when(app);
  if (can) command.run(app);
  return can;
};

const card = (parts: Partial<Card>): Card => ({
  id: 'n0',
  ref: { kind: 'node', graph: graphIndex(0), node: 0 },
  category: 'other',
  name: '',
  title: 'If',
  subtitle: '',
  rows: [],
  subgraphs: [],
  severity: null,
  width: 1,
  height: 1,
  frame: -1,
  inPorts: 1,
  outPorts: 1,
  pin: null,
  ...parts,
});

const showing = (app: App, cards: readonly Card[], frames: Scene['frames'] = []): void => {
  const request = { graph: graphIndex(0), options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null };
  const layout = {
    width: 1,
    height: 1,
    boxes: new Float32Array(),
    routeStart: new Uint32Array(1),
    routePoints: new Float32Array(),
    labels: new Float32Array(),
  };
  app.view.setState({ picture: { scene: { request, cards, frames, edges: [] }, layout, anchor: null } });
};

describe('the list of commands', () => {
  it('has a title for each command, and no title without a command', () => {
    expect(COMMANDS.map((command) => command.id).toSorted()).toEqual(
      Object.keys(en.commands.titles).toSorted(),
    );
  });

  it('gives each key to one command only', () => {
    const keys = COMMANDS.flatMap((command) => command.keys.map((key) => key.toLowerCase()));
    expect(keys).toHaveLength(new Set(keys).size);
  });

  it('reads titles from the words', () => {
    expect(commandTitle(commandOf('fit'), en)).toBe('Fit diagram to window');
  });

  it('offers only what makes sense without a model', () => {
    const app = fakeApp();
    const ids = COMMANDS.filter((command) => command.when(app)).map((command) => command.id);
    expect(ids).toContain('open-file');
    expect(ids).toContain('palette');
    expect(ids).not.toContain('search');
    expect(ids).not.toContain('export');
    expect(ids).not.toContain('fit');
  });
});

describe('view commands', () => {
  it('switches the theme round', () => {
    const app = fakeApp();
    const seen = [1, 2, 3].map(() => {
      run(app, 'next-theme');
      return app.settings.getState().theme;
    });
    expect(seen).toEqual(['light', 'dark', 'system']);
  });

  it('toggles one option and leaves the others', () => {
    const app = fakeApp();
    openInto(app);
    run(app, 'toggle-shapes');
    expect(app.settings.getState().scene).toEqual({ ...DEFAULT_SCENE_OPTIONS, shapes: false });
  });

  it('zooms only while there is a canvas', () => {
    const app = fakeApp();
    openInto(app);
    expect(run(app, 'zoom-in')).toBe(false);
    app.canvas.current = fakeCanvas(app.calls);
    run(app, 'zoom-in');
    expect(app.calls).toEqual([['zoomBy', 1.25]]);
  });
});

describe('go commands', () => {
  it('walks along the edges in the direction of the diagram', () => {
    const app = fakeApp();
    openInto(app);
    app.canvas.current = fakeCanvas(app.calls);
    run(app, 'walk-up');
    app.actions.changeScene({ direction: 'right' });
    run(app, 'walk-up');
    run(app, 'walk-left');
    expect(app.calls.map((call) => call[1])).toEqual(['upstream', 'previous', 'upstream']);
  });

  it('enters the first subgraph of the selection', () => {
    const app = fakeApp();
    openInto(app);
    app.canvas.current = fakeCanvas(app.calls);
    showing(app, [card({ subgraphs: [{ label: 'then_branch', graph: graphIndex(2) }] })]);
    expect(run(app, 'enter-subgraph')).toBe(false);
    app.view.setState({ selection: { kind: 'node', graph: graphIndex(0), node: 0 } });
    run(app, 'enter-subgraph');
    run(app, 'expand-in-place');
    expect(app.calls).toEqual([
      ['showGraph', 2],
      ['toggleExpanded', 'n0'],
    ]);
  });

  it('leaves a subgraph to the node that holds it', () => {
    const app = fakeApp();
    const owner = {
      kind: 'attribute',
      graph: graphIndex(0),
      node: nodeIndex(4),
      attribute: 'body',
      position: 0,
    } as const;
    openInto(app, fakeSummary([fakeGraph(0), fakeGraph(1, { owner, depth: 1 })]));
    expect(run(app, 'leave-subgraph')).toBe(false);
    app.view.setState({ graph: graphIndex(1) });
    run(app, 'leave-subgraph');
    expect(app.calls).toEqual([['goTo', { kind: 'node', graph: 0, node: 4 }]]);
  });

  it('goes to the first graph input', () => {
    const app = fakeApp();
    openInto(app);
    app.canvas.current = fakeCanvas(app.calls);
    const ref = { kind: 'value', graph: graphIndex(0), value: 3 } as const;
    showing(app, [card({}), card({ id: 'i0', category: 'graph-input', ref })]);
    run(app, 'go-inputs');
    expect(app.calls).toEqual([['goTo', ref]]);
  });

  it('leaves the arrow keys to a widget that has the focus', () => {
    const app = fakeApp();
    openInto(app);
    app.canvas.current = fakeCanvas(app.calls);
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    expect(run(app, 'walk-down')).toBe(false);
    button.remove();
    expect(run(app, 'walk-down')).toBe(true);
  });
});

describe('file commands', () => {
  it('says why a local file has no link', () => {
    const app = fakeApp();
    openInto(app);
    run(app, 'copy-link');
    expect(app.calls).toEqual([['notify', en.commands.noLink]]);
  });
});
