import { formatNumber, formatRounded } from '../base/format-number.ts';
import { elementTypeOf } from '../ir/element-type.ts';
import { roundToType } from './small-floats.ts';
import type { Element } from './types.ts';

function formatPart(value: number, dataType: number): string {
  return formatRounded(value, (candidate) => roundToType(candidate, dataType));
}

/**
 * An element as text: floats as the shortest text that means this number in its own type (float16 0.0999755859375 is
 * `0.1`), complex ones as `1-2i`, strings as they are.
 */
export function formatElement(element: Element, dataType: number): string {
  switch (typeof element) {
    case 'string':
      return element;
    case 'boolean':
      return String(element);
    case 'bigint':
      return formatNumber(element);
    case 'number':
      return elementTypeOf(dataType)?.kind === 'float'
        ? formatPart(element, dataType)
        : formatNumber(element);
    default: {
      const [re, im] = element;
      const imaginary = formatPart(im, dataType);
      return `${formatPart(re, dataType)}${/^[-]/.test(imaginary) ? '' : '+'}${imaginary}i`;
    }
  }
}
