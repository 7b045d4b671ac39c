/** The whole picture in a corner, with the part in view; press or drag to go there. */
import { useEffect, useRef, type PointerEvent, type RefObject } from 'react';
import { useWords } from '../app-context.tsx';
import type { PictureIndex } from './picture-index.ts';
import type { PaintColours } from './resolve-colours.ts';
import { visibleArea, type Size, type Viewport } from './viewport.ts';
import styles from './Diagram.module.css';

const WIDTH = 168;
const HEIGHT = 120;
const PADDING = 6;

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
  const scale = Math.min(
    (WIDTH - 2 * PADDING) / Math.max(1, bounds.width),
    (HEIGHT - 2 * PADDING) / Math.max(1, bounds.height),
  );
  const left = (WIDTH - bounds.width * scale) / 2;
  const top = (HEIGHT - bounds.height * scale) / 2;

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
    for (const [c, card] of index.picture.scene.cards.entries()) {
      const box = index.cardBox(c);
      under.fillStyle = colours.bar(card.category);
      under.fillRect(
        left + box.x * scale,
        top + box.y * scale,
        Math.max(1, box.width * scale),
        Math.max(0.75, box.height * scale),
      );
    }
    let frame = 0;
    const paint = (): void => {
      frame = 0;
      const area = visibleArea(view.current, size);
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.drawImage(boxes, 0, 0);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      const x = Math.max(0, left + area.x * scale);
      const y = Math.max(0, top + area.y * scale);
      const right = Math.min(WIDTH, left + (area.x + area.width) * scale);
      const bottom = Math.min(HEIGHT, top + (area.y + area.height) * scale);
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
  }, [index, view, size, colours, scale, left, top, onReady]);

  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onGo((event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale);
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
