import { useEffect, useRef } from 'react';
import type { Pixels } from '../../core/feeds/image-options.ts';

interface PixelsCanvasProps {
  readonly pixels: Pixels;
  readonly label: string;
  readonly className?: string | undefined;
  readonly opacity?: number;
}

/** Pixels as they are; CSS sets the size on screen. */
export function PixelsCanvas({ pixels, label, className, opacity = 1 }: PixelsCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || pixels.width === 0 || pixels.height === 0) return;
    const image = new ImageData(pixels.width, pixels.height);
    image.data.set(pixels.rgba);
    context.putImageData(image, 0, 0);
  }, [pixels]);
  return (
    <canvas
      ref={canvas}
      className={className}
      width={pixels.width}
      height={pixels.height}
      role="img"
      aria-label={label}
      style={opacity === 1 ? undefined : { opacity }}
    />
  );
}
