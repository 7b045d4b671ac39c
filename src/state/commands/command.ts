import type { App } from '../app.ts';

/** Groups of the palette and of the `?` sheet, in this order. */
export type CommandGroup = 'file' | 'view' | 'go' | 'panels' | 'export' | 'help';

/** One command: the menu, the palette, the key handler and the `?` sheet all read this record. */
export interface Command {
  /** Also the key of its title in `words.commands`. */
  readonly id: string;
  readonly group: CommandGroup;
  /** In tinykeys' syntax (`$mod+KeyK`, `Shift+?`); empty when it has none. */
  readonly keys: readonly string[];
  readonly when: (app: App) => boolean;
  readonly run: (app: App) => void;
}
