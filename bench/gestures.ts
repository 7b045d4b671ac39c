/** Gestures as a mouse and a touchpad make them: an event each sixtieth of a second, whether or not the page keeps up. */
import type { CDPSession } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs around a point of the window and resolves when the page has taken the last event. */
export type Gesture = (client: CDPSession, at: Point) => Promise<void>;

const PACE_MS = 1000 / 60;
const CTRL = 2;

type MouseEvent = Parameters<typeof sendMouse>[1];

function sendMouse(
  client: CDPSession,
  event: {
    readonly type: 'mousePressed' | 'mouseMoved' | 'mouseReleased' | 'mouseWheel';
    readonly x: number;
    readonly y: number;
    readonly deltaX?: number;
    readonly deltaY?: number;
    readonly modifiers?: number;
    readonly button?: 'left';
    readonly buttons?: number;
    readonly clickCount?: number;
  },
): Promise<unknown> {
  return client.send('Input.dispatchMouseEvent', event);
}

async function play(client: CDPSession, events: readonly MouseEvent[]): Promise<void> {
  const taken: Promise<unknown>[] = [];
  const start = performance.now();
  for (const [i, event] of events.entries()) {
    const wait = start + i * PACE_MS - performance.now();
    if (wait > 0) {
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
    }
    taken.push(sendMouse(client, event));
  }
  await Promise.all(taken);
}

const repeat = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Down and up again by the wheel, a screen in a quarter of a second. */
export const wheel: Gesture = (client, { x, y }) => {
  const turn = (deltaY: number): MouseEvent => ({ type: 'mouseWheel', x, y, deltaX: deltaY / 20, deltaY });
  return play(client, [...repeat(90, () => turn(60)), ...repeat(90, () => turn(-60))]);
};

/** Twice up and twice down by hand. */
export const drag: Gesture = (client, { x, y }) => {
  const reach = 240;
  const pull = (way: number): MouseEvent[] => {
    const place = (i: number): Point => ({ x: x + i, y: y + way * (reach - (2 * reach * i) / 40) });
    const held = { button: 'left', buttons: 1, clickCount: 1 } as const;
    return [
      { type: 'mouseMoved', ...place(0) },
      { type: 'mousePressed', ...place(0), ...held },
      ...repeat(40, (i): MouseEvent => ({ type: 'mouseMoved', ...place(i + 1), ...held })),
      { type: 'mouseReleased', ...place(40), ...held, buttons: 0 },
    ];
  };
  return play(client, [1, 1, -1, -1].flatMap(pull));
};

/** In by this factor and out again, twice. */
export const zoom =
  (factor: number): Gesture =>
  (client, { x, y }) => {
    const turn = (deltaY: number): MouseEvent => ({
      type: 'mouseWheel',
      x,
      y,
      deltaX: 0,
      deltaY,
      modifiers: CTRL,
    });
    const each = (Math.log2(factor) * WHEEL_TO_DOUBLE) / 45;
    const once = [...repeat(45, () => turn(-each)), ...repeat(45, () => turn(each))];
    return play(client, [...once, ...once]);
  };

/** The wheel doubles the scale once it has turned so far. */
const WHEEL_TO_DOUBLE = 500;

/** Goes to a zoom around that point, in small steps. */
export async function zoomTo(client: CDPSession, { x, y }: Point, from: number, to: number): Promise<void> {
  const far = Math.log2(to / from) * WHEEL_TO_DOUBLE;
  const steps = Math.max(1, Math.ceil(Math.abs(far) / 50));
  for (let i = 0; i < steps; i++)
    await sendMouse(client, { type: 'mouseWheel', x, y, deltaX: 0, deltaY: -far / steps, modifiers: CTRL });
}
