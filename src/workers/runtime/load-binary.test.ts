import * as ort from 'onnxruntime-web/wasm';
import { expect, it } from 'vitest';
import { loadBinary } from './load-binary.ts';
import type { RuntimeBuild } from './runtime-module.ts';

/** A build whose downloads end when the test says so. */
function setUp() {
  const ends: {
    resolve(bytes: ArrayBuffer): void;
    reject(error: Error): void;
    tell(fraction: number): void;
  }[] = [];
  const build: RuntimeBuild = {
    ort,
    script: null,
    loadBinary: (tell) =>
      new Promise((resolve, reject) => {
        ends.push({ resolve, reject, tell });
      }),
  };
  return { build, ends };
}

it('takes what was fetched ahead, and tells only who waits for it how far it is', async () => {
  const { build, ends } = setUp();
  const heard: (number | null)[] = [];
  const ahead = loadBinary(build, null);
  ends[0]?.tell(0.2);
  const wanted = loadBinary(build, (fraction) => heard.push(fraction));
  void loadBinary(build, null);
  ends[0]?.tell(0.7);
  const bytes = new ArrayBuffer(8);
  ends[0]?.resolve(bytes);
  expect(await Promise.all([ahead, wanted])).toEqual([bytes, bytes]);
  expect(await loadBinary(build, null)).toBe(bytes);
  expect(heard).toEqual([0.7]);
  expect(ends).toHaveLength(1);
});

it('tries again after a failure', async () => {
  const { build, ends } = setUp();
  const ahead = loadBinary(build, null);
  ends[0]?.reject(new Error('offline'));
  await expect(ahead).rejects.toThrow('offline');
  const wanted = loadBinary(build, () => undefined);
  ends[1]?.resolve(new ArrayBuffer(8));
  expect(await wanted).toEqual(new ArrayBuffer(8));
});
