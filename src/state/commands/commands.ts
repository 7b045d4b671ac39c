/** All commands, in the order of menu, palette and keys sheet. */
import type { Command } from './command.ts';
import { EXPORT_COMMANDS, HELP_COMMANDS } from './export-and-help-commands.ts';
import { FILE_COMMANDS } from './file-commands.ts';
import { GO_COMMANDS } from './go-commands.ts';
import { PANEL_COMMANDS } from './panel-commands.ts';
import { GROUP_COMMANDS } from './group-commands.ts';
import { VIEW_COMMANDS } from './view-commands.ts';
import type { Messages } from '../../words/en.ts';

export const COMMANDS: readonly Command[] = [
  ...FILE_COMMANDS,
  ...VIEW_COMMANDS,
  ...GROUP_COMMANDS,
  ...GO_COMMANDS,
  ...PANEL_COMMANDS,
  ...EXPORT_COMMANDS,
  ...HELP_COMMANDS,
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

export type CommandId = keyof Messages['commands']['titles'];

/** The record of a command; the id is one that has a title, and a test holds the two lists equal. */
export function commandOf(id: CommandId): Command {
  const command = BY_ID.get(id);
  if (command === undefined) throw new Error(`broken invariant: no command ${id}`);
  return command;
}

export function commandTitle(command: Command, words: Messages): string {
  const titles: Readonly<Record<string, string>> = words.commands.titles;
  return titles[command.id] ?? command.id;
}
