import { describe, expect, it } from 'vitest';
import { explainFailure } from '../../core/runtime/explain-failure.ts';
import messages from '../../core/runtime/testing/runtime-messages.json' with { type: 'json' };
import { runErrors } from './run-errors.ts';

describe('what is said of a failure', () => {
  it.each(messages)('is a sentence that names the node, and an advice: $id', ({ message }) => {
    const failure = explainFailure(message);
    const { title, advice } = runErrors.text({
      kind: 'failed',
      stage: 'run',
      backend: 'wasm',
      failure,
      message,
    });
    expect(title).toMatch(/^[A-Z][^]*[.!?]$/);
    expect(title).not.toMatch(/""|\[\w+Error\]|\.\.|\.(?:cc|h):\d/);
    expect(title).toContain('node' in failure ? failure.node : '');
    expect(advice).toMatch(/\.$/);
  });

  it.each([
    ['matmul-run', 'Node "mm" (MatMul) failed: MatMul dimension mismatch.'],
    ['reshape-unnamed', 'A Reshape node failed: '],
    ['add-run', 'A node failed: Attempting to broadcast an axis by a dimension other than 1. 4 by 5.'],
    ['argmax-empty', 'A node failed, without saying why.'],
    ['mixed-types', 'The runtime refuses node "a1" (Add): Type parameter (T) of Optype (Add) bound to'],
    ['missing-attribute', "The runtime refuses the model: Required attribute 'axis' is missing."],
    ['op-newer-than-opset', 'Operator set 13 has no operator Gelu.'],
    ['unknown-domain', 'The runtime has no operator com.example.MyOp.'],
    ['external-none', 'The file with weights "weights.bin" is not there.'],
    [
      'initializer-size',
      'The data of "w" do not fit its type and shape: raw_data size (4 bytes) does not match',
    ],
  ])('of %s begins with %j', (id, beginning) => {
    const message = messages.find((each) => each.id === id)?.message ?? '';
    const failure = explainFailure(message);
    const said = runErrors.text({ kind: 'failed', stage: 'run', backend: 'wasm', failure, message });
    expect(said.title.slice(0, beginning.length)).toBe(beginning);
  });
});
