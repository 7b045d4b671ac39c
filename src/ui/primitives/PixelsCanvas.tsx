import { useEffect, useRef } from 'react';
import { paintPixels } from '../../platform/picture.ts';

interface PixelsCanvasProps {
  readonly pixels: { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray };
  /** Empty for what is only the ground of another picture. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly opacity?: number;
}

/** Pixels as they are; CSS sets the size on screen. */
export function PixelsCanvas({ pixels, label, className, opacity = 1 }: PixelsCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paintPixels(canvas.current, pixels);
  }, [pixels]);
  return (
    <canvas
      ref={canvas}
      className={className}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      style={opacity === 1 ? undefined : { opacity }}
    />
  );
}
