/** The model that the open one is compared with: it lives in a model worker of its own, until it is closed. */
import { DEFAULT_SCENE_OPTIONS } from '../../core/scene/types.ts';
import type { SourceFile } from '../../core/ir/source.ts';
import type { ModelClient } from '../../workers/model/client.ts';
import { sourceAmong } from '../source-among.ts';
import type { OtherModel } from './compare-state.ts';
import type { RunJobs } from './run-jobs.ts';

export type OtherClient = Pick<ModelClient, 'open' | 'close' | 'runFacts' | 'runnable' | 'observable'>;

/** The other model as a comparison asks it; each model that is opened is another object. */
export type OtherQueries = Pick<OtherClient, 'runnable' | 'observable'>;

export interface Other {
  /** Opens the model among these files; the one before goes. What came of it is in the store. */
  open(files: readonly SourceFile[]): Promise<void>;
  /** null while none is open. */
  current(): OtherQueries | null;
  /** Ends its worker, and drops what was compared with it. */
  close(): void;
}

export function createOther(jobs: Pick<RunJobs, 'store' | 'begin'>, client: OtherClient): Other {
  const { getState: get, setState: set } = jobs.store;
  let queries: OtherQueries | null = null;

  function close(): void {
    client.close();
    queries = null;
    const { compared } = get();
    set({ other: null, compared: compared?.reference.kind === 'model' ? null : compared });
  }

  return {
    async open(files) {
      const signal = jobs.begin();
      close();
      const source = sourceAmong(files);
      const file = source.ok ? source.value.model.path : (files[0]?.path ?? '');
      const settle = (other: OtherModel): void => set({ other, phase: { kind: 'idle' } });
      if (!source.ok) {
        settle({ state: 'failed', file, error: source.error });
        return;
      }
      const opening: OtherModel = { state: 'opening', file };
      set({ other: opening, phase: { kind: 'busy', stage: 'model', fraction: null } });
      const view = { options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null };
      const opened = await client.open(source.value, view, signal);
      const facts = opened.ok ? await client.runFacts() : opened;
      if (signal.aborted) {
        // Another one may be on its way in the same worker.
        if (get().other === opening) close();
        return;
      }
      if (!opened.ok || !facts.ok) {
        if (!facts.ok) settle({ state: 'failed', file, error: facts.error });
        client.close();
        return;
      }
      queries = { runnable: () => client.runnable(), observable: (gpuBuild) => client.observable(gpuBuild) };
      settle({ state: 'open', file: opened.value.summary.file, facts: facts.value, problem: null });
    },
    current: () => queries,
    close,
  };
}
