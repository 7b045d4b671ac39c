import type { OpenError } from '../core/ir/open-error.ts';
import type { EarlyOpen } from '../state/early-open.ts';
import type { Settings } from '../state/settings.ts';
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

/** What was begun before the page was there. */
export interface Start {
  readonly model: ModelClient;
  readonly layouts: LayoutClient;
  readonly settings: Settings;
  /** The model of the address, null for the landing page. */
  readonly early: EarlyOpen | null;
  /** Sends the events there from now on. */
  listen(events: ClientEvents): void;
}
