import { memo } from 'react';
import { ChevronsDownUp, ChevronsUpDown, FoldVertical, UnfoldVertical } from 'lucide-react';
import type { GroupChange } from '../../core/groups/types.ts';
import type { Scene } from '../../core/scene/types.ts';
import { useApp, useWords } from '../app-context.tsx';
import styles from './Diagram.module.css';

/** Opens and closes groups by levels; not there for a picture without any. */
export const GroupBar = memo(function GroupBar({ scene }: { readonly scene: Scene }) {
  const { actions } = useApp();
  const words = useWords().diagram;
  const hasClosed = scene.cards.some(({ ref }) => ref.kind === 'group');
  const hasOpen = scene.frames.some(({ ref }) => ref.kind === 'group');
  if (!hasClosed && !hasOpen) return null;
  const buttons: readonly [string, typeof FoldVertical, boolean, GroupChange][] = [
    [words.closeAllGroups, ChevronsDownUp, hasOpen, { kind: 'all', open: false }],
    [words.closeDeeper, FoldVertical, hasOpen, { kind: 'step', open: false }],
    [words.openDeeper, UnfoldVertical, hasClosed, { kind: 'step', open: true }],
    [words.openAllGroups, ChevronsUpDown, hasClosed, { kind: 'all', open: true }],
  ];
  return (
    <div className={styles['zoomBar']} role="toolbar" aria-label={words.groups}>
      {buttons.map(([title, Icon, can, change]) => (
        <button
          key={title}
          type="button"
          disabled={!can}
          onClick={() => actions.changeGroups(change)}
          title={title}
          aria-label={title}
        >
          <Icon size={14} aria-hidden />
        </button>
      ))}
    </div>
  );
});
