/**
 * The edges in view, as one SVG inside React Flow's moving plane. React Flow's own edges would cost a component and two
 * handles each; a route that the layout made needs neither.
 */
import { memo, type PointerEvent } from 'react';
import { CARD, EDGE, LABEL } from '../../core/scene/card-geometry.ts';
import { arrowHead, roundedPath } from '../../core/scene/path-data.ts';
import { edgeRoute, isWithinFrame, labelBox } from '../../core/scene/placed-scene.ts';
import { useApp } from '../app-context.tsx';
import { EdgeGlance } from './EdgeGlance.tsx';
import { useCanvas } from './canvas-store.ts';
import type { PictureIndex } from './picture-index.ts';
import styles from './EdgeLayer.module.css';

interface EdgeLayerProps {
  readonly index: PictureIndex;
  readonly edges: readonly number[];
  readonly onHover: (edge: number) => void;
}

export const EdgeLayer = memo(function EdgeLayer({ index, edges, onHover }: EdgeLayerProps) {
  const { actions } = useApp();
  const edgeOf = (event: PointerEvent | React.MouseEvent): number => {
    const target = event.target instanceof Element ? event.target.closest('[data-edge]') : null;
    return Number(target?.getAttribute('data-edge') ?? -1);
  };
  return (
    // The keyboard walks along edges from card to card; the inspector lists them as links.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <svg
      className={styles['layer']}
      aria-hidden
      onPointerOver={(event) => onHover(edgeOf(event))}
      onPointerLeave={() => onHover(-1)}
      onClick={(event) => {
        const edge = index.picture.scene.edges[edgeOf(event)];
        if (edge === undefined) return;
        event.stopPropagation();
        actions.select(edge.ref);
      }}
    >
      {edges.map((edge) => (
        <EdgePath key={index.picture.scene.edges[edge]?.id ?? edge} index={index} edge={edge} />
      ))}
    </svg>
  );
});

const EdgePath = memo(function EdgePath({
  index,
  edge: e,
}: {
  readonly index: PictureIndex;
  readonly edge: number;
}) {
  const emphasis = useCanvas(({ highlight, hoveredEdge }) => {
    if (hoveredEdge === e) return 'lit';
    if (highlight === null) return 'plain';
    if (highlight.edges.has(e)) return 'lit';
    return highlight.dims ? 'dim' : 'plain';
  });
  const edge = index.picture.scene.edges[e];
  if (edge === undefined) return null;
  const route = edgeRoute(index.picture, e);
  const line = roundedPath(route, EDGE.radius, EDGE.head);
  const label = labelBox(index.picture, e);
  return (
    <g
      className={styles['edge']}
      data-edge={e}
      data-emphasis={emphasis}
      data-captured={edge.captured || undefined}
      data-framed={isWithinFrame(index.picture, edge) || undefined}
    >
      <path className={styles['hit']} d={line} />
      <path className={styles['line']} d={line} strokeWidth={EDGE.width} />
      <path className={styles['head']} d={arrowHead(route)} />
      {label !== null && (
        <>
          <rect
            className={styles['ground']}
            x={label.x}
            y={label.y}
            width={label.width}
            height={label.height}
            rx={CARD.radius / 2}
          />
          <text className={styles['label']} x={label.x + LABEL.padding} y={label.y + LABEL.line - 5}>
            {edge.label}
          </text>
        </>
      )}
      <EdgeGlance index={index} edge={e} />
    </g>
  );
});
