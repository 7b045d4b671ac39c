import { formatFloat32, formatNumber, groupDigits } from '../base/format-number.ts';
import { quoteBytes, quoteText } from '../base/format-text.ts';
import type { AttributeValue, ByteString } from './attribute.ts';
import { elementTypeName } from './element-type.ts';
import { formatValueType } from './format-value-type.ts';
import type { Graph, Model } from './model.ts';
import type { SparseTensor } from './tensor.ts';

/** Where the tensors and graphs of attributes are described; a whole `Model` will do. */
export type AttributeContext = Pick<Model, 'tensors'> & { readonly graphs: readonly Pick<Graph, 'name'>[] };

/** At most so many characters of a value on a card. */
const SHORT_ATTRIBUTE = 40;
/** At most so many characters of a value in the inspector. */
export const FULL_ATTRIBUTE = 4000;

function quoteString(string: ByteString, limit: number): string {
  return string.bytes === null ? quoteText(string.text, limit) : quoteBytes(string.bytes, limit);
}

/** `[1, 2, 3]`, or as many as fit into `limit` characters (at least one) with the number left out: `[1, 2, … +98]`. */
function formatList<T>(
  values: readonly T[],
  total: number,
  limit: number,
  format: (value: T) => string,
): string {
  const texts: string[] = [];
  let length = 2;
  for (const value of values) {
    const text = format(value);
    if (texts.length > 0 && length + text.length + 2 > limit) break;
    texts.push(text);
    length += text.length + 2;
  }
  const rest = total - texts.length;
  return `[${[...texts, ...(rest > 0 ? [`… +${groupDigits(rest)}`] : [])].join(', ')}]`;
}

function formatTensor(index: number, context: AttributeContext | undefined): string {
  const tensor = context?.tensors[index];
  return tensor === undefined ? 'tensor' : `${elementTypeName(tensor.dataType)}[${tensor.dims.join(', ')}]`;
}

function formatSparse(sparse: SparseTensor, context: AttributeContext | undefined): string {
  const values = context?.tensors[sparse.values];
  return `sparse ${values === undefined ? 'tensor' : elementTypeName(values.dataType)}[${sparse.dims.join(', ')}]`;
}

function formatGraphName(index: number, context: AttributeContext | undefined): string {
  const name = context?.graphs[index]?.name ?? '';
  return name === '' ? 'graph' : name;
}

function formatScalar(value: number | bigint | string): string {
  return typeof value === 'string' ? quoteText(value, SHORT_ATTRIBUTE) : formatNumber(value);
}

function formatInFile(value: AttributeValue & { readonly kind: 'in-file' }, limit: number): string {
  if (value.of === 'string') {
    const text = value.preview.join('');
    const shown = quoteText(text, limit);
    const rest = value.bytes - text.length;
    return text.length <= limit && rest > 0 ? `${shown.slice(0, -1)}…" +${groupDigits(rest)}` : shown;
  }
  const format = (element: number | bigint | string) =>
    value.of === 'floats' && typeof element === 'number' ? formatFloat32(element) : formatScalar(element);
  return formatList(value.preview, value.elements, limit, format);
}

/**
 * An attribute's value on one line of about `limit` characters: ints `[1, 2, 2, 1]`, floats as the shortest text that
 * reads back as the same float32, strings quoted, tensors by type and shape, graphs by name, a function body's
 * reference as `@name`. What is cut shows how many elements (of a string, characters) were left out.
 */
export function formatAttributeValue(
  value: AttributeValue,
  limit: number,
  context?: AttributeContext,
): string {
  switch (value.kind) {
    case 'float':
      return formatFloat32(value.value);
    case 'int':
      return formatNumber(value.value);
    case 'string':
      return quoteString(value.value, limit);
    case 'tensor':
      return formatTensor(value.tensor, context);
    case 'graph':
      return formatGraphName(value.graph, context);
    case 'sparse_tensor':
      return formatSparse(value.sparse, context);
    case 'type_proto':
      return formatValueType(value.type);
    case 'floats':
      return formatList(value.values, value.values.length, limit, formatFloat32);
    case 'ints':
      return formatList(value.values, value.values.length, limit, (int) => formatNumber(int));
    case 'strings':
      return formatList(value.values, value.values.length, limit, (text) => quoteString(text, limit));
    case 'tensors':
      return formatList(value.tensors, value.tensors.length, limit, (tensor) =>
        formatTensor(tensor, context),
      );
    case 'graphs':
      return formatList(value.graphs, value.graphs.length, limit, (graph) => formatGraphName(graph, context));
    case 'sparse_tensors':
      return formatList(value.sparse, value.sparse.length, limit, (sparse) => formatSparse(sparse, context));
    case 'type_protos':
      return formatList(value.types, value.types.length, limit, (type) => formatValueType(type));
    case 'reference':
      return `@${value.name}`;
    case 'in-file':
      return formatInFile(value, limit);
    case 'unknown':
      return '?';
  }
}

/** The value as it fits on a card. */
export function formatShortAttribute(value: AttributeValue, context?: AttributeContext): string {
  return formatAttributeValue(value, SHORT_ATTRIBUTE, context);
}
