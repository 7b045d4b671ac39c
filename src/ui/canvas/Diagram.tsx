/**
 * The diagram itself. React Flow moves the plane and mounts the cards in view; everything else is drawn from the
 * picture's index. The view (offset and zoom) lives in a ref: following it through React state would render each frame.
 */
import '@xyflow/react/dist/base.css';
import { ReactFlow, useReactFlow, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import { opensInPlace } from '../../core/scene/find-shapes.ts';
import { useApp, useSettings, useView, useWords } from '../app-context.tsx';
import { CanvasProvider, createCanvasStore } from './canvas-store.ts';
import { CardNode, type CardFlowNode } from './CardNode.tsx';
import { EdgeLayer } from './EdgeLayer.tsx';
import { FrameLayer } from './FrameLayer.tsx';
import { untitledAt } from './frames-at.ts';
import { FrameTrail } from './FrameTrail.tsx';
import { GEOMETRY_STYLE } from './geometry-style.ts';
import { GroupBar } from './GroupBar.tsx';
import { highlightOf } from './highlight.ts';
import { Minimap } from './Minimap.tsx';
import { OverviewCanvas } from './OverviewCanvas.tsx';
import type { PictureIndex } from './picture-index.ts';
import { useCanvasHandle } from './use-canvas-handle.ts';
import { useMarks } from './use-marks.ts';
import { useColours } from './use-colours.ts';
import { usePaintedHover } from './use-painted-hover.ts';
import { useOverlays } from './use-overlays.ts';
import { useSize } from './use-size.ts';
import { useViewport } from './use-viewport.ts';
import { MAX_ZOOM, MIN_ZOOM, visibleArea, type Viewport } from './viewport.ts';
import { findVisibleParts, NO_PARTS, stillServes, type VisibleParts } from './visible-parts.ts';
import { useProgressive } from './use-progressive.ts';
import { ZoomBar } from './ZoomBar.tsx';
import styles from './Diagram.module.css';

const NODE_TYPES = { card: CardNode };
const HIDE_ATTRIBUTION = { hideAttribution: true };
/**
 * A card takes React about 0.8 ms, an edge a third of that: a frame of 16 ms has room for so many beside moving and painting.
 * There is no hurry, since what is not mounted yet is painted.
 */
const CARDS_PACE = { first: 160, step: 7 };
const EDGES_PACE = { first: 240, step: 14 };
/** With the air above it, in CSS pixels. */
const TRAIL_HEIGHT = 36;
const NOTHING = (): void => undefined;

export function Diagram({ index }: { readonly index: PictureIndex }) {
  const { actions } = useApp();
  const words = useWords().diagram;
  const selection = useView((state) => state.selection);
  const trace = useView((state) => state.trace);
  const minimap = useSettings((state) => state.minimap);
  const [store] = useState(createCanvasStore);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const colours = useColours(frame);
  const repaint = useRef(NOTHING);
  const repaintMap = useRef(NOTHING);
  const [parts, setParts] = useState<VisibleParts>(NO_PARTS);
  const flow = useReactFlow();

  const viewport = useViewport(index, size, flow);
  const { view } = viewport;

  /** What follows every move stays out of this component, or each step of a zoom would render all cards. */
  const tell = useCallback(() => {
    const { trail } = store.getState();
    const next = untitledAt(index, visibleArea(view.current, size), TRAIL_HEIGHT / view.current.zoom);
    const same = next.length === trail.length && next.every((f, i) => f === trail[i]);
    store.setState({ percent: percentOf(view.current.zoom), trail: same ? trail : next });
    repaintMap.current();
  }, [store, index, size, view]);

  /** The view moved: mount other parts only when those at hand no longer serve. */
  const follow = useCallback(() => {
    setParts((now) =>
      stillServes(now, view.current, size) && now.near ? now : nextParts(now, index, view.current, size),
    );
    repaint.current();
    tell();
  }, [index, size, view, tell]);

  /** The first turn of a wheel that pans is told as a start only. */
  const onMove = useCallback(
    (event: unknown, next: Viewport) => {
      viewport.moved(next, event !== null);
      follow();
    },
    [follow, viewport],
  );

  // A new picture or size: what is mounted belongs to the old one.
  useLayoutEffect(() => {
    setParts(findVisibleParts(index, view.current, size));
    tell();
  }, [index, size, view, tell]);

  useEffect(() => {
    store.setState({ highlight: highlightOf(index, selection, trace) });
  }, [store, index, selection, trace]);

  useOverlays(index, store);
  const handle = useCanvasHandle({ index, viewport, size, store, follow });

  const cards = useProgressive(parts.cards, index, CARDS_PACE);
  const edges = useProgressive(parts.edges, index, EDGES_PACE);
  const complete = cards.length === parts.cards.all.length && edges.length === parts.edges.all.length;
  useMarks(index, size.width > 0, complete);
  const nodes = useMemo<CardFlowNode[]>(() => toFlowNodes(index, cards), [index, cards]);
  const onNodeClick = useCallback(
    (event: MouseEvent, node: CardFlowNode) => {
      if (event.shiftKey) actions.traceTo(node.data.card.ref);
      else actions.select(node.data.card.ref);
    },
    [actions],
  );
  const onNodeDoubleClick = useCallback(
    (_: MouseEvent, node: CardFlowNode) => {
      if (opensInPlace(node.data.card)) actions.toggleExpanded(node.data.card.id);
    },
    [actions],
  );
  const mounted = parts.near && complete;
  const onPaneClick = useCallback(
    (event: MouseEvent) => {
      const thing = mounted ? null : viewport.thingUnder(event.clientX, event.clientY, frame.current);
      actions.select(thing?.shape.ref ?? null);
    },
    [actions, mounted, viewport],
  );
  const onPointerMove = usePaintedHover(store, viewport, frame, !mounted);
  const hover = useCallback((edge: number) => store.setState({ hoveredEdge: edge }), [store]);
  const onOverview = useCallback((paint: () => void) => {
    repaint.current = paint;
  }, []);
  const onMinimap = useCallback((paint: () => void) => {
    repaintMap.current = paint;
  }, []);

  return (
    <CanvasProvider value={store}>
      {/* A composite widget with its own keyboard: arrow keys walk along edges. */}
      <div
        ref={frame}
        className={styles['diagram']}
        style={GEOMETRY_STYLE}
        tabIndex={0}
        role="application"
        aria-label={words.label}
        data-canvas=""
        onPointerMove={onPointerMove}
      >
        {colours !== null && (
          <OverviewCanvas
            index={index}
            view={view}
            size={size}
            colours={colours}
            store={store}
            active={!mounted}
            onReady={onOverview}
          />
        )}
        {size.width > 0 && (
          <ReactFlow
            nodes={nodes}
            nodeTypes={NODE_TYPES}
            defaultViewport={view.current}
            minZoom={MIN_ZOOM}
            maxZoom={MAX_ZOOM}
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            elementsSelectable={false}
            edgesFocusable={false}
            disableKeyboardA11y
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            panOnScroll
            panOnScrollSpeed={1}
            zoomOnDoubleClick={false}
            proOptions={HIDE_ATTRIBUTION}
            onMoveStart={onMove}
            onMove={onMove}
            onNodeClick={onNodeClick}
            onNodeDoubleClick={onNodeDoubleClick}
            onPaneClick={onPaneClick}
          >
            <ViewportPortal>
              <FrameLayer index={index} frames={parts.frames} area={parts.area} />
              <EdgeLayer index={index} edges={edges} onHover={hover} />
            </ViewportPortal>
          </ReactFlow>
        )}
        <FrameTrail index={index} />
        <div className={styles['corner']}>
          {minimap && colours !== null && size.width > 0 && (
            <Minimap
              index={index}
              view={view}
              size={size}
              colours={colours}
              onGo={viewport.centreOn}
              onReady={onMinimap}
            />
          )}
          <div className={styles['bars']}>
            <GroupBar scene={index.picture.scene} />
            <ZoomBar onFit={handle.fit} onHundred={() => handle.zoomTo(1)} onZoom={handle.zoomBy} />
          </div>
        </div>
      </div>
    </CanvasProvider>
  );
}

/** Whole per cent; tenths below one. */
function percentOf(zoom: number): number {
  return zoom < 0.01 ? Math.round(zoom * 1000) / 10 : Math.round(zoom * 100);
}

/** Keeps the identity of "nothing mounted", so that moving about far away renders nothing. */
function nextParts(now: VisibleParts, ...args: Parameters<typeof findVisibleParts>): VisibleParts {
  const next = findVisibleParts(...args);
  return !next.near && !now.near ? now : next;
}

function toFlowNodes(index: PictureIndex, cards: readonly number[]): CardFlowNode[] {
  const nodes: CardFlowNode[] = [];
  for (const c of cards) {
    const card = index.picture.scene.cards[c];
    if (card === undefined) continue;
    const { x, y, width, height } = index.cardBox(c);
    // With a measured size React Flow shows a card at once instead of measuring it hidden first.
    nodes.push({
      id: card.id,
      type: 'card',
      position: { x, y },
      width,
      height,
      measured: { width, height },
      data: { card, index: c },
    });
  }
  return nodes;
}
