import { Eraser } from 'lucide-react';
import { useCallback, useEffect, useRef, useState, type PointerEvent } from 'react';
import { canvasFile } from '../../../../platform/picture.ts';
import { useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import { FieldRow, SelectField } from '../fields.tsx';
import styles from './Image.module.css';

/** Pixels of the drawing; the style says how large it is seen. */
const SIDE = 280;
const BRUSHES = ['8', '14', '20', '28', '40'] as const;
type Brush = (typeof BRUSHES)[number];
type Ground = 'dark' | 'light';
/** Data for the model, not colours of the page. */
const COLOURS: Readonly<Record<Ground, { readonly ground: string; readonly ink: string }>> = {
  dark: { ground: '#000', ink: '#fff' },
  light: { ground: '#fff', ink: '#000' },
};

interface DrawingPadProps {
  /** Starts black on white: what is drawn is inverted for the model. */
  readonly paper: boolean;
  readonly onPicture: (file: Blob) => void;
}

/** A square to draw on; each stroke that ends gives a picture. */
export function DrawingPad({ paper, onPicture }: DrawingPadProps) {
  const words = useWords().run.input.image;
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const [brush, setBrush] = useState<Brush>('20');
  const [ground, setGround] = useState<Ground>(paper ? 'light' : 'dark');

  const clear = useCallback(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.fillStyle = COLOURS[ground].ground;
    context.fillRect(0, 0, SIDE, SIDE);
  }, [ground]);
  useEffect(clear, [clear]);

  const line = (event: PointerEvent<HTMLCanvasElement>, begins: boolean): void => {
    const pad = event.currentTarget;
    const context = pad.getContext('2d');
    if (context === null) return;
    const box = pad.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * SIDE;
    const y = ((event.clientY - box.top) / box.height) * SIDE;
    if (begins) {
      context.beginPath();
      context.moveTo(x, y);
    }
    context.lineWidth = Number(brush);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.strokeStyle = COLOURS[ground].ink;
    context.lineTo(x, y);
    context.stroke();
  };
  const end = async (): Promise<void> => {
    if (!drawing.current || canvas.current === null) return;
    drawing.current = false;
    const file = await canvasFile(canvas.current);
    if (file !== null) onPicture(file);
  };

  return (
    <div className={styles.pad}>
      <canvas
        ref={canvas}
        className={styles.drawing}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label={words.pad}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = true;
          line(event, true);
        }}
        onPointerMove={(event) => {
          if (drawing.current) line(event, false);
        }}
        onPointerUp={() => void end()}
        onPointerCancel={() => void end()}
      />
      <div className={styles.tools}>
        <FieldRow>
          <SelectField
            label={words.brush}
            chosen={brush}
            options={BRUSHES.map((value) => ({ value, title: value }))}
            onChoose={setBrush}
          />
          <SelectField<Ground>
            label={words.ground}
            chosen={ground}
            options={[
              { value: 'dark', title: words.grounds.dark },
              { value: 'light', title: words.grounds.light },
            ]}
            onChoose={setGround}
          />
          <Button icon={<Eraser size={14} />} onClick={clear}>
            {words.clear}
          </Button>
        </FieldRow>
      </div>
    </div>
  );
}
