/** Open subgraphs: titled boxes behind the cards. */
import { ChevronsDownUp, Maximize2 } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useApp, useWords } from '../app-context.tsx';
import { CardRows, SeverityMark } from './CardNode.tsx';
import { useCanvas } from './canvas-store.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import styles from './FrameLayer.module.css';

interface FrameLayerProps {
  readonly index: PictureIndex;
  readonly frames: readonly number[];
  /** What of the plane is drawn: frames of thousands of layers are cut to it, or browsers leave stale lines behind. */
  readonly area: Rect;
}

export function FrameLayer({ index, frames, area }: FrameLayerProps) {
  return (
    <div className={styles['layer']}>
      {frames.map((frame) => (
        <FrameBox
          key={index.picture.scene.frames[frame]?.id ?? frame}
          index={index}
          frame={frame}
          area={area}
        />
      ))}
    </div>
  );
}

interface FrameBoxProps {
  readonly index: PictureIndex;
  readonly frame: number;
  readonly area: Rect;
}

const SIDES = ['left', 'top', 'right', 'bottom'] as const;

/** The part of a box that is in an area, and on which sides it was cut. */
function cutTo(box: Rect, area: Rect) {
  const left = Math.max(box.x, area.x);
  const top = Math.max(box.y, area.y);
  const right = Math.min(box.x + box.width, area.x + area.width);
  const bottom = Math.min(box.y + box.height, area.y + area.height);
  return {
    part: { x: left, y: top, width: right - left, height: bottom - top },
    cut: {
      left: left > box.x,
      top: top > box.y,
      right: right < box.x + box.width,
      bottom: bottom < box.y + box.height,
    },
  };
}

function FrameBox({ index, frame: f, area }: FrameBoxProps) {
  const { actions } = useApp();
  const words = useWords().diagram;
  const selected = useCanvas((state) => state.highlight?.frames.has(f) ?? false);
  const found = useCanvas((state) => state.found.has(-1 - f));
  const frame = index.picture.scene.frames[f];
  if (frame === undefined) return null;
  const whole = index.frameBox(f);
  const { part, cut } = cutTo(whole, area);
  const style = {
    transform: `translate(${part.x}px, ${part.y}px)`,
    width: part.width,
    height: part.height,
    '--bar': `var(--cat-${frame.category}-bar)`,
    '--fill': `var(--cat-${frame.category}-fill)`,
  } as CSSProperties;
  return (
    <div
      className={styles['frame']}
      style={style}
      data-frame={frame.id}
      data-selected={selected || undefined}
      data-found={found || undefined}
      data-body={frame.owner !== frame.id || undefined}
      data-cut={SIDES.filter((side) => cut[side]).join(' ') || undefined}
    >
      {/* The keyboard reaches what this click does through the outline and the commands. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={styles['header']}
        style={{ height: frame.header, left: whole.x - part.x, top: whole.y - part.y, width: whole.width }}
        onClick={() => actions.select(frame.ref)}
        title={frame.name === '' ? undefined : frame.name}
      >
        <div className={styles['titleLine']}>
          <span className={styles['title']}>{frame.title}</span>
          {frame.severity !== null && <SeverityMark severity={frame.severity} />}
          {frame.graph !== null && (
            <FrameButton
              label={words.openAsView}
              onClick={() => frame.graph !== null && actions.showGraph(frame.graph)}
            >
              <Maximize2 size={12} aria-hidden />
            </FrameButton>
          )}
          {frame.owner === frame.id && (
            <FrameButton label={words.closeInPlace} onClick={() => actions.toggleExpanded(frame.id)}>
              <ChevronsDownUp size={12} aria-hidden />
            </FrameButton>
          )}
        </div>
        {frame.subtitle !== '' && <div className={styles['subtitle']}>{frame.subtitle}</div>}
        {frame.rows.length > 0 && <CardRows rows={frame.rows} />}
      </div>
    </div>
  );
}

function FrameButton({
  label,
  onClick,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles['button']} nodrag nopan`}
      title={label}
      aria-label={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </button>
  );
}
