/** Adam (Kingma & Ba 2015) over one flat parameter array. */
export interface Adam {
  /** Moves `parameters` against `gradients` and sets `gradients` to zero. */
  step(parameters: Float32Array, gradients: Float32Array, rate: number): void;
}

export function createAdam(size: number): Adam {
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let steps = 0;
  return {
    step(parameters, gradients, rate) {
      steps++;
      const correctedRate = (rate * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
      for (let i = 0; i < size; i++) {
        const g = gradients[i] ?? 0;
        const m = 0.9 * (first[i] ?? 0) + 0.1 * g;
        const v = 0.999 * (second[i] ?? 0) + 0.001 * g * g;
        first[i] = m;
        second[i] = v;
        parameters[i] = (parameters[i] ?? 0) - (correctedRate * m) / (Math.sqrt(v) + 1e-8);
        gradients[i] = 0;
      }
    },
  };
}
