import { useEffect, type KeyboardEvent } from 'react';
import { groupDigits } from '../../../../core/base/format-number.ts';
import { useWords } from '../../../app-context.tsx';
import { Copy } from '../Section.tsx';
import { cellFormat } from './cell-format.ts';
import { copiedCount, copyElements } from './copy-elements.ts';
import { pagesOf } from './element-pages.ts';
import { GoToRow } from './GoToRow.tsx';
import { shownRange, trackLength } from './scaled-axis.ts';
import styles from './TensorTable.module.css';
import { tensorErrorText } from './tensor-error-text.ts';
import { useElements, type ReadElements } from './use-elements.ts';
import { useScaledScroll } from './use-scaled-scroll.ts';

const ROW_HEIGHT = 22;
const HEAD_HEIGHT = 22;
/** Width of a character of the 11-px monospace, rounded up, and the padding of a cell. */
const CHARACTER = 7;
const PADDING = 12;

interface ElementGridProps {
  readonly elementType: string;
  /** Must stay the same while the elements do: another one empties the table. */
  readonly read: ReadElements;
  readonly rows: number;
  readonly columns: number;
  /** First element of the slice. */
  readonly start: number;
}

/** Rows and columns of any number: only what is in view exists, and is fetched page by page. */
export function ElementGrid({ elementType, read, rows, columns, start }: ElementGridProps) {
  const words = useWords();
  const format = cellFormat(elementType);
  const columnWidth = format.characters * CHARACTER + PADDING;
  const headWidth = Math.max(2, groupDigits(rows - 1).length) * CHARACTER + PADDING;
  const scroll = useScaledScroll({
    rows,
    columns,
    rowHeight: ROW_HEIGHT,
    columnWidth,
    headWidth,
    headHeight: HEAD_HEIGHT,
  });
  const { pages, error } = useElements(read);
  const shownRows = shownRange(scroll.rows, scroll.top);
  const shownColumns = shownRange(scroll.columns, scroll.left);
  const wanted = pagesOf(start, columns, shownRows, shownColumns);
  const key = wanted.join();
  useEffect(() => {
    pages.want(key.split(',').map(Number));
  }, [pages, key]);

  const copied = copiedCount(rows, columns);

  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(scroll.rows.view / ROW_HEIGHT) - 1);
    const { top, left } = scroll;
    const moves: Partial<Record<string, readonly [number, number]>> = {
      ArrowDown: [top + 1, left],
      ArrowUp: [top - 1, left],
      ArrowRight: [top, left + 1],
      ArrowLeft: [top, left - 1],
      PageDown: [top + page, left],
      PageUp: [top - page, left],
      Home: [event.ctrlKey ? 0 : top, 0],
      End: event.ctrlKey ? [rows, left] : [top, columns],
    };
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    scroll.moveTo(move[0], move[1]);
  };

  if (error !== null) return <p className={styles.note}>{tensorErrorText(error, words)}</p>;
  const rowList = range(shownRows.from, shownRows.to);
  const columnList = range(shownColumns.from, shownColumns.to);
  const x = (column: number): number => headWidth + (column - scroll.left) * columnWidth;
  const y = (row: number): number => HEAD_HEIGHT + (row - scroll.top) * ROW_HEIGHT;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys scroll the table by rows. */}
      <div
        ref={scroll.viewport}
        className={styles.viewport}
        style={{ height: Math.min(rows * ROW_HEIGHT + HEAD_HEIGHT + 14, 320) }}
        role="table"
        aria-label={words.inspector.tensor.table}
        aria-rowcount={rows + 1}
        aria-colcount={columns + 1}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys.
        tabIndex={0}
        onScroll={scroll.onScroll}
        onKeyDown={onKeyDown}
      >
        <div
          role="none"
          style={{
            width: trackLength(scroll.columns) + headWidth,
            height: trackLength(scroll.rows) + HEAD_HEIGHT,
          }}
        >
          <div
            role="rowgroup"
            className={styles.layer}
            style={{ width: scroll.columns.view + headWidth, height: scroll.rows.view + HEAD_HEIGHT }}
          >
            <div role="row" aria-rowindex={1} className={styles.headRow}>
              <span
                role="columnheader"
                aria-colindex={1}
                className={styles.corner}
                style={{ width: headWidth }}
              >
                <span className="visually-hidden">{words.inspector.tensor.index}</span>
              </span>
              {columnList.map((column) => (
                <span
                  key={column}
                  role="columnheader"
                  aria-colindex={column + 2}
                  className={styles.head}
                  style={{ width: columnWidth, transform: `translateX(${x(column)}px)` }}
                >
                  {groupDigits(column)}
                </span>
              ))}
            </div>
            {rowList.map((row) => (
              <div
                key={row}
                role="row"
                aria-rowindex={row + 2}
                className={styles.row}
                style={{ transform: `translateY(${y(row)}px)` }}
              >
                <span
                  role="rowheader"
                  aria-colindex={1}
                  className={styles.rowHead}
                  style={{ width: headWidth }}
                >
                  {groupDigits(row)}
                </span>
                {columnList.map((column) => {
                  const element = pages.get(start + row * columns + column);
                  const text = element === undefined ? '' : format.text(element);
                  return (
                    <span
                      key={column}
                      role="cell"
                      aria-colindex={column + 2}
                      className={format.numeric ? styles.number : styles.text}
                      style={{ width: columnWidth, transform: `translateX(${x(column)}px)` }}
                      title={text}
                    >
                      {text}
                    </span>
                  );
                })}
              </div>
            ))}
          </div>
        </div>
      </div>
      <div className={styles.foot}>
        {rows > 50 && <GoToRow rows={rows} onGo={(row) => scroll.moveTo(row, scroll.left)} />}
        <span className={styles.copy}>
          {copied < rows * columns &&
            words.inspector.tensor.copyPart(groupDigits(copied), groupDigits(rows * columns))}
          <Copy
            text={() => copyElements(read, { start, count: copied, columns }, format.text)}
            label={words.inspector.copyRows}
          />
        </span>
      </div>
    </>
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
