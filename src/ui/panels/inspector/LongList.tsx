import { useState, type ReactNode } from 'react';
import { formatCount } from '../../../core/base/format-number.ts';
import { useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly first?: number | undefined;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly keyOf: (item: T, position: number) => string;
  readonly children: (item: T) => ReactNode;
}

/** One click shows this many more: a list of 10,000 consumers must not be built at once. */
const STEP = 200;

/** A list that shows its first items, and more on demand. */
export function LongList<T>({ items, first = 20, className, label, keyOf, children }: LongListProps<T>) {
  const words = useWords().inspector;
  const [limit, setLimit] = useState(first);
  const rest = items.length - limit;
  return (
    <>
      <ul className={className} aria-label={label}>
        {items.slice(0, limit).map((item, i) => (
          <li key={keyOf(item, i)}>{children(item)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <Button tone="quiet" onClick={() => setLimit(limit + STEP)}>
          {words.showMore(formatCount(Math.min(rest, STEP)))}
          {rest > STEP && ` / ${formatCount(rest)}`}
        </Button>
      )}
    </>
  );
}
