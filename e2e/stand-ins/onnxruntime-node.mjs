// The native runtime's stand-in: the same programming interface over the build for the web.
import { writeFileSync } from 'node:fs';
import * as ort from 'onnxruntime-web';

// Workers for threads would keep the program alive.
ort.env.wasm.numThreads = 1;

export const { Tensor } = ort;
export const InferenceSession = {
  async create(model) {
    const session = await ort.InferenceSession.create(model);
    return {
      async run(feeds, fetches) {
        for (const [name, { data }] of Object.entries(feeds)) writeFileSync(`fed-${name}.raw`, data);
        return session.run(feeds, fetches);
      },
    };
  },
};
