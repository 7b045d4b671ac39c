/** Recordings: from a file or the microphone to samples. */
import { err, ok, type Result } from '../core/base/result.ts';

export interface Samples {
  /** Mono, float32, little-endian. */
  readonly samples: Blob;
  readonly length: number;
}

/** Decoded and resampled by the browser; the mean of all channels. The error is the browser's own reason. */
export async function decodeAudio(file: Blob, rate: number): Promise<Result<Samples, string>> {
  try {
    const context = new OfflineAudioContext(1, 1, rate);
    const buffer = await context.decodeAudioData(await file.arrayBuffer());
    const mixed = new Float32Array(buffer.length);
    for (let channel = 0; channel < buffer.numberOfChannels; channel += 1) {
      const data = buffer.getChannelData(channel);
      for (let i = 0; i < mixed.length; i += 1) mixed[i] = (mixed[i] ?? 0) + (data[i] ?? 0);
    }
    const count = buffer.numberOfChannels;
    if (count > 1) for (let i = 0; i < mixed.length; i += 1) mixed[i] = (mixed[i] ?? 0) / count;
    return ok({ samples: new Blob([mixed]), length: mixed.length });
  } catch (error) {
    return err(reasonOf(error));
  }
}

export interface Recording {
  /** Ends it and gives what was heard. */
  stop(): Promise<Blob>;
  cancel(): void;
}

export function hasMicrophone(): boolean {
  return 'mediaDevices' in navigator && typeof MediaRecorder === 'function';
}

/** Starts to record; the browser asks the user first. */
export async function startRecording(): Promise<Result<Recording, string>> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream);
    const parts: Blob[] = [];
    const release = (): void => stream.getTracks().forEach((track) => track.stop());
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise<Blob>((resolve) => {
      recorder.addEventListener('stop', () => {
        release();
        resolve(new Blob(parts, { type: recorder.mimeType }));
      });
    });
    recorder.start();
    const end = (): void => {
      if (recorder.state !== 'inactive') recorder.stop();
    };
    return ok({
      stop: () => {
        end();
        return stopped;
      },
      cancel: end,
    });
  } catch (error) {
    return err(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
