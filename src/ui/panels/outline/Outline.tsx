import { Search, X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { groupDigits } from '../../../core/base/format-number.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { IconButton } from '../../primitives/Button.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { buildOutlineTree, filterRows, type OutlineTree } from './outline-tree.ts';
import { OutlineRows } from './OutlineRows.tsx';
import styles from './Outline.module.css';

/** The tree of graphs and nodes, with a filter. */
export function Outline() {
  const app = useApp();
  const words = useWords().shell;
  const document = useDocument((state) => state.document?.id ?? null);
  const answer = useAnswer(document === null ? null : String(document), () => app.queries.outline());
  const outcome = answer.state === 'ready' ? answer.value : null;
  const tree = useMemo(() => (outcome?.ok === true ? buildOutlineTree(outcome.value) : null), [outcome]);
  const [filter, setFilter] = useState('');
  const query = useDeferredValue(filter.trim());
  return (
    <nav className={styles.panel} aria-label={words.outline}>
      <div className={styles.filter}>
        <Search size={14} className={styles.icon} />
        <input
          type="search"
          className={styles.field}
          aria-label={words.outlinePanel.filter}
          placeholder={words.outlinePanel.placeholder}
          value={filter}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setFilter(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || filter === '') return;
            event.preventDefault();
            event.stopPropagation();
            setFilter('');
          }}
        />
        {filter !== '' && (
          <IconButton label={words.outlinePanel.clear} icon={<X size={14} />} onClick={() => setFilter('')} />
        )}
      </div>
      {outcome?.ok === false && <p className={styles.note}>{words.outlinePanel.failed}</p>}
      {tree !== null && document !== null && <OutlineBody key={document} tree={tree} query={query} />}
    </nav>
  );
}

function OutlineBody({ tree, query }: { readonly tree: OutlineTree; readonly query: string }) {
  const words = useWords().shell.outlinePanel;
  const filtered = useMemo(() => (query === '' ? null : filterRows(tree, query)), [tree, query]);
  return (
    <>
      <p className={styles.count} role="status">
        {filtered !== null && words.count(groupDigits(filtered.matches), groupDigits(tree.rows.length))}
      </p>
      {filtered?.matches === 0 ? (
        <p className={styles.note}>{words.empty}</p>
      ) : (
        <OutlineRows tree={tree} filtered={filtered?.rows ?? null} />
      )}
    </>
  );
}
