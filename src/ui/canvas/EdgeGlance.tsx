import { useStore } from 'zustand';
import { refKey } from '../../core/ir/model-ref.ts';
import { edgeRoute, labelBox } from '../../core/scene/placed-scene.ts';
import { useApp } from '../app-context.tsx';
import { pictureUrl, sparklinePath } from '../primitives/thumbnail-form.ts';
import styles from './EdgeGlance.module.css';
import type { PictureIndex } from './picture-index.ts';

/** In units of the scene: a picture is square, a line is flat. */
const SIDE = 24;
const LINE = { width: 48, height: 18 };
const GAP = 4;

interface EdgeGlanceProps {
  readonly index: PictureIndex;
  readonly edge: number;
}

/** What a run put through a value, small, beside the label of the value's first edge. */
export function EdgeGlance({ index, edge: e }: EdgeGlanceProps) {
  const { overlay } = useApp();
  const ref = index.picture.scene.edges[e]?.ref;
  const key = ref === undefined ? '' : refKey(ref);
  const isFirst = index.edgesOfRef.get(key)?.[0] === e;
  const thumbnail = useStore(overlay, (state) => (isFirst ? (state.pictures?.get(key) ?? null) : null));
  if (thumbnail === null || thumbnail.kind === 'none') return null;
  const { width, height } = thumbnail.kind === 'picture' ? { width: SIDE, height: SIDE } : LINE;
  const at = placeOf(index, e, height);
  if (at === null) return null;
  return (
    <g transform={`translate(${at.x} ${at.y})`} className={styles['glance']}>
      <rect className={styles['ground']} x={-1} y={-1} width={width + 2} height={height + 2} />
      {thumbnail.kind === 'picture' ? (
        <image
          href={pictureUrl(thumbnail)}
          width={width}
          height={height}
          className={styles['picture']}
          preserveAspectRatio="xMidYMid"
        />
      ) : (
        <path className={styles['line']} d={sparklinePath(thumbnail, width, height)} />
      )}
    </g>
  );
}

/** Right of the label; of an edge without one, right of the middle of its route. */
function placeOf(index: PictureIndex, edge: number, height: number): { x: number; y: number } | null {
  const label = labelBox(index.picture, edge);
  if (label !== null) return { x: label.x + label.width + GAP, y: label.y + label.height / 2 - height / 2 };
  const { points, start, end } = edgeRoute(index.picture, edge);
  if (end - start < 2) return null;
  const middle = start + ((end - start) >> 1);
  const [x0, y0, x1, y1] = [2 * middle - 2, 2 * middle - 1, 2 * middle, 2 * middle + 1].map(
    (i) => points[i] ?? 0,
  );
  return { x: ((x0 ?? 0) + (x1 ?? 0)) / 2 + GAP, y: ((y0 ?? 0) + (y1 ?? 0)) / 2 - height / 2 };
}
