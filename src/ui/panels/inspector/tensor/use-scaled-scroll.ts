import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { CssPixels } from '../../../../core/base/units.ts';
import { firstAt, isScaled, lastFirst, scrollTo, type Axis } from './scaled-axis.ts';

interface ScaledScroll {
  readonly viewport: RefObject<HTMLDivElement | null>;
  readonly rows: Axis;
  readonly columns: Axis;
  /** First row and column in view, with fractions. */
  readonly top: number;
  readonly left: number;
  readonly moveTo: (top: number, left: number) => void;
  readonly onScroll: () => void;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: CssPixels;
  readonly columnWidth: CssPixels;
  /** Kept free for row numbers and column heads. */
  readonly headWidth: CssPixels;
  readonly headHeight: CssPixels;
}

/** Scrolls a grid of any size: the place is kept in rows and columns, and the scrollbars follow it. */
export function useScaledScroll(size: GridSize): ScaledScroll {
  const viewport = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 300, height: 300 });
  const [place, setPlace] = useState({ top: 0, left: 0 });
  /** Scroll offsets that we set ourselves, NaN once the user has scrolled: their events must not round the place to what a pixel stands for. */
  const own = useRef({ top: Number.NaN, left: Number.NaN });

  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setBox({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    setBox({ width: element.clientWidth, height: element.clientHeight });
    return () => observer.disconnect();
  }, []);

  const rows: Axis = {
    count: size.rows,
    size: size.rowHeight,
    view: Math.max(1, box.height - size.headHeight),
  };
  const columns: Axis = {
    count: size.columns,
    size: size.columnWidth,
    view: Math.max(1, box.width - size.headWidth),
  };
  const axes = useRef({ rows, columns, place });
  useLayoutEffect(() => {
    axes.current = { rows, columns, place };
  });

  const moveTo = useCallback((top: number, left: number): void => {
    const element = viewport.current;
    if (element === null) return;
    const { rows: vertical, columns: horizontal } = axes.current;
    const to = { top: clamp(top, lastFirst(vertical)), left: clamp(left, lastFirst(horizontal)) };
    setPlace(to);
    axes.current = { ...axes.current, place: to };
    element.scrollTop = scrollTo(vertical, to.top);
    element.scrollLeft = scrollTo(horizontal, to.left);
    own.current = { top: element.scrollTop, left: element.scrollLeft };
  }, []);

  const onScroll = useCallback((): void => {
    const element = viewport.current;
    if (element === null) return;
    const { rows: vertical, columns: horizontal, place: before } = axes.current;
    const { scrollTop, scrollLeft } = element;
    const [keepsTop, keepsLeft] = [isNear(scrollTop, own.current.top), isNear(scrollLeft, own.current.left)];
    const to = {
      top: keepsTop ? before.top : firstAt(vertical, scrollTop),
      left: keepsLeft ? before.left : firstAt(horizontal, scrollLeft),
    };
    own.current = { top: keepsTop ? scrollTop : Number.NaN, left: keepsLeft ? scrollLeft : Number.NaN };
    axes.current = { ...axes.current, place: to };
    setPlace(to);
  }, []);

  const scaled = isScaled(rows) || isScaled(columns);
  useEffect(() => {
    const element = viewport.current;
    if (element === null || !scaled) return undefined;
    // Not passive: on a scaled track the browser's own step would skip rows, so the wheel moves by rows here.
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey) return;
      event.preventDefault();
      const { rows: vertical, columns: horizontal, place: now } = axes.current;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? vertical.size : 1;
      const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      moveTo(now.top + (dy * unit) / vertical.size, now.left + (dx * unit) / horizontal.size);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [scaled, moveTo]);

  return { viewport, rows, columns, top: place.top, left: place.left, moveTo, onScroll };
}

/** Browsers round what a scroll offset is set to. Nothing is near NaN. */
function isNear(offset: CssPixels, set: CssPixels): boolean {
  return Math.abs(offset - set) <= 1;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), most);
}
