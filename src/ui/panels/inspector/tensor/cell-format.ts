import { DataType, elementTypeName, elementTypeOf } from '../../../../core/ir/element-type.ts';
import { formatElement } from '../../../../core/tensor/format-element.ts';
import type { Element } from '../../../../core/tensor/types.ts';

const BY_NAME: ReadonlyMap<string, number> = new Map(
  Object.values(DataType).map((dataType) => [elementTypeName(dataType), dataType]),
);

export interface CellFormat {
  readonly text: (element: Element) => string;
  /** Room for most elements of the type, in characters; what is longer is cut, and in full in the tooltip. */
  readonly characters: number;
  /** Numbers stand at the right of their cell. */
  readonly numeric: boolean;
}

/** How the elements of a type, given by its name, are shown in a table. */
export function cellFormat(elementType: string): CellFormat {
  const dataType = BY_NAME.get(elementType) ?? 0;
  const type = elementTypeOf(dataType);
  const text = (element: Element): string => formatElement(element, dataType);
  switch (type?.kind) {
    case 'signed':
    case 'unsigned':
      return { text, characters: type.bits <= 8 ? 6 : type.bits <= 16 ? 8 : 12, numeric: true };
    case 'bool':
      return { text, characters: 7, numeric: false };
    case 'complex':
      return { text, characters: 24, numeric: true };
    case 'string':
      return { text, characters: 28, numeric: false };
    case 'float':
    case undefined:
      return { text, characters: 14, numeric: true };
  }
}
