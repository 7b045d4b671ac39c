import type { App } from '../app.ts';
import { en } from '../../words/en.ts';
import type { Command } from './command.ts';
import { always, hasModel, openDialog } from './conditions.ts';

export const FILE_COMMANDS: readonly Command[] = [
  {
    id: 'open-file',
    group: 'file',
    keys: ['$mod+KeyO'],
    when: always,
    run: (app) => void app.actions.chooseFiles(),
  },
  {
    id: 'open-folder',
    group: 'file',
    keys: ['$mod+Shift+KeyO'],
    when: always,
    run: (app) => void app.actions.chooseFolder(),
  },
  { id: 'open-url', group: 'file', keys: [], when: always, run: openDialog('url') },
  { id: 'copy-link', group: 'file', keys: [], when: hasModel, run: (app) => void copyLink(app) },
  { id: 'close-model', group: 'file', keys: [], when: hasModel, run: (app) => app.actions.closeModel() },
];

/** Copies the address of this place; says so, or says why there is none. */
async function copyLink(app: App): Promise<void> {
  const link = app.actions.shareLink();
  if (link === null) {
    app.actions.notify(en.commands.noLink);
    return;
  }
  try {
    await navigator.clipboard.writeText(link);
    app.actions.notify(en.commands.linkCopied);
  } catch {
    app.actions.notify(en.commands.linkFailed, 'error');
  }
}
