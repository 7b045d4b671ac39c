import type { RuntimeBuild } from './runtime-module.ts';

type OnProgress = (fraction: number | null) => void;

interface Download {
  readonly binary: Promise<ArrayBuffer | null>;
  listen(onProgress: OnProgress): void;
}

const downloads = new WeakMap<RuntimeBuild, Download>();

/**
 * The build's WASM. What is on its way is waited for, what failed before is tried again. `onProgress`: null when it is only
 * fetched ahead; whoever asks next hears of the rest.
 */
export function loadBinary(build: RuntimeBuild, onProgress: OnProgress | null): Promise<ArrayBuffer | null> {
  const download = downloads.get(build) ?? start(build);
  if (onProgress !== null) download.listen(onProgress);
  return download.binary;
}

function start(build: RuntimeBuild): Download {
  let listener: OnProgress | null = null;
  const binary = build.loadBinary((fraction) => listener?.(fraction));
  const download: Download = {
    binary,
    listen(onProgress) {
      listener = onProgress;
    },
  };
  downloads.set(build, download);
  binary.catch(() => downloads.delete(build));
  return download;
}
