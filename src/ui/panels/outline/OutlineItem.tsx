import { ChevronRight } from 'lucide-react';
import { formatCount } from '../../../core/base/format-number.ts';
import { classes } from '../../primitives/classes.ts';
import { hasChildren, type OutlineTree } from './outline-tree.ts';
import styles from './Outline.module.css';

/** So many letters at the end of a name are always seen: in one scope only the end tells names apart. */
const TAIL = 12;
/** As much of the name of a group: `… Softmax #17`. */
const GROUP_TAIL = 6;

/** Fewer letters before the tail would leave a gap, or nothing but the dots. */
const LEAST_HEAD = 2;

/** What a level is moved to the right, in CSS pixels. */
const INDENT = 14;

interface OutlineItemProps {
  readonly id: string;
  readonly tree: OutlineTree;
  readonly row: number;
  readonly top: number;
  readonly open: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onGoTo: (row: number) => void;
  readonly onToggle: (row: number, open: boolean) => void;
}

/** One row: the keys are handled by the tree around it, which keeps the focus. */
export function OutlineItem({
  id,
  tree,
  row,
  top,
  open,
  active,
  selected,
  onGoTo,
  onToggle,
}: OutlineItemProps) {
  const item = tree.rows[row];
  if (item === undefined) return null;
  const folds = hasChildren(tree, row);
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree has the keys and the focus.
    <div
      id={id}
      role="treeitem"
      aria-level={item.level + 1}
      aria-posinset={tree.position[row]}
      aria-setsize={tree.siblings[row]}
      aria-expanded={folds ? open : undefined}
      aria-selected={selected}
      className={classes(styles.row, active && styles.active)}
      style={{ transform: `translateY(${top}px)`, paddingLeft: item.level * INDENT + 4 }}
      title={item.name === '' ? item.title : `${item.title} ${item.name}`}
      onClick={() => onGoTo(row)}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the arrow keys fold rows. */}
      <span
        className={styles.fold}
        onClick={(event) => {
          if (!folds) return;
          event.stopPropagation();
          onToggle(row, !open);
        }}
      >
        {folds && <ChevronRight size={14} />}
      </span>
      {item.kind !== 'graph' && (
        <span className={styles.swatch} style={{ background: `var(--cat-${item.category}-bar)` }} />
      )}
      {item.kind === 'node' ? (
        <>
          <span className={styles.title}>{item.title}</span>
          <ItemName name={item.name} opType={item.title} />
        </>
      ) : (
        <Cut className={styles.graph} text={item.title} tail={GROUP_TAIL} />
      )}
      {item.count > 0 && item.kind !== 'node' && (
        <span className={styles.number}>{formatCount(item.count)}</span>
      )}
    </div>
  );
}

/** A name that does not fit is cut in the middle; a long one that ends with the op type need not say that again. */
function ItemName({ name, opType }: { readonly name: string; readonly opType: string }) {
  const again = name.length > 2 * TAIL && name.endsWith(opType);
  return (
    <Cut className={styles.name} text={again ? `${name.slice(0, -opType.length)}…` : name} tail={TAIL} />
  );
}

interface CutProps {
  readonly className: string | undefined;
  readonly text: string;
  readonly tail: number;
}

/** Where there is not enough room the last `tail` letters stay, and what is before them is cut. */
function Cut({ className, text, tail }: CutProps) {
  const letters = [...text];
  const cut = letters.length > tail + LEAST_HEAD ? letters.length - tail : letters.length;
  return (
    <span className={classes(styles.cut, className)}>
      <span className={styles.head}>{letters.slice(0, cut).join('')}</span>
      {letters.slice(cut).join('')}
    </span>
  );
}
