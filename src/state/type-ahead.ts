/**
 * What is typed between asking for a finder and its field being there: the dialogs come in a chunk of their own, which a
 * busy machine takes a moment to fetch and evaluate. Kept until the field takes it over.
 */
import { IS_APPLE } from './commands/key-labels.ts';
import type { Dialog, ShellStore } from './shell.ts';

export interface TypeAhead {
  /** Keeps a key that is meant for the field to come; false: the key is not for it. */
  press(event: KeyboardEvent): boolean;
  /** What was typed so far. From now on keys go where they go. */
  take(): string;
}

/** Waits whenever the shell asks for a dialog that has a finder's field, whatever asked for it. */
export function createTypeAhead(shell: ShellStore): TypeAhead {
  /** Null: no field is on its way. */
  let typed: string | null = null;
  shell.subscribe(({ dialog }, before) => {
    if (dialog !== before.dialog) typed = isFinder(dialog) ? '' : null;
  });
  return {
    press(event) {
      if (typed === null) return false;
      switch (event.key) {
        case 'Escape':
          shell.setState({ dialog: null });
          return true;
        case 'Backspace':
          typed = [...typed].slice(0, -1).join('');
          return true;
        case 'Enter':
          // There is no list yet to take from; a button that has the focus must not be pressed meanwhile.
          return true;
        default:
          if (!isPrintable(event)) return false;
          // The key that asked for the finder, held down, is not text.
          if (!event.repeat) typed += event.key;
          return true;
      }
    },
    take() {
      const taken = typed ?? '';
      typed = null;
      return taken;
    },
  };
}

function isFinder(dialog: Dialog | null): boolean {
  return dialog === 'search' || dialog === 'palette';
}

/** One sign, and no shortcut. AltGr counts as Control and Alt on some systems; Apple's Option types signs. */
function isPrintable(event: KeyboardEvent): boolean {
  if ([...event.key].length !== 1) return false;
  if (event.getModifierState('AltGraph')) return true;
  return !event.ctrlKey && !event.metaKey && (!event.altKey || IS_APPLE);
}
