/**
 * The page's side of the tokenizer worker. The patterns of a tokenizer.json are run as they are, and one can be made to
 * run for ever: so every question has a time limit, after which the worker is ended and started anew with the same file.
 */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { Rpc } from '../rpc.ts';
import { startSession, type WorkerLike, type WorkerSession } from '../worker-session.ts';
import type { TokenizerError, TokenizerFacts, TokenizerWorkerApi, Tokens } from './protocol.ts';

export interface TokenizerClient {
  /** Reads a `tokenizer.json`; the one before stays when this one fails. */
  load(file: Blob): Promise<Result<TokenizerFacts, TokenizerError>>;
  encode(text: string): Promise<Result<Tokens, TokenizerError>>;
  decode(ids: readonly number[]): Promise<Result<string, TokenizerError>>;
  /** Forgets the tokenizer and ends the worker. */
  end(): void;
}

type Session = WorkerSession<TokenizerWorkerApi, object>;
type Answer<T> = Promise<Result<T, TokenizerError>>;

const LIMIT_MS = 5000;

export function createTokenizerClient(
  spawn: () => WorkerLike = spawnTokenizerWorker,
  limit: number = LIMIT_MS,
): TokenizerClient {
  let session: Session | null = null;
  let file: Blob | null = null;

  function start(): Session {
    const started: Session = startSession(spawn, {}, () => {
      if (session === started) session = null;
    });
    session = started;
    return started;
  }

  async function ask<T>(
    now: Session,
    question: (api: Rpc<TokenizerWorkerApi, object>) => Answer<T>,
  ): Answer<T> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      now.end('time limit');
      if (session === now) session = null;
    }, limit);
    const reply = await now.call(question);
    clearTimeout(timer);
    if (late) return err({ kind: 'too-slow', milliseconds: limit });
    return reply.ok ? reply.value : err({ kind: 'failed', reason: reply.error.reason });
  }

  /** A worker that has read the file: the one that is there, else a new one. */
  async function ready(): Answer<Session> {
    if (file === null) return err({ kind: 'no-tokenizer' });
    if (session !== null) return ok(session);
    const now = start();
    const loaded = await ask(now, (api) => api.load(file ?? new Blob([])));
    return loaded.ok ? ok(now) : loaded;
  }

  return {
    async load(next) {
      // In a worker of its own, so that a file that cannot be read leaves the tokenizer before.
      const before = session;
      const now = start();
      const loaded = await ask(now, (api) => api.load(next));
      if (loaded.ok) {
        before?.end('another tokenizer');
        file = next;
      } else {
        now.end('unreadable');
        session = before;
      }
      return loaded;
    },
    async encode(text) {
      const now = await ready();
      return now.ok ? ask(now.value, (api) => api.encode(text)) : now;
    },
    async decode(ids) {
      const now = await ready();
      return now.ok ? ask(now.value, (api) => api.decode(ids)) : now;
    },
    end() {
      session?.end('closed');
      session = null;
      file = null;
    },
  };
}

function spawnTokenizerWorker(): WorkerLike {
  return new Worker(new URL('./tokenizer.worker.ts', import.meta.url), { type: 'module', name: 'tokenizer' });
}
