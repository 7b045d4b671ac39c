import { Box, Braces, Spline, SquareFunction, Workflow, type LucideIcon } from 'lucide-react';
import type { SearchHit } from '../../core/analysis/search.ts';
import { useGraphs, useWords } from '../app-context.tsx';
import { classes } from '../primitives/classes.ts';
import styles from './Finder.module.css';

const ICONS: Readonly<Record<SearchHit['kind'], LucideIcon>> = {
  node: Box,
  value: Spline,
  initializer: Braces,
  graph: Workflow,
  function: SquareFunction,
};

interface SearchHitRowProps {
  readonly id: string;
  readonly hit: SearchHit;
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: (stay: boolean) => void;
}

/** One hit: its kind, what it is called, which graph it is in, and what of it matched. */
export function SearchHitRow({
  id,
  hit,
  top,
  position,
  count,
  active,
  onPoint,
  onChoose,
}: SearchHitRowProps) {
  const words = useWords().dialogs.search;
  const graphs = useGraphs();
  const Icon = ICONS[hit.kind];
  const graph =
    hit.graph > 0 && hit.kind !== 'graph' && hit.kind !== 'function' ? graphs[hit.graph]?.label : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field has the keys and the focus.
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={count}
      className={classes(styles.row, styles.placed)}
      style={{ transform: `translateY(${top}px)` }}
      title={[hit.title, hit.detail, graph].filter(Boolean).join(' · ')}
      onPointerMove={active ? undefined : onPoint}
      onClick={(event) => onChoose(event.altKey)}
    >
      <Icon size={15} className={styles.icon} role="img" aria-label={words.kinds[hit.kind]} />
      <span className={classes(styles.title, hit.kind !== 'node' && styles.mono)}>{hit.title}</span>
      <span className={styles.detail}>{hit.detail}</span>
      <span className={styles.matched}>{graph ?? ''}</span>
      <span className={styles.matched}>{words.matched(hit.matched)}</span>
    </div>
  );
}
