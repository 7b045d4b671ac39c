import type { AttributeValue } from './attribute.ts';
import type { Node } from './model.ts';

/** The value that a `Constant` node holds, or null when it is no node of that kind or its attribute is no plain value. */
export function constantValue(node: Node): AttributeValue | null {
  if (node.opType !== 'Constant' || (node.domain !== '' && node.domain !== 'ai.onnx')) return null;
  if (node.inputs.length > 0 || node.outputs.length !== 1) return null;
  for (const { name, value } of node.attributes) {
    if (!CONSTANT_ATTRIBUTES.has(name)) continue;
    if (PLAIN_KINDS.has(value.kind)) return value;
  }
  return null;
}

const CONSTANT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'value',
  'sparse_value',
  'value_float',
  'value_floats',
  'value_int',
  'value_ints',
  'value_string',
  'value_strings',
]);

const PLAIN_KINDS: ReadonlySet<AttributeValue['kind']> = new Set<AttributeValue['kind']>([
  'tensor',
  'sparse_tensor',
  'float',
  'floats',
  'int',
  'ints',
  'string',
  'strings',
  'in-file',
]);
