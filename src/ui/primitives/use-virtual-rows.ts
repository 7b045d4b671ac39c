import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';

interface VirtualRows {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of every row in CSS pixels. */
  readonly rowHeight: number;
  /** Row that stays mounted although it is scrolled away: `aria-activedescendant` must point at an element. */
  readonly pinned?: number;
}

/** The one place that calls the virtualiser. */
export function useVirtualRows({
  scroller,
  count,
  rowHeight,
  pinned = -1,
}: VirtualRows): Virtualizer<HTMLElement, Element> {
  // oxlint-disable-next-line react/incompatible-library -- its object is stable while its answers change; used only within rendering.
  return useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    useFlushSync: false,
    initialRect: { width: 300, height: 600 },
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        if (pinned < 0 || pinned >= range.count || shown.includes(pinned)) return shown;
        return [...shown, pinned].sort((a, b) => a - b);
      },
      [pinned],
    ),
  });
}
