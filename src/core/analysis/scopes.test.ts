import { describe, expect, it } from 'vitest';
import type { MetadataEntry } from '../ir/metadata.ts';
import { scopesOf, sharedScope } from './scopes.ts';
import { buildTestModel } from './testing/model-builder.ts';

function scope(name: string, output = 'y', metadata: Readonly<Record<string, string>> = {}): string {
  const [graph] = buildTestModel({ graphs: [{ nodes: [{ op: 'Conv', name, outputs: [output] }] }] }).graphs;
  if (graph === undefined) throw new Error('no graph');
  const entries: readonly MetadataEntry[] = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  const nodes = graph.nodes.map((node) => ({ ...node, metadata: entries }));
  return scopesOf({ ...graph, nodes })
    .map((found) => found.join(' > '))
    .join();
}

describe('scopesOf, names as real files have them', () => {
  it.each([
    // PyTorch's older exporter
    ['/encoder/2/activation/Relu', 'encoder > 2 > activation'],
    ['/patch_embed/seq/seq.0/c/Conv', 'patch_embed > seq > seq.0 > c'],
    ['/layers.1/blocks.0/attn/Constant_6', 'layers.1 > blocks.0 > attn'],
    ['/0/Conv', '0'],
    ['/Concat_1', ''],
    ['Conv_0', ''],
    [
      '/_original_module/_original_model/transformer/h.0/self_attention/query_key_value/MatMul_Grad/Reshape_4',
      '_original_module > _original_model > transformer > h.0 > self_attention > query_key_value > MatMul_Grad',
    ],
    // mobius
    ['model/layers.1/mlp/shared_experts/Mul_node_240', 'model > layers.1 > mlp > shared_experts'],
    // TensorFlow
    ['StatefulPartitionedCall/model/tf.nn.relu_49/Relu', 'StatefulPartitionedCall > model > tf.nn.relu_49'],
    ['StatefulPartitionedCall/model/conv2d/Conv2D__6', 'StatefulPartitionedCall > model > conv2d'],
    ['StatefulPartitionedCall:0', ''],
    ['Conv__666', ''],
    ['model_2/lstm_6/add_1', 'model_2 > lstm_6'],
    ['denoise_net/sub_1', 'denoise_net'],
    [
      'micro_kws/conv2d/Relu;micro_kws/conv2d/BiasAdd;micro_kws/conv2d_2/Conv2D;micro_kws/conv2d/Conv2D;micro_kws/conv2d/BiasAdd/ReadVariableOp__28',
      'micro_kws > conv2d',
    ],
    [
      'fusion/fusion_1/Relu_fusion/fusion_1/BiasAdd_fusion/fusion_2/Conv2D_fusion/fusion_1/Conv2D_fusion/fusion_1/biases',
      'fusion > fusion_1',
    ],
    ['model/text_model/MatMul', 'model > text_model'],
    // ONNX Runtime
    ['/encoder/layer.0/norm1/Mul/LayerNormFusion/', 'encoder > layer.0 > norm1'],
    // others
    ['Operation_1_MatMul', ''],
    ['p2o.Conv.0', ''],
    ['Rename _ppp13_image', ''],
    ['//Conv', ''],
    ['/', ''],
  ])('%s', (name, expected) => {
    expect(scope(name)).toBe(expected);
  });

  it('takes the name of the first output where a node has none', () => {
    expect(scope('', 'fire2/expand3x3_2')).toBe('fire2');
    expect(scope('', 'lstm1.postlstmq7.output')).toBe('');
    expect(scope('Relu_1', 'fire2/expand3x3_2')).toBe('');
  });
});

describe('scopesOf, metadata as real files have it', () => {
  const torch = 'pkg.torch.onnx.name_scopes';
  const onnxscript = 'pkg.onnxscript.name_scopes';

  it.each([
    [
      torch,
      "['', 'features', 'features.1', 'features.1.conv', 'features.1.conv.0', 'features.1.conv.0.1', '_native_batch_norm_legit_no_training_1']",
      'features > features.1 > conv > conv.0 > conv.0.1',
    ],
    [torch, "['', 'features', 'features.5', 'add_336']", 'features > features.5'],
    [torch, "['', 'layers.3', 'layers.3.attn', 'shared', 'linear']", 'layers.3 > attn > shared'],
    [torch, "['', 'layer1', 'layer10', 'relu']", 'layer1 > layer10'],
    [torch, `['', "it's", 'a\\\\b', 'relu']`, "it's > a\\b"],
    [torch, "['', 'scaled_dot_product_attention']", ''],
    [torch, "['_empty_nn_module_stack_from_metadata_hook', 'sym_size_int_1']", ''],
    [
      onnxscript,
      "['', 'model', 'layers.0', 'self_attn', 'q_a_layernorm']",
      'model > layers.0 > self_attn > q_a_layernorm',
    ],
    [onnxscript, '[]', ''],
    [
      'namespace',
      ': torchvision.models.mobilenetv2.MobileNetV2/features: torch.nn.modules.container.Sequential/features.3: torchvision.models.mobilenetv2.InvertedResidual/add_198: aten.add.Tensor',
      'features > features.3',
    ],
    [
      'namespace',
      ': GlmMoeDsaCausalLMModel/model: GlmMoeDsaTextModel/layers.1: GlmMoeDsaDecoderLayer/mlp: _DeepSeekMoEFFN',
      'model > layers.1 > mlp',
    ],
    [
      'namespace',
      ': __main__.SDPA/scaled_dot_product_attention: aten.scaled_dot_product_attention.default',
      '',
    ],
    ['namespace', 'encoder/layer_0/attention', 'encoder > layer_0 > attention'],
    ['namespace', '', ''],
    ['quant', 'a/b/c', ''],
  ])('%s %s', (key, value, expected) => {
    expect(scope('node_Conv_1', 'y', { [key]: value })).toBe(expected);
  });

  it('prefers the list to the namespace, and both to the name', () => {
    const list = "['', 'a', 'relu']";
    expect(scope('/x/Relu', 'y', { namespace: 'b/c', [torch]: list })).toBe('a');
    expect(scope('/x/Relu', 'y', { namespace: 'b/c' })).toBe('b > c');
    expect(scope('/x/Relu', 'y', { namespace: '', [onnxscript]: '[]' })).toBe('x');
    // The whole model, said so.
    expect(scope('/x/Relu', 'y', { [torch]: "['', 'relu']" })).toBe('');
  });
});

describe('sharedScope', () => {
  it.each([
    [[], []],
    [[['a', 'b']], ['a', 'b']],
    [
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'd'],
        ['a', 'b'],
      ],
      ['a', 'b'],
    ],
    [[['a'], []], []],
    [
      [
        ['a', 'x'],
        ['b', 'x'],
      ],
      [],
    ],
  ])('of %j is %j', (scopes, shared) => {
    expect(sharedScope(scopes)).toEqual(shared);
  });
});
