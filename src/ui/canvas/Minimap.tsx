/** The whole picture in a corner, with the part in view; press or drag to go there. */
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { useWords } from '../app-context.tsx';
import { findOverviewParts } from './painting/overview-parts.ts';
import type { PictureIndex, Rect } from './picture-index.ts';
import type { PaintColours } from './painting/resolve-colours.ts';
import { visibleArea, type Size, type Viewport } from './viewport.ts';
import styles from './Diagram.module.css';

const WIDTH = 168;
const HEIGHT = 120;
const PADDING = 6;
/** A network of thousands of layers would be a hair: it is stretched to this share of the room. */
const LEAST = 0.3;

interface MinimapProps {
  readonly index: PictureIndex;
  readonly view: RefObject<Viewport>;
  readonly size: Size;
  readonly colours: PaintColours;
  /** Asks for a view whose middle is this point of the picture. */
  readonly onGo: (x: number, y: number) => void;
  readonly onReady: (repaint: () => void) => void;
}

export function Minimap({ index, view, size, colours, onGo, onReady }: MinimapProps) {
  const words = useWords().diagram;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { bounds } = index;
  const [fitX, fitY] = [
    (WIDTH - 2 * PADDING) / Math.max(1, bounds.width),
    (HEIGHT - 2 * PADDING) / Math.max(1, bounds.height),
  ];
  const scale = Math.min(fitX, fitY);
  const scaleX = Math.max(scale, fitX * LEAST);
  const scaleY = Math.max(scale, fitY * LEAST);
  const left = (WIDTH - bounds.width * scaleX) / 2;
  const top = (HEIGHT - bounds.height * scaleY) / 2;

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (element === null || context === null || context === undefined) return undefined;
    const ratio = window.devicePixelRatio;
    element.width = WIDTH * ratio;
    element.height = HEIGHT * ratio;
    // The boxes change only with the picture: they are painted once, and copied under the moving view.
    const boxes = new OffscreenCanvas(WIDTH * ratio, HEIGHT * ratio);
    const under = boxes.getContext('2d');
    if (under === null) return undefined;
    under.setTransform(ratio, 0, 0, ratio, 0, 0);
    const fill = (colour: string, { x, y, width, height }: Rect): void => {
      under.fillStyle = colour;
      under.fillRect(
        left + x * scaleX,
        top + y * scaleY,
        Math.max(1, width * scaleX),
        Math.max(0.75, height * scaleY),
      );
    };
    const { cards, blocks } = findOverviewParts(index, bounds, Math.max(scaleX, scaleY));
    for (const f of blocks) fill(colours.bar('group'), index.frameBox(f));
    for (const c of cards) {
      const card = index.picture.scene.cards[c];
      if (card !== undefined) fill(colours.bar(card.category), index.cardBox(c));
    }
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const area = visibleArea(view.current, size);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(boxes, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const x = Math.max(0, left + area.x * scaleX);
      const y = Math.max(0, top + area.y * scaleY);
      const right = Math.min(WIDTH, left + (area.x + area.width) * scaleX);
      const bottom = Math.min(HEIGHT, top + (area.y + area.height) * scaleY);
      const mask = new Path2D();
      mask.rect(0, 0, WIDTH, HEIGHT);
      mask.rect(x, y, Math.max(2, right - x), Math.max(2, bottom - y));
      context.fillStyle = colours.mask;
      context.fill(mask, 'evenodd');
      context.strokeStyle = colours.active;
      context.lineWidth = 1.5;
      context.strokeRect(x + 0.75, y + 0.75, Math.max(2, right - x - 1.5), Math.max(2, bottom - y - 1.5));
    };
    paint();
    onReady(() => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    });
    return () => {
      onReady(() => undefined);
      cancelAnimationFrame(frame);
    };
  }, [index, view, size, colours, bounds, scaleX, scaleY, left, top, onReady]);

  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo((event.clientX - box.left - left) / scaleX, (event.clientY - box.top - top) / scaleY);
  };
  return (
    <canvas
      ref={canvas}
      className={styles['minimap']}
      style={{ width: WIDTH, height: HEIGHT }}
      role="img"
      aria-label={words.minimap}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) go(event);
      }}
    />
  );
}
