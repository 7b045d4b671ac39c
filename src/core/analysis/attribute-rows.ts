import type { GraphIndex } from '../base/indices.ts';
import type { Attribute, AttributeValue } from '../ir/attribute.ts';
import type { AttributePlace } from '../ir/attribute-place.ts';
import { FULL_ATTRIBUTE, formatAttributeValue } from '../ir/format-attribute.ts';
import type { FunctionDef, Model, Node } from '../ir/model.ts';
import type { AttributeSchema, OperatorSchema } from '../ops/schema.ts';
import type { AttributeRow, InFileFacts, TensorFacts } from './inspection.ts';
import { describeTensor } from './tensor-facts.ts';

/**
 * A node's attributes: those that are set, in file order; then the defaults of the operator schema, or of the function
 * that the node calls; then those that are required and left out.
 */
export function attributeRows(
  model: Model,
  graph: GraphIndex,
  node: Node,
  schema: OperatorSchema | null,
): AttributeRow[] {
  const callee = model.functions[node.callee];
  const declared = callee === undefined ? schemaRows(schema) : functionAttributeRows(model, callee);
  const defaults = new Map(declared.map((row) => [row.name, row.defaultText]));
  const set = new Set(node.attributes.map((attribute) => attribute.name));
  const rest = declared.filter((row) => !set.has(row.name));
  return [
    ...node.attributes.map((attribute, position) => {
      const place = { kind: 'node', graph, node: node.index, position } as const;
      return setRow(model, attribute, defaults.get(attribute.name) ?? '', place);
    }),
    ...rest.filter((row) => row.origin === 'default'),
    ...rest.filter((row) => row.origin === 'required'),
  ];
}

/** The attribute parameters of a function: those with a default, then those that a call must give. */
export function functionAttributeRows(model: Model, definition: FunctionDef): AttributeRow[] {
  return [
    ...definition.attributeDefaults.map((attribute, position): AttributeRow => {
      const place = { kind: 'function', function: definition.index, position } as const;
      const row = setRow(model, attribute, '', place);
      return { ...row, origin: 'default', defaultText: row.text };
    }),
    ...definition.attributeNames.map((name) => emptyRow(name, '', 'required', '')),
  ];
}

/** What the schema says of attributes that are left out. An optional one without a default says nothing. */
function schemaRows(schema: OperatorSchema | null): AttributeRow[] {
  if (schema === null) return [];
  return schema.attributes
    .filter((attribute) => attribute.required || attribute.defaultValue !== null)
    .map((attribute) => {
      const text = formatDefault(attribute);
      const origin = attribute.required ? 'required' : 'default';
      return emptyRow(attribute.name, attribute.kind, origin, text);
    });
}

function setRow(
  model: Model,
  attribute: Attribute,
  defaultText: string,
  place: AttributePlace,
): AttributeRow {
  const { name, value, docString } = attribute;
  return {
    name,
    kind: attributeKindName(value),
    text: formatAttributeValue(value, FULL_ATTRIBUTE, model),
    origin: 'set',
    defaultText,
    docString,
    graph: value.kind === 'graph' ? value.graph : null,
    tensor: tensorOf(model, value),
    inFile: inFileOf(value, place),
  };
}

/** The tensor that an attribute holds; of a sparse one, its values. */
function tensorOf(model: Model, value: AttributeValue): TensorFacts | null {
  if (value.kind === 'tensor') return describeTensor(model, value.tensor);
  return value.kind === 'sparse_tensor' ? describeTensor(model, value.sparse.values) : null;
}

function inFileOf(value: AttributeValue, place: AttributePlace): InFileFacts | null {
  if (value.kind !== 'in-file') return null;
  const { of, elements, bytes } = value;
  return { place, of, elements, bytes };
}

function emptyRow(name: string, kind: string, origin: 'default' | 'required', text: string): AttributeRow {
  return {
    name,
    kind,
    text,
    origin,
    defaultText: text,
    docString: '',
    graph: null,
    tensor: null,
    inFile: null,
  };
}

/** The kind in the words of AttributeProto; of a reference or a value left in the file, the kind that it stands for. */
export function attributeKindName(value: AttributeValue): string {
  if (value.kind === 'reference') return value.of ?? '';
  if (value.kind === 'in-file') return value.of;
  return value.kind === 'unknown' ? `attribute type ${value.type}` : value.kind;
}

/** A schema's default, shown as it would be were it set; '' when there is none. */
function formatDefault(schema: AttributeSchema): string {
  const value = defaultAsValue(schema);
  return value === null ? '' : formatAttributeValue(value, FULL_ATTRIBUTE);
}

function defaultAsValue({ kind, defaultValue }: AttributeSchema): AttributeValue | null {
  if (defaultValue === null) return null;
  if (typeof defaultValue === 'string') return { kind: 'string', value: { text: defaultValue, bytes: null } };
  if (typeof defaultValue === 'number')
    return { kind: kind === 'float' ? 'float' : 'int', value: defaultValue };
  const numbers = defaultValue.filter((item) => typeof item === 'number');
  if (kind === 'floats' || kind === 'ints') return { kind, values: numbers };
  const texts = defaultValue.filter((item) => typeof item === 'string');
  return { kind: 'strings', values: texts.map((text) => ({ text, bytes: null })) };
}
