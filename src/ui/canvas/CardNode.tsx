/**
 * One card as React Flow mounts it. Its size comes from the scene, so nothing is measured. Clicks on it are the
 * diagram's to handle; the keyboard's way is arrow keys and Enter.
 */
import { memo, type CSSProperties, type MouseEvent } from 'react';
import type { Node, NodeProps } from '@xyflow/react';
import { ChevronsUpDown, CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { headHeight, rowColumn } from '../../core/scene/card-geometry.ts';
import { opensInPlace } from '../../core/scene/find-shapes.ts';
import type { Card, CardRow } from '../../core/scene/types.ts';
import { useApp, useWords } from '../app-context.tsx';
import { CardNote } from './CardNote.tsx';
import { emphasisOf, useCanvas } from './canvas-store.ts';
import styles from './CardNode.module.css';

export type CardFlowNode = Node<{ readonly card: Card; readonly index: number }, 'card'>;

export const CardNode = memo(function CardNode({ data: { card, index } }: NodeProps<CardFlowNode>) {
  const { actions } = useApp();
  const words = useWords().diagram;
  const emphasis = useCanvas((state) => emphasisOf(state.highlight, index));
  const found = useCanvas((state) => state.found.has(index));
  const open = (event: MouseEvent): void => {
    event.stopPropagation();
    actions.toggleExpanded(card.id);
  };
  const style = {
    width: card.width,
    height: card.height,
    '--bar': `var(--cat-${card.category}-bar)`,
    '--fill': `var(--cat-${card.category}-fill)`,
    '--ink': `var(--cat-${card.category}-text)`,
  } as CSSProperties;
  return (
    <>
      <CardNote card={card} />
      <div
        className={styles['card']}
        style={style}
        data-emphasis={emphasis}
        data-found={found || undefined}
        data-card={card.id}
        data-group={card.ref.kind === 'group' || undefined}
        data-boundary={card.pin !== null || card.category === 'outer-value' ? '' : undefined}
        title={card.name === '' ? undefined : card.name}
      >
        <div className={styles['head']} style={{ height: headHeight(card.subtitle !== '') }}>
          <div className={styles['titleLine']}>
            <span
              className={styles['title']}
              data-name={card.ref.kind === 'node' || card.ref.kind === 'group' ? undefined : ''}
            >
              {card.title}
            </span>
            {opensInPlace(card) && (
              <button
                type="button"
                className={`${styles['open']} nodrag nopan`}
                onClick={open}
                tabIndex={-1}
                title={words.openInPlace}
                aria-label={words.openInPlace}
              >
                <ChevronsUpDown size={12} aria-hidden />
              </button>
            )}
            {card.severity !== null && <SeverityMark severity={card.severity} />}
          </div>
          {card.subtitle !== '' && <div className={styles['subtitle']}>{card.subtitle}</div>}
        </div>
        {card.rows.length > 0 && <CardRows rows={card.rows} />}
      </div>
    </>
  );
});

/** The rows of a card or of an open frame's header: names in one column, texts in the next. */
export function CardRows({ rows }: { readonly rows: readonly CardRow[] }) {
  const { actions } = useApp();
  const column = rowColumn(rows);
  return (
    <div className={styles['rows']}>
      {rows.map((row, i) => {
        const content = (
          <>
            <span className={styles['rowName']} style={row.text === '' ? undefined : { width: column }}>
              {row.name}
            </span>
            <span>{row.text}</span>
          </>
        );
        const { ref } = row;
        // Rows have no identity of their own; their order is fixed for a scene.
        const key = `${row.kind}${i}`;
        if (ref === null) {
          return (
            <div key={key} className={styles['row']} data-kind={row.kind}>
              {content}
            </div>
          );
        }
        return (
          <button
            key={key}
            type="button"
            tabIndex={-1}
            data-kind={row.kind}
            className={`${styles['row']} ${styles['rowLink']}`}
            onClick={(event) => {
              event.stopPropagation();
              actions.select(ref);
            }}
          >
            {content}
          </button>
        );
      })}
    </div>
  );
}

export function SeverityMark({ severity }: { readonly severity: 'error' | 'warning' | 'info' }) {
  const words = useWords().canvas.severity;
  const Icon = severity === 'error' ? CircleAlert : severity === 'warning' ? TriangleAlert : Info;
  return (
    <span className={styles['mark']} data-severity={severity} title={words[severity]}>
      <Icon size={12} aria-label={words[severity]} />
    </span>
  );
}
