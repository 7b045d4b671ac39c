import { int, scalar, tensor, tensorOf, value } from '../onnx-writer/build.ts';
import { createTracer } from '../onnx-writer/tracer.ts';
import type { BulkTensor, LargeModel } from './bulk.ts';
import { createGptParts } from './gpt-parts.ts';

export interface GptOptions {
  readonly blocks: number;
  readonly width: number;
  readonly heads: number;
  readonly vocabulary: number;
  readonly context: number;
}

/** About 150 nodes a block: enough shape arithmetic and constants to be what people really open. */
export function gpt({ blocks, width, heads, vocabulary, context }: GptOptions): LargeModel {
  const t = createTracer({ prefix: '', root: null });
  const bulk: BulkTensor[] = [];
  const hold = (name: string, dims: readonly number[]): string => {
    bulk.push({ name, dims });
    return name;
  };
  const parts = createGptParts(t, hold, { width, heads });
  const hidden = t.within('transformer', 'GPT2Model', () => {
    const tokens = t.within('wte', 'Embedding', () =>
      t.emit('Gather', [hold('transformer.wte.weight', [vocabulary, width]), 'input_ids'], { axis: int(0) }),
    );
    const length = t.emit(
      'Gather',
      [t.emit('Shape', ['input_ids']), t.emit('Constant', [], { value: tensorOf(scalar('', 'int64', 1)) })],
      { axis: int(0) },
    );
    const zero = t.emit('Constant', [], { value: tensorOf(scalar('', 'int64', 0)) });
    const one = t.emit('Constant', [], { value: tensorOf(scalar('', 'int64', 1)) });
    const places = t.emit('Range', [zero, length, one]);
    const positions = t.within('wpe', 'Embedding', () =>
      t.emit('Gather', [hold('transformer.wpe.weight', [context, width]), places], { axis: int(0) }),
    );
    let x = t.emit('Add', [tokens, positions]);
    const shape = t.hold(tensor('mask.shape', [4], 'int64', [1, 1, context, context]));
    const ones = t.emit('ConstantOfShape', [shape], { value: tensorOf(tensor('', [1], 'float32', [1])) });
    const mask = t.emit('Trilu', [ones], { upper: int(0) });
    for (let block = 0; block < blocks; block++) {
      const stem = `transformer.h.${block}`;
      x = t.within(`h.${block}`, 'GPT2Block', () => {
        const mixed = t.emit('Add', [
          parts.attention(`${stem}.attn`, parts.layerNorm('ln_1', `${stem}.ln_1`, x), mask),
          x,
        ]);
        const normal = parts.layerNorm('ln_2', `${stem}.ln_2`, mixed);
        const out = t.within('mlp', 'GPT2MLP', () => {
          const wide = parts.gelu(parts.conv1d('c_fc', `${stem}.mlp.c_fc`, normal, width, width * 4));
          return parts.conv1d('c_proj', `${stem}.mlp.c_proj`, wide, width * 4, width);
        });
        return t.emit('Add', [mixed, out]);
      });
    }
    return parts.layerNorm('ln_f', 'transformer.ln_f', x);
  });
  t.within('lm_head', 'Linear', () =>
    t.emit('MatMul', [hidden, hold('lm_head.weight', [width, vocabulary])], {}, 'logits'),
  );
  return {
    model: {
      ir: 8,
      producer: 'pytorch',
      producerVersion: '2.1.0',
      opsets: [['', 17]],
      graph: {
        name: 'main_graph',
        nodes: t.nodes,
        initializers: t.initializers,
        inputs: [value('input_ids', 'int64', ['batch', 'sequence'])],
        outputs: [value('logits', 'float32', ['batch', 'sequence', vocabulary])],
      },
    },
    bulk,
  };
}
