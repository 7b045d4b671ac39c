import type { Channels } from './waveform.ts';

const HEADER_BYTES = 44;

/** -1 to 1 as a 16-bit sample, the rest cut off as a sound card would; NaN is silence. */
function toSample(value: number): number {
  const bounded = Math.max(-1, Math.min(1, value));
  return bounded === bounded ? Math.round(bounded * (bounded < 0 ? 32768 : 32767)) : 0;
}

/**
 * A WAV file of 16-bit PCM (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0", 1991).
 * Channels are as long as the first; a shorter one ends in silence.
 */
export function encodeWav(channels: Channels, rate: number): Uint8Array<ArrayBuffer> {
  const count = Math.max(1, channels.length);
  const length = channels[0]?.length ?? 0;
  const dataBytes = length * count * 2;
  const bytes = new Uint8Array(HEADER_BYTES + dataBytes);
  const view = new DataView(bytes.buffer);
  const text = (at: number, tag: string) => bytes.set(new TextEncoder().encode(tag), at);
  text(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true); // bytes of the format that follow
  view.setUint16(20, 1, true); // PCM
  view.setUint16(22, count, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * count * 2, true); // bytes a second
  view.setUint16(32, count * 2, true); // bytes of all channels' samples at one time
  view.setUint16(34, 16, true); // bits a sample
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (let i = 0; i < length; i += 1) {
    for (let c = 0; c < channels.length; c += 1) {
      view.setInt16(HEADER_BYTES + (i * count + c) * 2, toSample(channels[c]?.[i] ?? 0), true);
    }
  }
  return bytes;
}
