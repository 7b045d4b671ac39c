import { formatFloat32 } from '../base/format-number.ts';
import type { Attribute, AttributeValue } from '../ir/attribute.ts';
import { formatValueType } from '../ir/format-value-type.ts';
import type { TermCollector } from './search-terms.ts';
import { searchableText } from './search-text.ts';

/** Longer lists are searched up to here. */
const MAX_ELEMENTS = 64;

/**
 * Gives the term `kernel_shape=3,3` of an attribute; only its name where the value is nothing that a person would type.
 * Looked up by name, then by value: building the text of every attribute of a model takes longer than all the rest.
 */
export function createAttributeTerms(terms: TermCollector): (attribute: Attribute) => number {
  const byName = new Map<string, Map<string | number | bigint, number>>();
  return ({ name, value }) => {
    let byValue = byName.get(name);
    if (byValue === undefined) {
      byValue = new Map();
      byName.set(name, byValue);
    }
    const key = keyOf(value);
    let term = byValue.get(key);
    if (term === undefined) {
      const text = value.kind === 'float' ? formatFloat32(value.value) : String(key);
      term = terms.append(searchableText(text === '' ? name : `${name}=${text}`));
      byValue.set(key, term);
    }
    return term;
  };
}

/** Equal for values that are searched by the same text: the text itself, but for numbers. */
function keyOf(value: AttributeValue): string | number | bigint {
  switch (value.kind) {
    case 'int':
    case 'float':
      return value.value;
    case 'string':
      return value.value.text;
    case 'ints':
      return (value.values.length <= MAX_ELEMENTS ? value.values : value.values.slice(0, MAX_ELEMENTS)).join(
        ',',
      );
    case 'floats':
      return value.values.slice(0, MAX_ELEMENTS).map(formatFloat32).join(',');
    case 'strings':
      return value.values
        .slice(0, MAX_ELEMENTS)
        .map(({ text }) => text)
        .join(',');
    case 'reference':
      return `@${value.name}`;
    case 'in-file':
      return value.preview.slice(0, MAX_ELEMENTS).join(value.of === 'string' ? '' : ',');
    case 'type_proto':
      return formatValueType(value.type);
    case 'tensor':
    case 'tensors':
    case 'graph':
    case 'graphs':
    case 'sparse_tensor':
    case 'sparse_tensors':
    case 'type_protos':
    case 'unknown':
      return '';
  }
}
