/** An `App` of real stores and recording actions, for tests of commands and components. */
import { graphIndex } from '../../../core/base/indices.ts';
import { err, ok } from '../../../core/base/result.ts';
import type { GraphSummary, ModelSummary } from '../../../core/analysis/summary.ts';
import type { Diagnostic } from '../../../core/ir/diagnostic.ts';
import type { Actions, App, CanvasHandle } from '../../app.ts';
import { createDocumentStore } from '../../document.ts';
import { createOverlayStore } from '../../overlay.ts';
import { createSettingsStore, DEFAULT_SETTINGS } from '../../settings.ts';
import { createShellStore } from '../../shell.ts';
import { createTypeAhead } from '../../type-ahead.ts';
import { createViewStore } from '../../view.ts';

export interface FakeApp extends App {
  /** What was called, oldest first: `['goTo', ref]`. */
  readonly calls: (readonly [string, ...unknown[]])[];
}

const LOST = err({ kind: 'worker-lost', reason: 'not in this test' } as const);

/** Every question is answered by `worker-lost` unless `queries` answers it. */
export function fakeApp(queries: Partial<App['queries']> = {}): FakeApp {
  const calls: FakeApp['calls'] = [];
  const record =
    (name: string) =>
    (...args: readonly unknown[]): void => {
      calls.push([name, ...args]);
    };
  const later =
    (name: string) =>
    async (...args: readonly unknown[]): Promise<void> => {
      calls.push([name, ...args]);
    };
  const settings = createSettingsStore(DEFAULT_SETTINGS);
  const shell = createShellStore(false);
  const actions: Actions = {
    openFiles: later('openFiles'),
    openUrl: later('openUrl'),
    openChoice: later('openChoice'),
    openSample: later('openSample'),
    openRecent: later('openRecent'),
    openOptimised: later('openOptimised'),
    openOriginal: later('openOriginal'),
    chooseFiles: later('chooseFiles'),
    chooseFolder: later('chooseFolder'),
    cancelOpen: record('cancelOpen'),
    cancelPlacing: record('cancelPlacing'),
    dismissError: record('dismissError'),
    fail: record('fail'),
    select: record('select'),
    trace: record('trace'),
    markHits: record('markHits'),
    traceTo: record('traceTo'),
    goTo: record('goTo'),
    showGraph: record('showGraph'),
    toggleExpanded: record('toggleExpanded'),
    changeGroups: record('changeGroups'),
    back: record('back'),
    forward: record('forward'),
    changeSettings: (change) => settings.setState(change),
    changeScene: (change) => settings.setState({ scene: { ...settings.getState().scene, ...change } }),
    changeShell: (change) => shell.setState(change),
    notify: record('notify'),
    closeModel: record('closeModel'),
    shareLink: () => null,
  };
  return {
    calls,
    documents: createDocumentStore(),
    view: createViewStore(),
    settings,
    shell,
    actions,
    queries: {
      scene: async () => LOST,
      inspect: async () => LOST,
      outline: async () => LOST,
      search: async () => LOST,
      resolvePath: async () => LOST,
      membership: async () => LOST,
      regroup: async () => LOST,
      readTensor: async () => LOST,
      tensorStatistics: async () => LOST,
      tensorPicture: async () => LOST,
      saveTensor: async () => LOST,
      readAttribute: async () => LOST,
      readAttributeText: async () => LOST,
      saveAttribute: async () => LOST,
      runFacts: async () => LOST,
      runnable: async () => LOST,
      mapProfile: async () => LOST,
      mapOptimized: async () => LOST,
      locateNode: async () => LOST,
      observable: async () => LOST,
      observeBatches: async () => LOST,
      exportNodes: async () => LOST,
      ...queries,
    },
    typeAhead: createTypeAhead(shell),
    canvas: { current: null },
    run: { current: null },
    overlay: createOverlayStore(),
    listRecents: async () => [],
    forgetRecent: async () => undefined,
    save: async () => ok('saved'),
  };
}

/** A canvas that records what it is asked to do. */
export function fakeCanvas(calls: FakeApp['calls'], selected: readonly string[] = []): CanvasHandle {
  const record =
    (name: string) =>
    (...args: readonly unknown[]): void => {
      calls.push([name, ...args]);
    };
  return {
    fit: record('fit'),
    zoomTo: record('zoomTo'),
    zoomBy: record('zoomBy'),
    zoomToSelection: record('zoomToSelection'),
    walk: record('walk'),
    selectedCards: () => selected,
    centreCard: () => null,
    valuesInView: () => [],
  };
}

export function fakeGraph(index: number, parts: Partial<GraphSummary> = {}): GraphSummary {
  return {
    index: graphIndex(index),
    owner: { kind: 'model' },
    depth: 0,
    name: 'g',
    path: String(index),
    label: index === 0 ? 'main' : `graph ${index}`,
    nodes: 0,
    values: 0,
    initializers: 0,
    inputs: [],
    outputs: [],
    ...parts,
  };
}

export function fakeSummary(graphs: readonly GraphSummary[] = [fakeGraph(0)]): ModelSummary {
  return {
    file: 'model.onnx',
    fileBytes: 1234,
    irVersion: 9,
    producer: 'test',
    opsetImports: [{ domain: '', version: 17 }],
    graphs,
    functions: 0,
    nodes: 3,
    parameters: 10,
    parameterBytes: 40,
    externalFiles: [],
    operators: [],
  };
}

/** Puts a model into the app, as a finished open would. */
export function openInto(
  app: App,
  summary: ModelSummary = fakeSummary(),
  diagnostics: readonly Diagnostic[] = [],
): void {
  app.documents.setState({
    load: { phase: 'idle' },
    document: {
      id: 1,
      summary,
      diagnostics,
      source: { model: { path: summary.file, blob: new Blob([]) }, others: [] },
      url: null,
      optimised: null,
      start: null,
    },
  });
}
