/** From what the user supplied to an open document. A newer open aborts the one before; a failed one changes nothing. */
import type { OpenError } from '../core/ir/open-error.ts';
import type { ExternalFile } from '../core/ir/model.ts';
import type { ModelSource, SourceFile } from '../core/ir/source.ts';
import { downloadFile, parseModelUrl } from '../platform/download.ts';
import { rememberRecent, type RecentModel } from '../platform/recents.ts';
import type { ModelClient } from '../workers/model/client.ts';
import type { OpenedModel } from '../workers/model/protocol.ts';
import type { Intake } from './app.ts';
import type { DocumentOrigin, DocumentStore, OpenDocument } from './document.ts';
import type { EarlyOpen } from './early-open.ts';
import { markOpen } from './marks.ts';
import { firstView, type SettingsStore } from './settings.ts';
import { sourceAmong } from './source-among.ts';

export interface Opening {
  openFiles(intake: Intake): Promise<void>;
  openUrl(address: string): Promise<void>;
  /** Opens a model that the page itself has: a rewriting of the open one, or what that was made of. */
  openOwn(source: ModelSource, origin: DocumentOrigin): Promise<void>;
  /** Opens one of the models that the failure `several-models` lists, from what was supplied then. */
  openChoice(path: string): Promise<void>;
  /** Forgets the failure, and what could be chosen from. */
  dismiss(): void;
  cancel(): void;
  fail(error: OpenError): void;
}

/** What to do with a freshly opened model before it counts as ready: place its first picture. */
export type ShowOpened = (opened: OpenedModel, fresh: boolean) => Promise<void>;

