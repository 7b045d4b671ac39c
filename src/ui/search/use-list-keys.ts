import { useState, type KeyboardEvent } from 'react';

interface ListKeys {
  /** Row that Enter takes; -1 in an empty list. */
  readonly active: number;
  readonly setActive: (row: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface ListKeysOptions {
  readonly count: number;
  /** Changes with the list: the first row is then the active one again. */
  readonly listKey: string;
  readonly onMove: (row: number) => void;
  readonly onTake: (row: number, event: KeyboardEvent) => void;
}

const PAGE = 10;

/** Keys of a field over a list: arrows and pages move, Enter takes. */
export function useListKeys({ count, listKey, onMove, onTake }: ListKeysOptions): ListKeys {
  const [state, setState] = useState({ key: listKey, row: 0 });
  const active = count === 0 ? -1 : Math.min(state.key === listKey ? state.row : 0, count - 1);
  const setActive = (row: number): void => setState({ key: listKey, row });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0) onTake(active, event);
      return;
    }
    const to = {
      ArrowDown: (active + 1) % count,
      ArrowUp: (active - 1 + count) % count,
      PageDown: Math.min(active + PAGE, count - 1),
      PageUp: Math.max(active - PAGE, 0),
    }[event.key];
    if (to === undefined || count === 0) return;
    event.preventDefault();
    setActive(to);
    onMove(to);
  };
  return { active, setActive, onKeyDown };
}
