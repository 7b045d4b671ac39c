/** Where a command writes to. `write` resolves when there is room for more; false: nobody reads any longer. */
export interface Output {
  write(text: string): Promise<boolean>;
}

export interface Streams {
  readonly out: Output;
  readonly err: Output;
}

/** The part of a writable stream that is used. */
interface WritableLike {
  write(text: string): boolean;
  once(event: 'drain' | 'error' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'error' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/**
 * Writes to a stream at the pace of its reader. `opscope inspect big.onnx | head` closes the pipe early: that is no
 * failure, so the command ends without one.
 */
export function outputTo(stream: WritableLike): Output {
  let closed = false;
  // Without a listener, EPIPE would be an uncaught exception with a stack trace.
  stream.on('error', () => {
    closed = true;
  });
  return {
    async write(text) {
      if (closed) return false;
      if (!stream.write(text)) await drained(stream);
      return !closed;
    },
  };
}

function drained(stream: WritableLike): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of ['drain', 'error', 'close'] as const) stream.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'error', 'close'] as const) stream.once(event, done);
  });
}

/** About so many characters go to the stream at once: a write for each node of a large model takes longer than the rest. */
const CHUNK = 1 << 16;

/** Writes all pieces; false when the reader went away. */
export async function writeAll(output: Output, pieces: Iterable<string>): Promise<boolean> {
  let pending: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    pending.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    if (!(await output.write(pending.join('')))) return false;
    pending = [];
    length = 0;
  }
  return output.write(pending.join(''));
}
