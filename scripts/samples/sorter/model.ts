import { graphOf, int, int64s, ints, scalar, tensor, tensorOf, value } from '../../onnx-writer/build.ts';
import type { GraphSpec, ModelSpec } from '../../onnx-writer/spec.ts';
import { createTracer, type Tracer } from '../../onnx-writer/tracer.ts';
import { PRODUCER } from '../sample.ts';
import { createBlocks } from './blocks.ts';
import { START, WIDTH, type Weights } from './network.ts';

/** One step of greedy decoding: reads what is written so far and the encoder's memory, writes one digit more. */
function stepBody(holder: Tracer, weights: Weights, memory: string): GraphSpec {
  const t = createTracer({ prefix: '/step', root: 'Sorter' });
  const blocks = createBlocks(t, holder, weights);
  const logits = t.within('decoder', 'Decoder', () => {
    let x = blocks.embed('decoder', 'written');
    const mask = t.within('mask', 'CausalMask', () => {
      const length = t.emit('Shape', ['written'], { start: int(1), end: int(2) });
      const square = t.emit('Concat', [length, length], { axis: int(0) });
      const full = t.emit('ConstantOfShape', [square], {
        value: tensorOf(tensor('', [1], 'float32', [-1e9])),
      });
      return t.emit('Trilu', [full, holder.hold(scalar('one', 'int64', 1))], { upper: int(1) });
    });
    x = t.within('layer.0', 'DecoderLayer', () => {
      const stem = 'decoder.layer.0';
      const first = blocks.layerNorm('norm1', `${stem}.norm1`, x);
      const written = blocks.add(
        x,
        blocks.attention('self_attention', `${stem}.self_attention`, first, first, mask),
      );
      const second = blocks.layerNorm('norm2', `${stem}.norm2`, written);
      const read = blocks.add(
        written,
        blocks.attention('cross_attention', `${stem}.cross_attention`, second, memory, null),
      );
      return blocks.add(
        read,
        blocks.feedForward(`${stem}.ffn`, blocks.layerNorm('norm3', `${stem}.norm3`, read)),
      );
    });
    return blocks.layerNorm('norm', 'decoder.norm', x);
  });
  const scores = blocks.linear('head', 'head', logits);
  t.within('pick', 'GreedyPick', () => {
    // The last place's row: 1 x 10.
    const last = t.emit('Gather', [scores, holder.hold(scalar('minus_one', 'int64', -1))], { axis: int(1) });
    const digit = t.emit('ArgMax', [last], { axis: int(-1), keepdims: int(1) });
    t.emit('Concat', ['written', digit], { axis: int(1) }, 'written_out');
    const probabilities = t.emit('Softmax', [last], { axis: int(-1) });
    t.emit('ReduceMax', [probabilities], { axes: ints(-1), keepdims: int(0) }, 'step_confidence');
    t.emit('Identity', ['go'], {}, 'go_out');
  });
  return {
    name: 'step',
    doc: 'One step of greedy decoding.',
    nodes: t.nodes,
    initializers: t.initializers,
    inputs: [value('step', 'int64', []), value('go', 'bool', []), value('written', 'int64', [1, null])],
    outputs: [
      value('go_out', 'bool', []),
      value('written_out', 'int64', [1, null]),
      value('step_confidence', 'float32', [1]),
    ],
  };
}

/** Digits in any order to the same digits in ascending order: encoder in the main graph, decoder in a Loop. */
export function sorterModel(weights: Weights): ModelSpec {
  const t = createTracer({ prefix: '', root: 'Sorter' });
  const blocks = createBlocks(t, t, weights);
  const memory = t.within('encoder', 'Encoder', () => {
    let x = blocks.embed('encoder', 'digits');
    for (const layer of [0, 1]) {
      x = t.within(`layer.${layer}`, 'EncoderLayer', () => {
        const stem = `encoder.layer.${layer}`;
        const normal = blocks.layerNorm('norm1', `${stem}.norm1`, x);
        const mixed = blocks.add(x, blocks.attention('attention', `${stem}.attention`, normal, normal, null));
        return blocks.add(
          mixed,
          blocks.feedForward(`${stem}.ffn`, blocks.layerNorm('norm2', `${stem}.norm2`, mixed)),
        );
      });
    }
    return blocks.layerNorm('norm', 'encoder.norm', x);
  });
  t.within('decoding', 'GreedyDecoding', () => {
    const length = t.emit('Gather', [t.emit('Shape', ['digits']), t.hold(scalar('one', 'int64', 1))], {
      axis: int(0),
    });
    const body = stepBody(t, weights, memory);
    t.hold(tensor('start', [1, 1], 'int64', [START]));
    t.hold(scalar('true', 'bool', 1));
    const [written = '', confidence = ''] = t.emitMany('Loop', [length, 'true', 'start'], 2, {
      body: graphOf(body),
    });
    t.emit(
      'Slice',
      [
        written,
        t.hold(int64s('second', [1])),
        t.hold(int64s('last', [9223372036854775807n])),
        t.hold(int64s('axis1', [1])),
      ],
      {},
      'sorted',
    );
    t.emit('Transpose', [confidence], { perm: ints(1, 0) }, 'confidence');
  });
  return {
    ...PRODUCER,
    opsets: [['', 16]],
    doc: 'A transformer that sorts digits. Trained by scripts/samples/train-sorter.ts.',
    metadata: [['model_name', 'Sorter']],
    graph: {
      name: 'sorter',
      nodes: t.nodes,
      initializers: t.initializers,
      inputs: [value('digits', 'int64', [1, 'length'])],
      outputs: [value('sorted', 'int64', [1, 'length']), value('confidence', 'float32', [1, 'length'])],
      values: [value(memory, 'float32', [1, 'length', WIDTH])],
    },
  };
}
