/**
 * Opening the model of a link before the page is there: download, import and first layout run in the browser's other
 * processes and in the workers, while this thread still evaluates React. The page takes the outcome over.
 */
import { err, type Result } from '../core/base/result.ts';
import type { OpenError } from '../core/ir/open-error.ts';
import type { ModelSource, SourceFile } from '../core/ir/source.ts';
import { toLayoutGraph } from '../core/scene/to-layout-graph.ts';
import type { Scene } from '../core/scene/types.ts';
import { downloadFile, parseModelUrl } from '../platform/download.ts';
import type { LayoutClient } from '../workers/layout/client.ts';
import type { ModelClient } from '../workers/model/client.ts';
import type { OpenedModel } from '../workers/model/protocol.ts';
import { markOpen } from './marks.ts';
import { firstView, type Settings } from './settings.ts';
import { parsePlace } from './url.ts';

export interface EarlyOpen {
  /** As in the address bar. */
  readonly address: string;
  /** Ends it; the outcome is then `cancelled`. */
  readonly abort: AbortController;
  readonly outcome: Promise<Result<OpenedModel, OpenError>>;
  /** What was downloaded and where it came from, once that is done. */
  readonly file: Promise<{ readonly source: ModelSource; readonly href: string } | null>;
  /** The layout that was begun for this scene, null for any other. */
  layoutOf(scene: Scene): ReturnType<LayoutClient['layout']> | null;
  /** Where the download's progress goes; replaced by the page. */
  report: (fraction: number | null) => void;
}

export function beginOpen(
  address: string,
  model: ModelClient,
  layouts: LayoutClient,
  settings: Settings,
): EarlyOpen {
  const abort = new AbortController();
  const layoutsBegun = new WeakMap<Scene, ReturnType<LayoutClient['layout']>>();
  markOpen();
  const url = parseModelUrl(address, document.baseURI);
  const download =
    url === null
      ? Promise.resolve(err<OpenError>({ kind: 'bad-url', url: address }))
      : downloadFile(url, abort.signal, (fraction) => early.report(fraction));

  const open = async (): Promise<Result<OpenedModel, OpenError>> => {
    const file = await download;
    if (!file.ok) return file;
    const opened = await model.open(
      sourceOf(file.value),
      firstView(settings, parsePlace(location.hash)),
      abort.signal,
    );
    if (opened.ok) {
      const { scene } = opened.value;
      layoutsBegun.set(scene, layouts.layout(toLayoutGraph(scene).graph, settings.engine, abort.signal));
    }
    return opened;
  };
  const early: EarlyOpen = {
    address,
    abort,
    outcome: open(),
    file: download.then((file) =>
      file.ok && url !== null ? { source: sourceOf(file.value), href: url.href } : null,
    ),
    layoutOf: (scene) => layoutsBegun.get(scene) ?? null,
    report: () => undefined,
  };
  return early;
}

const sourceOf = (model: SourceFile): ModelSource => ({ model, others: [] });
