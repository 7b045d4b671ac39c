import type { Command } from './command.ts';
import { always, hasModel, openDialog } from './conditions.ts';

export const EXPORT_COMMANDS: readonly Command[] = [
  { id: 'export', group: 'export', keys: ['$mod+KeyE'], when: hasModel, run: openDialog('export') },
];

export const HELP_COMMANDS: readonly Command[] = [
  { id: 'keys', group: 'help', keys: ['?', 'Shift+?'], when: always, run: openDialog('keys') },
  { id: 'about', group: 'help', keys: [], when: always, run: openDialog('about') },
];
