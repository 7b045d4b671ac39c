import { SquareTerminal } from 'lucide-react';
import { Fragment, useId, useMemo, useRef, useState } from 'react';
import { useApp, useWords } from '../app-context.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Keys } from '../primitives/Keys.tsx';
import styles from './Finder.module.css';
import { FinderField } from './FinderField.tsx';
import { rememberQuery } from './last-query.ts';
import { paletteEntries } from './palette-entries.ts';
import { useListKeys } from './use-list-keys.ts';

/** All commands and graphs, by typing a part of their names. */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const words = useWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const entries = useMemo(() => {
    const search = (text: string): void => {
      rememberQuery(app, text);
      app.actions.changeShell({ dialog: 'search' });
    };
    return paletteEntries(app, typed, words, search);
  }, [app, typed, words]);

  const take = (row: number): void => {
    const entry = entries[row];
    if (entry === undefined) return;
    // Closed first: a command may open another dialog.
    onClose();
    entry.run();
  };
  const keys = useListKeys({
    count: entries.length,
    listKey: typed,
    onMove: (row) => list.current?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' }),
    onTake: take,
  });
  return (
    <Dialog title={words.dialogs.palette.title} onClose={onClose} finder>
      <FinderField
        icon={<SquareTerminal size={16} />}
        label={words.dialogs.palette.title}
        placeholder={words.dialogs.palette.placeholder}
        value={query}
        onChange={setQuery}
        onKeyDown={keys.onKeyDown}
        listId={`${id}-list`}
        activeId={keys.active >= 0 ? `${id}-${keys.active}` : undefined}
      />
      {entries.length === 0 && <p className={styles.note}>{words.dialogs.palette.none}</p>}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.dialogs.palette.results}
        className={styles.list}
        hidden={entries.length === 0}
      >
        {entries.map((entry, row) => (
          <Fragment key={entry.key}>
            {entry.group !== entries[row - 1]?.group && (
              <div role="none" className={styles.group}>
                {entry.group}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys and the focus. */}
            <div
              id={`${id}-${row}`}
              data-row={row}
              role="option"
              aria-selected={row === keys.active}
              className={styles.row}
              onPointerMove={row === keys.active ? undefined : () => keys.setActive(row)}
              onClick={() => take(row)}
            >
              <span className={styles.command} title={entry.title}>
                {entry.title}
              </span>
              <span className={styles.fill} />
              {entry.binding !== undefined && <Keys binding={entry.binding} />}
            </div>
          </Fragment>
        ))}
      </div>
    </Dialog>
  );
}
