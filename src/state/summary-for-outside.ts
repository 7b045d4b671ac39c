/** `window.opscope.summary()`: counts and what is on screen, for embeds, tests and benchmarks. Additions only. */
import type { App } from './app.ts';
import { pageState } from './document.ts';
import { refPath } from './ref-path.ts';

export interface OutsideSummary {
  readonly version: 1;
  readonly state: 'landing' | 'opening' | 'ready' | 'error';
  readonly error: string | null;
  readonly model: {
    readonly file: string;
    readonly bytes: number;
    readonly irVersion: number;
    readonly opsets: readonly { readonly domain: string; readonly version: number }[];
    readonly graphs: number;
    readonly functions: number;
    readonly nodes: number;
    readonly parameters: number;
    readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  } | null;
  readonly view: {
    /** Path of the graph on screen. */
    readonly graph: string;
    readonly cards: number;
    readonly frames: number;
    readonly edges: number;
    readonly selection: string | null;
  } | null;
}

export function summarizeForOutside(app: App): OutsideSummary {
  const documents = app.documents.getState();
  const { picture, graph, selection } = app.view.getState();
  const summary = documents.document?.summary;
  const count = (severity: string): number =>
    documents.document?.diagnostics.filter((finding) => finding.severity === severity).length ?? 0;
  return {
    version: 1,
    state: pageState(documents),
    error: documents.load.phase === 'failed' ? documents.load.error.kind : null,
    model:
      summary === undefined
        ? null
        : {
            file: summary.file,
            bytes: summary.fileBytes,
            irVersion: summary.irVersion,
            opsets: summary.opsetImports,
            graphs: summary.graphs.length,
            functions: summary.functions,
            nodes: summary.nodes,
            parameters: summary.parameters,
            findings: { error: count('error'), warning: count('warning'), info: count('info') },
          },
    view:
      picture === null || summary === undefined
        ? null
        : {
            graph: summary.graphs[graph]?.path ?? '',
            cards: picture.scene.cards.length,
            frames: picture.scene.frames.length,
            edges: picture.scene.edges.length,
            selection: selection === null ? null : refPath(summary.graphs, selection),
          },
  };
}
