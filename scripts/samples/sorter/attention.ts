import { createMatrix, type Matrix, type Tape } from './tape.ts';

export interface AttentionShape {
  readonly batch: number;
  readonly queries: number;
  readonly keys: number;
  readonly heads: number;
  /** A query sees keys up to its own place only. */
  readonly causal: boolean;
}

/** Scaled dot-product attention, several heads side by side in the columns. */
export function attend(tape: Tape, q: Matrix, k: Matrix, v: Matrix, shape: AttentionShape): Matrix {
  const { batch, queries, keys, heads, causal } = shape;
  const d = q.cols;
  const size = d / heads;
  const scale = 1 / Math.sqrt(size);
  const out = createMatrix(q.rows, d);
  const weights = new Float32Array(batch * heads * queries * keys);
  const scores = new Float32Array(keys);

  for (let b = 0; b < batch; b++) {
    for (let h = 0; h < heads; h++) {
      for (let i = 0; i < queries; i++) {
        const query = (b * queries + i) * d + h * size;
        const seen = causal ? i + 1 : keys;
        let top = -Infinity;
        for (let j = 0; j < seen; j++) {
          const key = (b * keys + j) * d + h * size;
          let dot = 0;
          for (let c = 0; c < size; c++) dot += (q.data[query + c] ?? 0) * (k.data[key + c] ?? 0);
          scores[j] = dot * scale;
          top = Math.max(top, dot * scale);
        }
        let sum = 0;
        for (let j = 0; j < seen; j++) sum += Math.exp((scores[j] ?? 0) - top);
        const row = ((b * heads + h) * queries + i) * keys;
        for (let j = 0; j < seen; j++) {
          const weight = Math.exp((scores[j] ?? 0) - top) / sum;
          weights[row + j] = weight;
          const value = (b * keys + j) * d + h * size;
          for (let c = 0; c < size; c++)
            out.data[query + c] = (out.data[query + c] ?? 0) + weight * (v.data[value + c] ?? 0);
        }
      }
    }
  }

  tape.steps.push(() => {
    const back = new Float32Array(keys);
    for (let b = 0; b < batch; b++) {
      for (let h = 0; h < heads; h++) {
        for (let i = 0; i < queries; i++) {
          const query = (b * queries + i) * d + h * size;
          const seen = causal ? i + 1 : keys;
          const row = ((b * heads + h) * queries + i) * keys;
          let mean = 0;
          for (let j = 0; j < seen; j++) {
            const value = (b * keys + j) * d + h * size;
            const weight = weights[row + j] ?? 0;
            let dot = 0;
            for (let c = 0; c < size; c++) {
              const g = out.grad[query + c] ?? 0;
              dot += g * (v.data[value + c] ?? 0);
              v.grad[value + c] = (v.grad[value + c] ?? 0) + weight * g;
            }
            back[j] = dot;
            mean += weight * dot;
          }
          for (let j = 0; j < seen; j++) {
            const key = (b * keys + j) * d + h * size;
            const g = (weights[row + j] ?? 0) * ((back[j] ?? 0) - mean) * scale;
            for (let c = 0; c < size; c++) {
              q.grad[query + c] = (q.grad[query + c] ?? 0) + g * (k.data[key + c] ?? 0);
              k.grad[key + c] = (k.grad[key + c] ?? 0) + g * (q.data[query + c] ?? 0);
            }
          }
        }
      }
    }
  });
  return out;
}
