import { useState } from 'react';
import { formatBytes, groupDigits } from '../../core/base/format-number.ts';
import type { ModelChoice } from '../../core/ir/open-error.ts';
import { useApp, useWords } from '../app-context.tsx';
import styles from './ModelChoices.module.css';

/** A list that is seen at one glance needs no filter. */
const FILTER_FROM = 12;

/** More buttons would only make the page slow: who has as many models filters. */
const SHOWN = 300;

/** The models that a drop or an archive holds, each a button that opens it. */
export function ModelChoices({ choices }: { readonly choices: readonly ModelChoice[] }) {
  const app = useApp();
  const words = useWords().shell.error;
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const matching = choices.filter(({ path }) => path.toLowerCase().includes(wanted));
  const filtered = choices.length >= FILTER_FROM;
  return (
    <div className={styles.choices}>
      {filtered && (
        <input
          className={styles.filter}
          type="search"
          data-first-focus
          aria-label={words.filterModels}
          placeholder={words.filterModels}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul className={styles.list} aria-label={words.models}>
        {matching.slice(0, SHOWN).map(({ path, bytes }, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- an archive may hold one path twice.
          <li key={`${row} ${path}`} className={styles.row}>
            <button
              type="button"
              className={styles.open}
              data-first-focus={!filtered && row === 0 ? true : undefined}
              onClick={() => void app.actions.openChoice(path)}
            >
              <span className={styles.path}>{path}</span>
              <span className={styles.size}>{formatBytes(bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.note} role="status">
        {matching.length === 0 && words.noneMatches}
        {matching.length > SHOWN && words.moreModels(groupDigits(matching.length - SHOWN))}
      </p>
    </div>
  );
}
