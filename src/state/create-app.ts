/** Builds the stores and what acts on them. The clients come from outside, so that a test can hand in its own. */
import { listRecents, forgetRecent, type RecentModel } from '../platform/recents.ts';
import { chooseFiles, chooseFolder, readHandle, saveFile } from '../platform/files.ts';
import type { Dropped } from '../platform/drop.ts';
import { firstSight } from '../core/groups/visible-groups.ts';
import { sameRef } from '../core/ir/model-ref.ts';
import type { LayoutClient } from '../workers/layout/client.ts';
import type { ModelClient } from '../workers/model/client.ts';
import type { Actions, App, Intake } from './app.ts';
import type { DocumentStore } from './document.ts';
import type { EarlyOpen } from './early-open.ts';
import { createNavigation } from './navigation.ts';
import { createOpening, suppliesMissing } from './opening.ts';
import { createOverlayStore } from './overlay.ts';
import { createPlacing } from './placing.ts';
import { runFileKinds } from './run/file-kind.ts';
import { runStart, type RunStart } from './run/run-start.ts';
import { createSettingsStore, type Settings } from './settings.ts';
import { createShellStore } from './shell.ts';
import { writeSettings } from './stored-settings.ts';
import { createTypeAhead } from './type-ahead.ts';
import { createViewStore, INITIAL_VIEW } from './view.ts';

export interface AppParts {
  readonly model: ModelClient;
  readonly layouts: LayoutClient;
  readonly settings: Settings;
  /** What was begun before the page was there; `openUrl` of its address takes it over. */
  readonly early: EarlyOpen | null;
  readonly documents: DocumentStore;
  /** Narrow pages start with their panels folded. */
  readonly narrow: boolean;
}

export function createApp({ model, layouts, settings: initial, early, documents, narrow }: AppParts): App {
  const view = createViewStore();
  const settings = createSettingsStore(initial);
  const shell = createShellStore(narrow);
  const placing = createPlacing(model, layouts, view, settings, early);
  const inSight = (): string | null => {
    const canvas = app.canvas.current;
    const selected = view.getState().selection === null ? undefined : canvas?.selectedCards()[0];
    return selected ?? canvas?.centreCard() ?? null;
  };
  const navigation = createNavigation(documents, view, model, placing, inSight);
  const opening = createOpening({ client: model, documents, settings, show: navigation.showOpened, early });
  let notices = 0;

  /** Pictures, arrays and the like go to the Run tab of the model that is open; everything else is opened. */
  const openFiles = async (intake: Intake): Promise<void> => {
    const { document } = documents.getState();
    const waitedFor = suppliesMissing(intake.files, document?.summary.externalFiles ?? []);
    const kinds = document === null || waitedFor ? null : await runFileKinds(intake.files);
    if (kinds === null) {
      await opening.openFiles(intake);
      return;
    }
    const { takeRunFiles } = await import('./run/intake.ts');
    await takeRunFiles(app, intake.files, kinds);
  };

  const openDropped = async (dropped: Dropped): Promise<void> => {
    if (dropped.files.length > 0) await openFiles(dropped);
    else if (dropped.url !== null) await opening.openUrl(dropped.url);
  };

  const openRecent = async (recent: RecentModel): Promise<void> => {
    const { origin } = recent;
    switch (origin.kind) {
      case 'url':
        await opening.openUrl(origin.url);
        return;
      case 'sample':
        await actions.openSample(origin.sample);
        return;
      case 'handle': {
        const dropped = await readHandle(recent);
        if (dropped.ok) await openDropped(dropped.value);
        else opening.fail({ kind: 'unreadable', file: recent.name, reason: dropped.error });
      }
    }
  };

  const currentStart = (): RunStart | null => {
    const run = app.run.current;
    return run === null ? null : runStart(run.store.getState());
  };

  const actions: Actions = {
    openFiles,
    openUrl: (url) => opening.openUrl(url),
    openChoice: (path) => opening.openChoice(path),
    openSample: (id) => opening.openUrl(`samples/${id}/model.onnx`),
    openRecent,
    openOptimised: (source, of) =>
      opening.openOwn(source, { url: null, optimised: of, start: currentStart() }),
    async openOriginal(ref) {
      const original = documents.getState().document?.optimised?.original;
      if (original === undefined) return;
      const { source, url, optimised } = original;
      await opening.openOwn(source, { url, optimised, start: currentStart() });
      if (ref !== null && documents.getState().document?.source === source) actions.goTo(ref);
    },
    chooseFiles: async () => openDropped(await chooseFiles()),
    chooseFolder: async () => openDropped(await chooseFolder()),
    cancelOpen: () => opening.cancel(),
    cancelPlacing: () => placing.cancel(),
    dismissError: () => opening.dismiss(),
    fail: (error) => opening.fail(error),
    select: (ref) => navigation.select(ref),
    markHits: (hits) => view.setState({ hits }),
    trace: (trace) => view.setState({ trace }),
    traceTo(ref) {
      const { selection } = view.getState();
      if (selection === null || sameRef(selection, ref)) {
        navigation.select(ref);
        view.setState({ trace: { kind: 'both' } });
      } else view.setState({ trace: { kind: 'between', other: ref } });
    },
    goTo: (ref) => navigation.goTo(ref),
    showGraph: (graph) => navigation.showGraph(graph),
    changeGroups: (change, graph) => navigation.changeGroups(change, graph),
    toggleExpanded: (id) => navigation.toggleExpanded(id),
    back: () => history.back(),
    forward: () => history.forward(),
    changeSettings(change) {
      const before = settings.getState();
      settings.setState(change);
      const after = settings.getState();
      writeSettings(after);
      if (after.scene !== before.scene || after.engine !== before.engine || after.groups !== before.groups)
        replace();
    },
    changeScene(change) {
      actions.changeSettings({ scene: { ...settings.getState().scene, ...change } });
    },
    changeShell: (change) => shell.setState(change),
    notify(text, tone = 'info') {
      notices += 1;
      shell.setState({ notice: { id: notices, text, tone } });
    },
    closeModel() {
      opening.cancel();
      placing.cancel();
      model.close();
      documents.setState({ document: null, load: { phase: 'idle' } });
      view.setState(INITIAL_VIEW);
      history.replaceState(null, '', location.pathname);
    },
    shareLink() {
      const url = documents.getState().document?.url ?? null;
      if (url === null) return null;
      const link = new URL(location.href);
      link.search = `?url=${encodeURIComponent(url)}`;
      return link.href;
    },
  };

  /** Draws the same graph again with other options. */
  function replace(): void {
    const { picture, graph, expanded, groups } = view.getState();
    if (picture !== null) void placing.show({ graph, expanded, groups: groups ?? firstSight }, inSight());
  }

  const app: App = {
    documents,
    view,
    settings,
    shell,
    actions,
    queries: model,
    typeAhead: createTypeAhead(shell),
    canvas: { current: null },
    run: { current: null },
    overlay: createOverlayStore(),
    listRecents,
    forgetRecent,
    save: saveFile,
  };
  window.addEventListener('popstate', () => void navigation.followAddress());
  return app;
}
