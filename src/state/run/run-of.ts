import { createModelClient } from '../../workers/model/client.ts';
import { createRuntimeClient } from '../../workers/runtime/client.ts';
import { createTensorsClient } from '../../workers/tensors/client.ts';
import { createTokenizerClient } from '../../workers/tokenizer/client.ts';
import type { App } from '../app.ts';
import { createRun, type Run } from './create-run.ts';
import { createRunStore } from './run-state.ts';
import { createRunText } from './run-text.ts';
import { fetchSample } from './sample-inputs.ts';
import { showOnDiagram } from './show-on-diagram.ts';

/** The app's one `Run`, made at the first call: its workers and code are nobody's who only looks at a model. */
export function runOf(app: App): Run {
  if (app.run.current !== null) return app.run.current;
  const store = createRunStore();
  const runtime = createRuntimeClient({
    progress(stage, fraction) {
      const { phase } = store.getState();
      if (phase.kind === 'busy') store.setState({ phase: { kind: 'busy', stage, fraction } });
    },
    ended: (build) => run.workerEnded(build),
  });
  const run = createRun({
    store,
    model: app.queries,
    other: createModelClient({
      progress: () => undefined,
      lost(error, reopening) {
        const { other } = store.getState();
        if (!reopening && other !== null)
          store.setState({ other: { state: 'failed', file: other.file, error } });
      },
    }),
    runtime,
    tensors: createTensorsClient(),
    text: createRunText(store, createTokenizerClient()),
    sample: (url) => fetchSample(url, document.baseURI),
  });
  app.run.current = run;
  showOnDiagram(store, app.overlay);
  let shown = app.documents.getState().document;
  app.documents.subscribe(({ document }) => {
    if (document === shown) return;
    // Another model, or the same with more external data: what was made of it is void.
    shown = document;
    run.reset();
    if (document !== null) void run.load(document.summary.file, document.url, document.start);
  });
  if (shown !== null) void run.load(shown.summary.file, shown.url, shown.start);
  return run;
}
