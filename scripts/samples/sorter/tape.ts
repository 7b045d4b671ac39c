/**
 * Reverse-mode differentiation, just large enough for one small transformer. A tape remembers how to send gradients
 * back through each step; matrices are row-major with one row a token.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float32Array;
  readonly grad: Float32Array;
}

export interface Tape {
  readonly steps: (() => void)[];
}

export function createMatrix(rows: number, cols: number): Matrix {
  return { rows, cols, data: new Float32Array(rows * cols), grad: new Float32Array(rows * cols) };
}

/** Runs the tape backwards and empties it. */
export function sendBack(tape: Tape): void {
  for (let step = tape.steps.pop(); step !== undefined; step = tape.steps.pop()) step();
}

function accumulate(target: Float32Array, at: number, value: number): void {
  target[at] = (target[at] ?? 0) + value;
}

/** Row `ids[i]` of the table, plus row `i % period` of the position table. */
export function embed(
  tape: Tape,
  table: Matrix,
  positions: Matrix,
  ids: ArrayLike<number>,
  period: number,
): Matrix {
  const d = table.cols;
  const out = createMatrix(ids.length, d);
  const each = (visit: (o: number, t: number, p: number) => void): void => {
    for (let i = 0; i < ids.length; i++)
      for (let j = 0; j < d; j++) visit(i * d + j, (ids[i] ?? 0) * d + j, (i % period) * d + j);
  };
  each((o, t, p) => (out.data[o] = (table.data[t] ?? 0) + (positions.data[p] ?? 0)));
  tape.steps.push(() =>
    each((o, t, p) => {
      accumulate(table.grad, t, out.grad[o] ?? 0);
      accumulate(positions.grad, p, out.grad[o] ?? 0);
    }),
  );
  return out;
}

/** `x w + b`, with `w` of in x out and `b` of 1 x out. */
export function linear(tape: Tape, x: Matrix, w: Matrix, b: Matrix): Matrix {
  const out = createMatrix(x.rows, w.cols);
  const n = w.cols;
  for (let i = 0; i < x.rows; i++) {
    out.data.set(b.data, i * n);
    for (let k = 0; k < x.cols; k++) {
      const value = x.data[i * x.cols + k] ?? 0;
      for (let j = 0, o = i * n, row = k * n; j < n; j++, o++, row++)
        out.data[o] = (out.data[o] ?? 0) + value * (w.data[row] ?? 0);
    }
  }
  tape.steps.push(() => {
    for (let i = 0; i < x.rows; i++) {
      for (let j = 0; j < n; j++) accumulate(b.grad, j, out.grad[i * n + j] ?? 0);
      for (let k = 0; k < x.cols; k++) {
        const value = x.data[i * x.cols + k] ?? 0;
        let sum = 0;
        for (let j = 0, o = i * n, row = k * n; j < n; j++, o++, row++) {
          const g = out.grad[o] ?? 0;
          w.grad[row] = (w.grad[row] ?? 0) + value * g;
          sum += (w.data[row] ?? 0) * g;
        }
        accumulate(x.grad, i * x.cols + k, sum);
      }
    }
  });
  return out;
}

export function add(tape: Tape, a: Matrix, b: Matrix): Matrix {
  const out = createMatrix(a.rows, a.cols);
  for (let i = 0; i < out.data.length; i++) out.data[i] = (a.data[i] ?? 0) + (b.data[i] ?? 0);
  tape.steps.push(() => {
    for (let i = 0; i < out.grad.length; i++) {
      accumulate(a.grad, i, out.grad[i] ?? 0);
      accumulate(b.grad, i, out.grad[i] ?? 0);
    }
  });
  return out;
}

export function relu(tape: Tape, x: Matrix): Matrix {
  const out = createMatrix(x.rows, x.cols);
  for (let i = 0; i < out.data.length; i++) out.data[i] = Math.max(0, x.data[i] ?? 0);
  tape.steps.push(() => {
    for (let i = 0; i < out.grad.length; i++)
      if ((x.data[i] ?? 0) > 0) accumulate(x.grad, i, out.grad[i] ?? 0);
  });
  return out;
}

export const EPSILON = 1e-5;

/** Each row to mean 0 and variance 1, then `gamma` and `beta` of 1 x cols. */
export function layerNorm(tape: Tape, x: Matrix, gamma: Matrix, beta: Matrix): Matrix {
  const d = x.cols;
  const out = createMatrix(x.rows, d);
  const normal = new Float32Array(x.rows * d);
  const inverse = new Float32Array(x.rows);
  for (let i = 0; i < x.rows; i++) {
    let mean = 0;
    for (let j = 0; j < d; j++) mean += (x.data[i * d + j] ?? 0) / d;
    let variance = 0;
    for (let j = 0; j < d; j++) variance += ((x.data[i * d + j] ?? 0) - mean) ** 2 / d;
    const scale = 1 / Math.sqrt(variance + EPSILON);
    inverse[i] = scale;
    for (let j = 0; j < d; j++) {
      const value = ((x.data[i * d + j] ?? 0) - mean) * scale;
      normal[i * d + j] = value;
      out.data[i * d + j] = value * (gamma.data[j] ?? 0) + (beta.data[j] ?? 0);
    }
  }
  tape.steps.push(() => {
    for (let i = 0; i < x.rows; i++) {
      let sum = 0;
      let along = 0;
      for (let j = 0; j < d; j++) {
        const g = out.grad[i * d + j] ?? 0;
        const value = normal[i * d + j] ?? 0;
        accumulate(gamma.grad, j, g * value);
        accumulate(beta.grad, j, g);
        sum += (g * (gamma.data[j] ?? 0)) / d;
        along += (g * (gamma.data[j] ?? 0) * value) / d;
      }
      for (let j = 0; j < d; j++) {
        const g = (out.grad[i * d + j] ?? 0) * (gamma.data[j] ?? 0);
        accumulate(x.grad, i * d + j, (inverse[i] ?? 0) * (g - sum - (normal[i * d + j] ?? 0) * along));
      }
    }
  });
  return out;
}

/** Mean cross entropy (nats) of rows of logits against target classes; seeds the gradient of `logits`. */
export function crossEntropy(logits: Matrix, targets: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < logits.rows; i++) {
    const row = logits.data.subarray(i * logits.cols, (i + 1) * logits.cols);
    const top = row.reduce((a, b) => Math.max(a, b), -Infinity);
    let sum = 0;
    for (const value of row) sum += Math.exp(value - top);
    const target = targets[i] ?? 0;
    total -= (row[target] ?? 0) - top - Math.log(sum);
    for (let j = 0; j < logits.cols; j++)
      logits.grad[i * logits.cols + j] =
        (Math.exp((row[j] ?? 0) - top) / sum - (j === target ? 1 : 0)) / logits.rows;
  }
  return total / logits.rows;
}