/** Whether these files are data that the open model waits for, rather than another model. */
export function suppliesMissing(files: readonly SourceFile[], external: readonly ExternalFile[]): boolean {
  if (files.some((file) => /\.onnx$/i.test(file.path))) return false;
  const missing = external
    .filter((file) => file.state === 'missing')
    .map((file) => file.location.replace(/^\.\//, ''));
  return files.some((file) =>
    missing.some((location) => file.path === location || file.path.endsWith(`/${location}`)),
  );
}

const UNRELATED: DocumentOrigin = { url: null, optimised: null, start: null };

export interface OpeningParts {
  readonly client: ModelClient;
  readonly documents: DocumentStore;
  readonly settings: SettingsStore;
  readonly show: ShowOpened;
  readonly early: EarlyOpen | null;
}

export function createOpening({ client, documents, settings, show, early }: OpeningParts): Opening {
  /** Taken over by the first open, whatever that opens. */
  let begun = early;
  let abort = begun?.abort ?? new AbortController();
  let count = 0;
  /** How to open one of the models that were listed last; null when none wait to be chosen. */
  let choose: ((path: string) => Promise<void>) | null = null;

  const begin = (file: string, stage: 'download' | 'read'): AbortSignal => {
    abort.abort();
    abort = new AbortController();
    choose = null;
    markOpen();
    documents.setState({ load: { phase: 'opening', file, stage, fraction: null } });
    return abort.signal;
  };

  const fail = (error: OpenError): void => {
    documents.setState({ load: error.kind === 'cancelled' ? { phase: 'idle' } : { phase: 'failed', error } });
  };

  const accept = async (
    opened: OpenedModel,
    about: Pick<OpenDocument, 'source' | keyof DocumentOrigin>,
    fresh: boolean,
    signal: AbortSignal,
  ): Promise<void> => {
    count += fresh ? 1 : 0;
    const { summary, diagnostics } = opened;
    documents.setState({ document: { ...about, id: count, summary, diagnostics } });
    await show(opened, fresh);
    if (!signal.aborted) documents.setState({ load: { phase: 'idle' } });
  };

  const open = async (
    source: ModelSource,
    remember: RecentModel | null,
    origin: DocumentOrigin,
    signal: AbortSignal,
  ) => {
    const opened = await client.open(source, firstView(settings.getState()), signal);
    if (signal.aborted) return;
    if (!opened.ok) {
      failIn(source, remember, origin, opened.error);
      return;
    }
    if (remember !== null) void rememberRecent({ ...remember, name: opened.value.summary.file });
    await accept(opened.value, { ...origin, source }, true, signal);
  };

  /** An archive of several models keeps waiting for a choice. */
  const failIn = (
    source: ModelSource,
    remember: RecentModel | null,
    origin: DocumentOrigin,
    error: OpenError,
  ): void => {
    if (error.kind === 'several-models')
      choose = (wanted) => open({ ...source, wanted }, remember, origin, begin(wanted, 'read'));
    fail(error);
  };

  const openAmong = async (
    { files, remember, url }: Intake,
    wanted: string | null,
    signal: AbortSignal,
  ): Promise<void> => {
    const source = sourceAmong(files, wanted);
    if (source.ok) {
      await open(source.value, remember, { ...UNRELATED, url }, signal);
      return;
    }
    if (source.error.kind === 'several-models')
      choose = (path) => openAmong({ files, remember, url }, path, begin(path, 'read'));
    fail(source.error);
  };

  const supply = async (to: OpenDocument, files: readonly SourceFile[], signal: AbortSignal) => {
    const opened = await client.addFiles(files, signal);
    if (signal.aborted) return;
    const source = { ...to.source, others: [...to.source.others, ...files] };
    if (opened.ok) await accept(opened.value, { ...to, source }, false, signal);
    else fail(opened.error);
  };

  const reportDownload = (file: string, fraction: number | null, signal: AbortSignal): void => {
    const { load } = documents.getState();
    if (signal.aborted || (load.phase === 'opening' && load.stage !== 'download')) return;
    documents.setState({ load: { phase: 'opening', file, stage: 'download', fraction } });
  };

  /** The page arrived while a model was already being opened: its outcome is this open's outcome. */
  const takeOver = async (taken: EarlyOpen): Promise<void> => {
    const { signal } = taken.abort;
    const name = lastSegment(taken.address);
    documents.setState({ load: { phase: 'opening', file: name, stage: 'download', fraction: null } });
    taken.report = (fraction) => reportDownload(name, fraction, signal);
    const opened = await taken.outcome;
    if (signal.aborted) return;
    const file = await taken.file;
    if (file === null) {
      // What could not be downloaded could not be opened.
      if (!opened.ok) fail(opened.error);
      return;
    }
    const { source } = file;
    const remember = recentOf(file.href, source.model.path);
    const origin = { ...UNRELATED, url: taken.address };
    if (!opened.ok) {
      failIn(source, remember, origin, opened.error);
      return;
    }
    void rememberRecent(remember);
    await accept(opened.value, { ...origin, source }, true, signal);
  };

  return {
    async openFiles(intake) {
      const { files } = intake;
      const first = files[0];
      if (first === undefined) return;
      const signal = begin(first.path, 'read');
      const { document } = documents.getState();
      if (document !== null && suppliesMissing(files, document.summary.externalFiles)) {
        await supply(document, files, signal);
        return;
      }
      await openAmong(intake, null, signal);
    },
    openOwn: (source, origin) => open(source, null, origin, begin(source.model.path, 'read')),
    async openChoice(path) {
      await choose?.(path);
    },
    dismiss() {
      choose = null;
      documents.setState({ load: { phase: 'idle' } });
    },
    async openUrl(address) {
      const taken = begun?.address === address ? begun : null;
      begun = null;
      if (taken !== null) {
        await takeOver(taken);
        return;
      }
      const url = parseModelUrl(address, document.baseURI);
      if (url === null) {
        fail({ kind: 'bad-url', url: address });
        return;
      }
      const name = lastSegment(url.pathname);
      const signal = begin(name, 'download');
      const file = await downloadFile(url, signal, (fraction) => reportDownload(name, fraction, signal));
      if (signal.aborted) return;
      if (file.ok)
        await open(
          { model: file.value, others: [] },
          recentOf(url.href, file.value.path),
          { ...UNRELATED, url: address },
          signal,
        );
      else fail(file.error);
    },
    cancel() {
      abort.abort();
      choose = null;
      documents.setState({ load: { phase: 'idle' } });
    },
    fail,
  };
}

function recentOf(href: string, name: string): RecentModel {
  return { id: href, name, opened: Date.now(), origin: { kind: 'url', url: href } };
}

function lastSegment(path: string): string {
  return path.split('/').at(-1) ?? path;
}
