import { STRAIGHT } from './spacing.ts';

/** Writes polylines in the flowing-down view one after another, joining what goes on straight down or up. */
export class PointWriter {
  /** Points written so far, of all lines. */
  count = 0;
  private first = 0;
  private points: Float32Array;
  private readonly swap: boolean;
  // The last two points, unrounded.
  private lastX = 0;
  private lastY = 0;
  private beforeX = 0;
  private beforeY = 0;

  /** `swap` exchanges the axes of what is written; `room` is how many points there will be, about. */
  constructor(swap: boolean, room: number) {
    this.swap = swap;
    this.points = new Float32Array(2 * room + 64);
  }

  /** Starts a new line. */
  begin(): void {
    this.first = this.count;
  }

  /** Goes on to a point. Legs of one edge meet above one another but for rounding: the first one's x counts. */
  add(x: number, y: number): void {
    const length = this.count - this.first;
    const above = length > 0 && Math.abs(x - this.lastX) < STRAIGHT;
    const px = above ? this.lastX : x;
    if (above && y === this.lastY) return;
    const straight =
      above && length > 1 && this.beforeX === px && (this.lastY - this.beforeY) * (y - this.lastY) > 0;
    if (straight) this.count--;
    else {
      this.beforeX = this.lastX;
      this.beforeY = this.lastY;
    }
    this.lastX = px;
    this.lastY = y;
    if (2 * this.count + 2 > this.points.length) {
      const larger = new Float32Array(2 * this.points.length);
      larger.set(this.points);
      this.points = larger;
    }
    this.points[2 * this.count] = this.swap ? y : px;
    this.points[2 * this.count + 1] = this.swap ? px : y;
    this.count++;
  }

  /** All points, x at 2p, y at 2p + 1, in memory of their own. */
  finish(): Float32Array {
    return this.points.slice(0, 2 * this.count);
  }
}
