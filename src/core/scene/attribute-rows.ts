/** The attributes that a card shows: those that say something, in few letters. */
import type { Attribute, AttributeValue } from '../ir/attribute.ts';
import { elementTypeName } from '../ir/element-type.ts';
import { formatShortAttribute } from '../ir/format-attribute.ts';
import type { Model, Node } from '../ir/model.ts';
import type { AttributeDefault, OperatorSchema } from '../ops/schema.ts';
import { tensorText } from './constant-text.ts';
import type { CardRow } from './types.ts';

/** Names of attributes as cards say them. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  kernel_shape: 'kernel',
  strides: 'stride',
  dilations: 'dilation',
};

/** Attributes of int kind that name an element type. */
const TYPE_NAMED: ReadonlySet<string> = new Set(['to', 'dtype', 'output_dtype', 'output_datatype']);

/** Enumerations such as `SAME_UPPER` need no quotes; text that is not one word does. */
const WORD = /^[A-Za-z][\w.-]{0,39}$/;

/** Sizes along axes: `7×7`, or one number when all are equal. */
const EXTENTS: ReadonlySet<string> = new Set(['kernel_shape', 'strides', 'dilations', 'output_shape']);

/**
 * Attributes whose default depends on the rank, so that no schema can name it: all ones, or all zeros.
 */
const UNIFORM_DEFAULTS: Readonly<Record<string, number>> = {
  strides: 1,
  dilations: 1,
  pads: 0,
  output_padding: 0,
};

/** Rows for the attributes of a node that differ from the operator's defaults, in file order; graphs are left out. */
export function attributeRows(model: Model, node: Node, schema: OperatorSchema | null): readonly CardRow[] {
  if (node.attributes.length === 0) return NO_ROWS;
  const defaults = node.callee >= 0 ? model.functions[node.callee]?.attributeDefaults : undefined;
  const rows: CardRow[] = [];
  for (const attribute of node.attributes) {
    if (attribute.value.kind === 'graph' || attribute.value.kind === 'graphs') continue;
    if (isDefault(attribute, schema, defaults)) continue;
    rows.push({
      kind: 'attribute',
      name: SHORT_NAMES[attribute.name] ?? attribute.name,
      text: attributeText(model, attribute),
      ref: null,
    });
  }
  return rows;
}

const NO_ROWS: readonly CardRow[] = [];

function attributeText(model: Model, { name, value }: Attribute): string {
  switch (value.kind) {
    case 'int':
      return TYPE_NAMED.has(name) ? elementTypeName(Number(value.value)) : String(value.value);
    case 'ints': {
      const [first] = value.values;
      const uniform = value.values.length > 1 && value.values.every((int) => int === first);
      if (EXTENTS.has(name)) {
        return uniform && name !== 'kernel_shape' && name !== 'output_shape'
          ? String(first)
          : value.values.join('×');
      }
      if (uniform && name === 'pads') return String(first);
      return formatShortAttribute(value);
    }
    case 'string':
      return WORD.test(value.value.text) ? value.value.text : formatShortAttribute(value);
    case 'strings': {
      const texts = value.values.map((string) => string.text);
      return texts.length <= 6 && texts.every((text) => WORD.test(text))
        ? `[${texts.join(', ')}]`
        : formatShortAttribute(value);
    }
    case 'tensor': {
      const tensor = model.tensors[value.tensor];
      return tensor === undefined ? formatShortAttribute(value, model) : tensorText(tensor);
    }
    default:
      return formatShortAttribute(value, model);
  }
}

function isDefault(
  { name, value }: Attribute,
  schema: OperatorSchema | null,
  functionDefaults: readonly Attribute[] | undefined,
): boolean {
  const ofFunction = functionDefaults?.find((attribute) => attribute.name === name);
  if (ofFunction !== undefined) return sameValue(ofFunction.value, plainValue(value));
  if (schema === null) return false;
  const uniform = UNIFORM_DEFAULTS[name];
  if (uniform !== undefined && value.kind === 'ints' && value.values.every((int) => int === uniform))
    return true;
  const formal = schema.attributes.find((attribute) => attribute.name === name);
  return formal !== undefined && formal.defaultValue !== null && sameValue(value, formal.defaultValue);
}

/** The value as a schema writes defaults, or null for kinds that have none. */
function plainValue(value: AttributeValue): AttributeDefault | null {
  switch (value.kind) {
    case 'float':
      return value.value;
    case 'int':
      return Number(value.value);
    case 'string':
      return value.value.text;
    case 'floats':
      return value.values;
    case 'ints':
      return value.values.map(Number);
    case 'strings':
      return value.values.map((string) => string.text);
    default:
      return null;
  }
}

function sameValue(value: AttributeValue, other: AttributeDefault | null): boolean {
  const own = plainValue(value);
  if (own === null || other === null) return false;
  if (typeof own === 'object' && typeof other === 'object') {
    return own.length === other.length && own.every((element, i) => sameElement(element, other[i]));
  }
  return typeof own !== 'object' && typeof other !== 'object' && sameElement(own, other);
}

/** A float32 in the file against a decimal in the schema: 0.01 is stored as 0.00999999977648258. */
function sameElement(a: number | string, b: number | string | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  // Integers are exact on both sides; rounding them would make 2^24 and 2^24 + 1 equal.
  return !(Number.isInteger(a) && Number.isInteger(b)) && Math.fround(a) === Math.fround(b);
}
