/**
 * What the runtime's fused operators are made of: how many nodes of each operator type one of them can stand for at most.
 * The runtime keeps one node's name and says nothing of the rest.
 */
type Parts = Readonly<Record<string, number>>;

const ACTIVATIONS: Parts = {
  Relu: 1,
  Clip: 1,
  Sigmoid: 1,
  Tanh: 1,
  LeakyRelu: 1,
  HardSigmoid: 1,
  HardSwish: 1,
};
const NORM: Parts = { ReduceMean: 2, Sub: 2, Pow: 1, Mul: 2, Add: 2, Sqrt: 1, Div: 1, Cast: 2 };
const GELU: Parts = { Div: 1, Erf: 1, Add: 1, Mul: 2 };
const FAST_GELU: Parts = { Mul: 5, Pow: 1, Add: 2, Tanh: 1 };
const ATTENTION: Parts = {
  MatMul: 5,
  Add: 5,
  Reshape: 4,
  Transpose: 5,
  Div: 2,
  Mul: 3,
  Softmax: 1,
  Split: 1,
  Where: 1,
  Concat: 4,
  Unsqueeze: 8,
  Slice: 4,
  Shape: 4,
  Gather: 4,
};
/** Quantized kernels swallow the dequantize before each input and the quantize after. */
const QDQ: Parts = { DequantizeLinear: 4, QuantizeLinear: 1 };

const TABLE: ReadonlyMap<string, Parts> = new Map<string, Parts>([
  ['FusedConv', { ...ACTIVATIONS, Add: 1 }],
  ['NhwcFusedConv', { ...ACTIVATIONS, Add: 1 }],
  ['FusedGemm', ACTIVATIONS],
  ['FusedMatMul', { Transpose: 2, Div: 1, Mul: 1 }],
  ['FusedMatMulActivation', ACTIVATIONS],
  ['LayerNormalization', NORM],
  ['SimplifiedLayerNormalization', { Pow: 1, ReduceMean: 1, Add: 1, Sqrt: 1, Div: 1, Mul: 1, Cast: 2 }],
  ['RMSNormalization', { Pow: 1, ReduceMean: 1, Add: 1, Sqrt: 1, Div: 1, Mul: 1, Cast: 2 }],
  ['SkipLayerNormalization', { ...NORM, Add: 4, LayerNormalization: 1 }],
  ['SkipSimplifiedLayerNormalization', { Add: 2, SimplifiedLayerNormalization: 1, ...NORM }],
  ['EmbedLayerNormalization', { ...NORM, Gather: 3, Add: 4, LayerNormalization: 1 }],
  ['Gelu', GELU],
  ['BiasGelu', { ...GELU, Add: 2, Gelu: 1 }],
  ['FastGelu', FAST_GELU],
  ['QuickGelu', { Mul: 2, Sigmoid: 1 }],
  ['BiasSoftmax', { Add: 1, Softmax: 1 }],
  ['BiasSplitGelu', { Add: 1, Slice: 2, Split: 1, Gelu: 1, Mul: 1 }],
  ['Attention', ATTENTION],
  ['MultiHeadAttention', ATTENTION],
  ['GroupQueryAttention', ATTENTION],
  ['RotaryEmbedding', { Mul: 2, Neg: 1, Concat: 1, Slice: 2, Add: 1, Split: 1 }],
  ['MatMulIntegerToFloat', { MatMulInteger: 1, Cast: 1, Mul: 2, Add: 1 }],
  ['DynamicQuantizeMatMul', { DynamicQuantizeLinear: 1, MatMulInteger: 1, Cast: 1, Mul: 2, Add: 1 }],
  ['MatMulNBits', { DequantizeLinear: 1, Transpose: 1 }],
]);

/** Take in what follows alone: the activation before a Conv is a node of its own. */
const FORWARD_ONLY: ReadonlySet<string> = new Set([
  'FusedConv',
  'NhwcFusedConv',
  'FusedGemm',
  'FusedMatMulActivation',
]);

export function growsBackward(opType: string): boolean {
  return !FORWARD_ONLY.has(opType);
}

/** null: not known as a fusion; it is then taken to stand for the node whose name it has alone. */
export function fusionParts(opType: string): Parts | null {
  return TABLE.get(opType) ?? (opType.startsWith('QLinear') || opType.startsWith('QGemm') ? QDQ : null);
}
