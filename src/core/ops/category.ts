/** Hue families: one for each operator category of the schema table, plus the kinds of card that are no operators. */
export type OperatorCategory =
  | 'convolution'
  | 'activation'
  | 'pooling'
  | 'normalization'
  | 'shape'
  | 'reduction'
  | 'elementwise'
  | 'logic'
  | 'control-flow'
  | 'quantization'
  | 'sequence'
  | 'constant'
  | 'rnn'
  | 'ml'
  | 'image'
  | 'matmul'
  | 'attention'
  | 'text'
  | 'training'
  | 'other';

export type CardCategory =
  OperatorCategory | 'function' | 'group' | 'graph-input' | 'graph-output' | 'outer-value';
