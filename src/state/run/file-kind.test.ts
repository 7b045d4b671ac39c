import { describe, expect, it } from 'vitest';
import { runFileKinds } from './file-kind.ts';

const file = (path: string, bytes: readonly number[] = []) => ({
  path,
  blob: new Blob([Uint8Array.from(bytes)]),
});
const kindOf = async (path: string, bytes?: readonly number[]) =>
  (await runFileKinds([file(path, bytes)]))?.[0] ?? null;

describe('runFileKinds', () => {
  it('goes by the extension', async () => {
    expect(await kindOf('photo.JPG')).toBe('picture');
    expect(await kindOf('a/b/voice.wav')).toBe('sound');
    expect(await kindOf('x.npz')).toBe('array');
    expect(await kindOf('imagenet.txt')).toBe('labels');
    expect(await kindOf('bert/tokenizer.json')).toBe('tokenizer');
    expect(await kindOf('class_names.json')).toBe('labels');
    expect(await kindOf('model.json')).toBeNull();
    expect(await kindOf('model.onnx')).toBeNull();
    expect(await kindOf('weights.bin')).toBeNull();
  });

  it('tells a tensor in a .pb from a model', async () => {
    expect(await kindOf('input_0.pb', [0x08, 1, 0x08, 0x80, 0x01, 0x10, 1, 0x4a, 0])).toBe('array');
    expect(await kindOf('input_0.pb', [0x0a, 2, 1, 3, 0x10, 1])).toBe('array');
    expect(await kindOf('scalar.pb', [0x10, 1, 0x22, 0])).toBe('array');
    expect(await kindOf('model.pb', [0x08, 8, 0x12, 3, 65, 66, 67])).toBeNull();
    expect(await kindOf('graph.pb', [0x0a, 3, 0x0a, 1, 65])).toBeNull();
    expect(await kindOf('empty.pb')).toBeNull();
  });

  it('leaves all to the opening when one file belongs to a model', async () => {
    expect(await runFileKinds([file('a.png'), file('model.onnx')])).toBeNull();
    expect(await runFileKinds([])).toBeNull();
  });
});
