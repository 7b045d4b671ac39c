/** Everything a component or command may reach, built once in `app/main.tsx`. */
import type { OpenError } from '../core/ir/open-error.ts';
import type { GroupChange } from '../core/groups/types.ts';
import type { ModelRef } from '../core/ir/model-ref.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import type { ModelSource, SourceFile } from '../core/ir/source.ts';
import type { Result } from '../core/base/result.ts';
import type { ModelQueries } from '../workers/model/client.ts';
import type { RecentModel } from '../platform/recents.ts';
import type { DocumentStore, OptimisedOf } from './document.ts';
import type { OverlayStore } from './overlay.ts';
import type { Run } from './run/create-run.ts';
import type { Settings, SettingsStore } from './settings.ts';
import type { ShellState, ShellStore } from './shell.ts';
import type { TypeAhead } from './type-ahead.ts';
import type { Trace, ViewStore } from './view.ts';

/** A set of files that came in one drop or dialog. */
export interface Intake {
  readonly files: readonly SourceFile[];
  /** Remembered with the model, so that it can be opened again. */
  readonly remember: RecentModel | null;
  readonly url: string | null;
}

export interface Actions {
  /** Opens what was dropped: a model with its data, a folder, an archive; or external data for the model that is open. */
  openFiles(intake: Intake): Promise<void>;
  openUrl(url: string): Promise<void>;
  /** Opens one of the models that the error `several-models` lists. */
  openChoice(path: string): Promise<void>;
  openSample(id: string): Promise<void>;
  openRecent(recent: RecentModel): Promise<void>;
  /** Opens the runtime's rewriting of the open model in its place; the run keeps its inputs. */
  openOptimised(source: ModelSource, of: OptimisedOf): Promise<void>;
  /** Opens again what the open model is a rewriting of, and goes to a place in it. */
  openOriginal(ref: ModelRef | null): Promise<void>;
  /** Shows the dialog; does nothing when the user closes it. */
  chooseFiles(): Promise<void>;
  chooseFolder(): Promise<void>;
  cancelOpen(): void;
  /** Stops a layout that takes too long; the picture before stays. */
  cancelPlacing(): void;
  dismissError(): void;
  fail(error: OpenError): void;
  /** Selects without moving the view (a click on the canvas). */
  select(ref: ModelRef | null): void;
  /** Lights up more than the neighbours of what is selected, or no longer. */
  trace(trace: Trace | null): void;
  /** Lights up the way from what is selected to this; with nothing selected, all that leads to it and from it. */
  traceTo(ref: ModelRef): void;
  /** Marks what a search found until the selection is cleared. */
  markHits(refs: readonly ModelRef[]): void;
  /** Selects, changes to the graph that holds it, and brings it into view. */
  goTo(ref: ModelRef): void;
  showGraph(graph: GraphIndex): void;
  /** Opens or closes a card's subgraphs in place; `id` is the card's or frame owner's. */
  toggleExpanded(id: string): void;
  /** Opens or closes groups of the graph in view, or of a body that is open in it. */
  changeGroups(change: GroupChange, graph?: GraphIndex): void;
  back(): void;
  forward(): void;
  changeSettings(change: Partial<Settings>): void;
  changeScene(change: Partial<Settings['scene']>): void;
  changeShell(change: Partial<ShellState>): void;
  notify(text: string, tone?: 'info' | 'error'): void;
  closeModel(): void;
  /** Address that opens this model at this place, null when the model came from a file. */
  shareLink(): string | null;
}

/** What the canvas offers to commands; null until it is mounted. */
export interface CanvasHandle {
  fit(): void;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  zoomToSelection(): void;
  /** Moves the selection along an edge or within a rank. */
  walk(step: 'upstream' | 'downstream' | 'previous' | 'next'): void;
  /** Ids of the selected cards. */
  selectedCards(): readonly string[];
  /** Id of the card nearest to the middle of the view, null on an empty canvas. */
  centreCard(): string | null;
  /** What the edges in view carry. */
  valuesInView(): readonly ModelRef[];
}

/** What the Run tab needs, made when it is first shown. */
export interface RunHolder {
  current: Run | null;
}

export interface App {
  readonly documents: DocumentStore;
  readonly view: ViewStore;
  readonly settings: SettingsStore;
  readonly shell: ShellStore;
  readonly actions: Actions;
  readonly queries: ModelQueries;
  readonly typeAhead: TypeAhead;
  readonly canvas: { current: CanvasHandle | null };
  readonly run: RunHolder;
  /** What a run has to say of nodes and values, drawn on the diagram. */
  readonly overlay: OverlayStore;
  listRecents(): Promise<readonly RecentModel[]>;
  forgetRecent(id: string): Promise<void>;
  save(blob: Blob, name: string): Promise<Result<'saved' | 'cancelled', string>>;
}
