/** The key handler: one listener that runs commands by their keys. */
import { tinykeys } from 'tinykeys';
import type { App } from '../app.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Listens until the returned function is called. */
export function installKeys(app: App, target: Window = globalThis.window): () => void {
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const command of COMMANDS) {
    for (const key of command.keys) {
      bindings[key] = (event) => {
        if (!listens(app, event, key) || !command.when(app)) return;
        event.preventDefault();
        runCommand(app, command);
      };
    }
  }
  const uninstall = tinykeys(target, bindings);
  // Before anything else sees the key: what has the focus while a finder is on its way must not act on it.
  const ahead = (event: KeyboardEvent): void => keepAhead(app, event);
  target.addEventListener('keydown', ahead, { capture: true });
  return () => {
    uninstall();
    target.removeEventListener('keydown', ahead, { capture: true });
  };
}

export function runCommand(app: App, command: Command): void {
  if (command.when(app)) command.run(app);
}

/** What is typed into a field stays in that field, also while a finder is on its way. */
function keepAhead(app: App, event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || isEditable(event.target)) return;
  if (!app.typeAhead.press(event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Text being typed or composed, and open dialogs, keep their keys: only chords with Ctrl or Command pass. tinykeys 3
 * does not look at where a key went.
 */
function listens(app: App, event: KeyboardEvent, key: string): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  const chord = key.startsWith('$mod+');
  if (isEditable(event.target)) return chord;
  // A dialog that is asked for may still be on its way: what is typed meanwhile is meant for it.
  const dialog = app.shell.getState().dialog !== null || document.querySelector('dialog[open]') !== null;
  return chord || !dialog;
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !NON_TEXT.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const NON_TEXT: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'range',
  'color',
  'file',
  'reset',
]);
