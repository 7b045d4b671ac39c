/** Which parts of the shell are open. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Dialog = 'palette' | 'search' | 'keys' | 'export' | 'url' | 'about';

/** What the panel below the diagram shows. */
export type BottomTab = 'run' | 'diagnostics';

export interface ShellState {
  readonly outline: boolean;
  readonly inspector: boolean;
  /** The panel below the diagram. */
  readonly bottom: boolean;
  readonly bottomTab: BottomTab;
  readonly dialog: Dialog | null;
  /** One line of good or bad news, read by screen readers too; replaced by the next. */
  readonly notice: { readonly id: number; readonly text: string; readonly tone: 'info' | 'error' } | null;
}

export type ShellStore = StoreApi<ShellState>;

export function createShellStore(narrow: boolean): ShellStore {
  return createStore<ShellState>(() => ({
    outline: !narrow,
    inspector: !narrow,
    bottom: false,
    bottomTab: 'run',
    dialog: null,
    notice: null,
  }));
}
