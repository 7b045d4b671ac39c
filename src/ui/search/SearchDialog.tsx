import { useDeferredValue, useId, useRef, useState } from 'react';
import { groupDigits } from '../../core/base/format-number.ts';
import type { SearchHit, SearchReply } from '../../core/analysis/search.ts';
import { hitRef } from '../../state/navigation.ts';
import { useApp, useWords } from '../app-context.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Keys } from '../primitives/Keys.tsx';
import { useAnswer } from '../primitives/use-answer.ts';
import { useVirtualRows } from '../primitives/use-virtual-rows.ts';
import styles from './Finder.module.css';
import { FinderField } from './FinderField.tsx';
import { lastQuery, rememberQuery } from './last-query.ts';
import { SearchHitRow } from './SearchHitRow.tsx';
import { useListKeys } from './use-list-keys.ts';

const ROW_HEIGHT = 32;
/** More hits than one looks through; the total says how many there are. */
const LIMIT = 2000;
const NO_HITS: readonly SearchHit[] = [];

/** Search over everything in every graph, as one types. Enter goes there; with Alt the list stays for the next hit. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const words = useWords().dialogs.search;
  const id = useId();
  const [query, setQuery] = useState(() => lastQuery(app));
  const asked = useDeferredValue(query.trim());
  const answer = useAnswer(asked === '' ? null : asked, () => app.queries.search(asked, LIMIT));
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  const reply = asked !== '' && outcome?.ok === true ? outcome.value : null;
  const hits = reply?.hits ?? NO_HITS;

  const scroller = useRef<HTMLDivElement>(null);
  const goTo = (row: number, stay: boolean): void => {
    const hit = hits[row];
    if (hit === undefined) return;
    rememberQuery(app, query);
    app.actions.markHits(hits.map(hitRef));
    if (hit.kind === 'graph') app.actions.showGraph(hit.graph);
    else app.actions.goTo(hitRef(hit));
    if (!stay) onClose();
  };
  const keys = useListKeys({
    count: hits.length,
    listKey: reply?.query ?? '',
    onMove: (row) => virtual.scrollToIndex(row, { align: 'auto' }),
    onTake: (row, event) => goTo(row, event.altKey),
  });
  const virtual = useVirtualRows({
    scroller,
    count: hits.length,
    rowHeight: ROW_HEIGHT,
    pinned: keys.active,
  });

  return (
    <Dialog title={words.title} onClose={onClose} finder>
      <FinderField
        label={words.title}
        placeholder={words.placeholder}
        value={query}
        onChange={setQuery}
        onKeyDown={keys.onKeyDown}
        listId={`${id}-list`}
        activeId={keys.active >= 0 ? `${id}-${keys.active}` : undefined}
      />
      {asked === '' && <p className={styles.note}>{words.start}</p>}
      {outcome?.ok === false && <p className={styles.note}>{words.failed}</p>}
      {reply !== null && reply.total === 0 && (
        <p className={styles.note}>
          {words.none(reply.query)} {words.noneNext}
        </p>
      )}
      <div
        ref={scroller}
        id={`${id}-list`}
        className={styles.list}
        role="listbox"
        aria-label={words.results}
        hidden={hits.length === 0}
      >
        <div role="none" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const hit = hits[item.index];
            if (hit === undefined) return null;
            return (
              <SearchHitRow
                key={item.index}
                id={`${id}-${item.index}`}
                hit={hit}
                top={item.start}
                position={item.index + 1}
                count={hits.length}
                active={item.index === keys.active}
                onPoint={() => keys.setActive(item.index)}
                onChoose={(stay) => goTo(item.index, stay)}
              />
            );
          })}
        </div>
      </div>
      <div className={styles.foot}>
        <span role="status">{reply === null ? '' : totalText(reply, words)}</span>
        <span className={styles.hint}>
          <Keys binding="Enter" /> {words.open}
        </span>
        <span className={styles.hint}>
          <Keys binding="Alt+Enter" /> {words.keep}
        </span>
      </div>
    </Dialog>
  );
}

function totalText(reply: SearchReply, words: ReturnType<typeof useWords>['dialogs']['search']): string {
  const total = groupDigits(reply.total);
  return reply.hits.length < reply.total
    ? words.cut(groupDigits(reply.hits.length), total)
    : words.total(total, reply.total === 1);
}
