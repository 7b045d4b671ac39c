import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { NARROW_QUERY } from '../../../state/commands/panel-commands.ts';
import { useApp, useView, useWords } from '../../app-context.tsx';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import { OutlineItem } from './OutlineItem.tsx';
import { hasChildren, openAbove, rowOf, visibleRows, type OutlineTree } from './outline-tree.ts';
import styles from './Outline.module.css';

export const ROW_HEIGHT = 24;

interface OutlineRowsProps {
  readonly tree: OutlineTree;
  /** Rows that a filter leaves, null without one. */
  readonly filtered: readonly number[] | null;
}

/** The tree itself: only the rows in view exist, keys move the active row, Enter and click go there. */
export function OutlineRows({ tree, filtered }: OutlineRowsProps) {
  const app = useApp();
  const words = useWords().shell.outlinePanel;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([0]));
  const [active, setActive] = useState(0);
  const shown = useMemo(() => filtered ?? visibleRows(tree, open), [tree, open, filtered]);
  const activeAt = shown.indexOf(active);
  const virtual = useVirtualRows({ scroller, count: shown.length, rowHeight: ROW_HEIGHT, pinned: activeAt });

  const selected = useView((view) => rowOf(tree, view.selection));
  const [revealed, setRevealed] = useState(-1);
  // What is selected elsewhere is opened here in the same render, so that the effect below finds its row.
  if (selected !== revealed) {
    setRevealed(selected);
    if (selected >= 0) {
      setActive(selected);
      setOpen(openAbove(tree, open, selected));
    }
  }
  const selectedAt = shown.indexOf(selected);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
    // Only a new selection scrolls, and a filter that comes or goes: when the user folds rows, the list stays where it is.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [selected, filtered === null]);

  const goTo = (row: number): void => {
    const target = tree.rows[row];
    if (target === undefined) return;
    setActive(row);
    if (target.kind === 'graph') app.actions.showGraph(target.graph);
    else if (target.kind === 'group')
      app.actions.goTo({ kind: 'group', graph: target.graph, group: target.index });
    else app.actions.goTo({ kind: 'node', graph: target.graph, node: target.index });
    // On a narrow window the outline lies over the very thing that was asked for.
    if (globalThis.matchMedia(NARROW_QUERY).matches) app.actions.changeShell({ outline: false });
  };
  const toggle = (row: number, wanted: boolean): void => {
    const next = new Set(open);
    if (wanted) next.add(row);
    else next.delete(row);
    setOpen(next);
  };
  const moveTo = (at: number): void => {
    const row = shown[Math.min(Math.max(at, 0), shown.length - 1)];
    if (row === undefined) return;
    setActive(row);
    virtual.scrollToIndex(shown.indexOf(row), { align: 'auto' });
  };
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW_HEIGHT) / ROW_HEIGHT) - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isOpen = filtered !== null || open.has(active);
    switch (event.key) {
      case 'ArrowDown':
        moveTo(activeAt + 1);
        break;
      case 'ArrowUp':
        moveTo(activeAt - 1);
        break;
      case 'PageDown':
        moveTo(activeAt + page);
        break;
      case 'PageUp':
        moveTo(activeAt - page);
        break;
      case 'Home':
        moveTo(0);
        break;
      case 'End':
        moveTo(shown.length - 1);
        break;
      case 'ArrowRight':
        if (hasChildren(tree, active) && !isOpen) toggle(active, true);
        else if (hasChildren(tree, active)) moveTo(activeAt + 1);
        break;
      case 'ArrowLeft':
        if (hasChildren(tree, active) && open.has(active) && filtered === null) toggle(active, false);
        else moveTo(shown.indexOf(tree.parent[active] ?? -1));
        break;
      case 'Enter':
      case ' ':
        goTo(active);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      tabIndex={0}
      aria-label={words.tree}
      aria-activedescendant={activeAt >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="none" className={styles.sizer} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = shown[item.index];
          if (row === undefined) return null;
          return (
            <OutlineItem
              key={row}
              id={`${id}-${row}`}
              tree={tree}
              row={row}
              top={item.start}
              open={filtered !== null || open.has(row)}
              active={row === active}
              selected={row === selected}
              onGoTo={goTo}
              onToggle={toggle}
            />
          );
        })}
      </div>
    </div>
  );
}
