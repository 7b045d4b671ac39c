import { expect, it } from 'vitest';
import { main } from './make-proto.ts';

it('the generated files are what onnx.proto makes', async () => {
  expect(await main(['--check'])).toBe(0);
});
