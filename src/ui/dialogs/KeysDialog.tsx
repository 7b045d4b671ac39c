import type { CommandGroup } from '../../state/commands/command.ts';
import { COMMANDS, commandTitle } from '../../state/commands/commands.ts';
import { shownBindings } from '../../state/commands/key-labels.ts';
import { useWords } from '../app-context.tsx';
import { Keys } from '../primitives/Keys.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './KeysDialog.module.css';

const GROUPS: readonly CommandGroup[] = ['file', 'view', 'go', 'panels', 'export', 'help'];

/** All keys, from the same records that the key handler reads. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.dialogs.keys.title} onClose={onClose} className={styles.wide} reading>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{words.commands.groups[group]}</h3>
            <dl>
              {COMMANDS.filter((command) => command.group === group && command.keys.length > 0).map(
                (command) => (
                  <div key={command.id} className={styles.row}>
                    <dt>{commandTitle(command, words)}</dt>
                    <dd className={styles.keys}>
                      {shownBindings(command.keys).map((key) => (
                        <Keys key={key} binding={key} />
                      ))}
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{words.dialogs.keys.note}</p>
    </Dialog>
  );
}
