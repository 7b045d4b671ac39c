/** A worker that is a plain object: it answers like one, can be told to stay silent, and can crash. */
import { summarizeModel } from '../../../core/analysis/summarize-model.ts';
import { buildTestModel } from '../../../core/analysis/testing/model-builder.ts';
import { graphIndex } from '../../../core/base/indices.ts';
import type { Result } from '../../../core/base/result.ts';
import { err, ok } from '../../../core/base/result.ts';
import type { OpenError } from '../../../core/ir/open-error.ts';
import type { ModelSource } from '../../../core/ir/source.ts';
import { DEFAULT_SCENE_OPTIONS } from '../../../core/scene/types.ts';
import { connectRpc } from '../../rpc.ts';
import type { Rpc, RpcEndpoint } from '../../rpc.ts';
import type { ModelWorkerApi, ModelWorkerEvents, OpenedModel } from '../protocol.ts';
import type { WorkerLike } from '../../worker-session.ts';

type OpenReply = Result<OpenedModel, OpenError>;
type Listener = (event: MessageEvent<unknown>) => void;

function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

export class FakeWorker implements WorkerLike {
  /** Methods that never answer. */
  readonly silent = new Set<string>();
  readonly opened: string[] = [];
  readonly cancelled: number[] = [];
  /** Numbers of the jobs over tensors, oldest first. */
  readonly jobs: number[] = [];
  others: readonly string[] = [];
  terminated = false;
  readonly #toPage = new Set<Listener>();
  readonly #toWorker = new Set<Listener>();
  readonly #onFailure: ((event: Event) => void)[] = [];
  readonly #page: Rpc<ModelWorkerEvents, Partial<ModelWorkerApi>>;
  #release: ((reply: OpenReply) => void) | null = null;

  constructor() {
    const inside: RpcEndpoint = {
      postMessage: (message) => this.#deliver(this.#toPage, message),
      addEventListener: (_type, listener) => void this.#toWorker.add(listener),
      removeEventListener: (_type, listener) => void this.#toWorker.delete(listener),
    };
    this.#page = connectRpc<ModelWorkerEvents, Partial<ModelWorkerApi>>(inside, this.#api(), 'worker');
  }

  /** What `open` answers with. */
  static openedModel(file: string): OpenedModel {
    const summary = summarizeModel(buildTestModel({ graphs: [{}] }), { name: file, bytes: 1 });
    const request = { graph: graphIndex(0), options: DEFAULT_SCENE_OPTIONS, expanded: [], groups: null };
    return { summary, diagnostics: [], scene: { request, cards: [], frames: [], edges: [] } };
  }

  postMessage(message: unknown): void {
    this.#deliver(this.#toWorker, message);
  }

  addEventListener(type: 'message', listener: Listener): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  addEventListener(type: string, listener: Listener & ((event: Event) => void)): void {
    if (type === 'message') this.#toPage.add(listener);
    else this.#onFailure.push((event) => (event.type === type ? listener(event) : undefined));
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#toPage.delete(listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The browser reports an error that nobody caught. */
  crash(message: string): void {
    this.#fail(Object.assign(new Event('error'), { message }));
  }

  fail(type: 'error' | 'messageerror'): void {
    this.#fail(new Event(type));
  }

  /** Says how far a job is. */
  report(job = -1, fraction = 0): void {
    void this.#page.jobProgress.asEvent(job, fraction);
  }

  /** Lets a silent `open` answer after all. */
  release(reply: OpenReply): void {
    this.#release?.(reply);
  }

  #fail(event: Event): void {
    for (const listener of this.#onFailure) listener(event);
  }

  /** Messages arrive later and not at all after the end, as between threads. */
  #deliver(listeners: ReadonlySet<Listener>, data: unknown): void {
    queueMicrotask(() => {
      if (this.terminated) return;
      for (const listener of listeners) listener(new MessageEvent('message', { data }));
    });
  }

  #longJob<T>(method: string, job: number): Promise<Result<T, { readonly kind: 'no-tensor' }>> {
    this.jobs.push(job);
    return this.silent.has(method) ? never() : Promise.resolve(err({ kind: 'no-tensor' }));
  }

  #answer(source: ModelSource): OpenReply {
    const file = source.model.path;
    if (file.startsWith('bad')) return err({ kind: 'no-graph', file });
    this.opened.push(file);
    this.others = source.others.map((other) => other.path);
    return ok(FakeWorker.openedModel(file));
  }

  #api(): Partial<ModelWorkerApi> {
    return {
      open: (_job, source) =>
        this.silent.has('open')
          ? new Promise((resolve) => {
              this.#release = resolve;
            })
          : Promise.resolve(this.#answer(source)),
      addFiles: async () => ok(FakeWorker.openedModel('a.onnx')),
      cancel: async (job) => void this.cancelled.push(job),
      outline: () => (this.silent.has('outline') ? never() : Promise.resolve([])),
      tensorStatistics: (job) => this.#longJob('tensorStatistics', job),
      saveTensor: (job) => this.#longJob('saveTensor', job),
      search: async (query) => ({ query, total: 0, hits: [] }),
    };
  }
}
