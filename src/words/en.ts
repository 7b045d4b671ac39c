/**
 * Every sentence that a person reads, in English. The type of this table is the contract for every other language: a
 * missing key does not compile. Values are strings, or functions of the facts that the sentence needs.
 */
import { canvas } from './en/canvas.ts';
import { cli } from './en/cli.ts';
import { commands } from './en/commands.ts';
import { diagnostics } from './en/diagnostics.ts';
import { diagram } from './en/diagram.ts';
import { dialogs } from './en/dialogs.ts';
import { groups } from './en/groups.ts';
import { inspector } from './en/inspector.ts';
import { landing } from './en/landing.ts';
import { openErrors } from './en/open-errors.ts';
import { run } from './en/run.ts';
import { shell } from './en/shell.ts';

export const en = {
  canvas,
  cli,
  commands,
  diagnostics,
  diagram,
  dialogs,
  groups,
  inspector,
  landing,
  openErrors,
  run,
  shell,
};

export type Messages = typeof en;
