import { describe, expect, it } from 'vitest';
import { firstReleaseWithOpset, latestIrVersion, latestOpset, opsetReleaseFacts } from './opset-releases.ts';

describe('opset releases', () => {
  it('knows the newest opset of each domain', () => {
    expect(latestOpset('')).toBeGreaterThanOrEqual(28);
    expect(latestOpset('ai.onnx')).toBe(latestOpset(''));
    expect(latestOpset('ai.onnx.ml')).toBeGreaterThanOrEqual(5);
    expect(latestOpset('my.domain')).toBeNull();
    expect(latestOpset('constructor')).toBeNull();
  });

  it('finds the release that brought an opset', () => {
    expect(firstReleaseWithOpset('', 20)?.onnx).toBe('1.15.0');
    expect(firstReleaseWithOpset('', 20)?.irVersion).toBe(9);
    expect(firstReleaseWithOpset('ai.onnx.ml', 2)?.onnx).toBe('1.6.0');
    expect(firstReleaseWithOpset('', 9999)).toBeNull();
  });

  it('lists IR versions without gaps', () => {
    const versions = opsetReleaseFacts.irVersions.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => i + 1));
    expect(latestIrVersion()).toBe(versions.at(-1));
  });
});
