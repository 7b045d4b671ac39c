import type { OpenError } from '../core/ir/open-error.ts';
import type { LayoutClient } from '../workers/layout/client.ts';
import type { ModelClient } from '../workers/model/client.ts';
import type { Progress } from '../workers/model/protocol.ts';

/** What the workers tell the page of their own accord. */
export interface ClientEvents {
  progress(progress: Progress): void;
  lost(error: OpenError, reopening: boolean): void;
  /** 0 to 1 of the layout that is under way. */
  placed(fraction: number): void;
}

export interface Clients {
  readonly model: ModelClient;
  readonly layouts: LayoutClient;
  /** Sends the events there from now on. */
  listen(events: ClientEvents): void;
}
