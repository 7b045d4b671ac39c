/** The camera, for a single picture. */
import { err, ok, type Result } from '../core/base/result.ts';

/** Pages that come over plain http have none. */
export function hasCamera(): boolean {
  return 'mediaDevices' in navigator && typeof navigator.mediaDevices.getUserMedia === 'function';
}

/** Opens the camera; the browser asks the user first. Whoever opens it closes it with `closeCamera`. */
export async function openCamera(): Promise<Result<MediaStream, string>> {
  try {
    return ok(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
