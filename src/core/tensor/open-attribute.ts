import { defined } from '../base/assert.ts';
import type { InFileValue } from '../ir/attribute.ts';
import { DataType, elementTypeOf } from '../ir/element-type.ts';
import type { ElementType } from '../ir/element-type.ts';
import { openRecords, rawAccess } from './open-payload.ts';
import type { OpenTensor } from './open-payload.ts';
import { ATTRIBUTE_RECORDS } from './record-format.ts';

const DATA_TYPES: Readonly<Record<InFileValue['of'], number>> = {
  string: DataType.UINT8,
  floats: DataType.FLOAT,
  ints: DataType.INT64,
  strings: DataType.STRING,
};

/** The element type as which an attribute's list is read; a string is read as its bytes. */
function typeOf(of: InFileValue['of']): ElementType {
  return defined(elementTypeOf(DATA_TYPES[of]), 'element type of an attribute');
}

/**
 * An attribute that was left in the file as a tensor of one dim, so that all that reads tensors reads it: a list with
 * its elements, a string with its bytes.
 */
export async function openAttribute(value: InFileValue, file: Blob): Promise<OpenTensor> {
  const type = typeOf(value.of);
  if (value.of === 'string') {
    // A field that is not repeated has one run: the last one in the file, which is the one that counts.
    const { offset, length } = defined(value.runs[0], 'run of a string');
    // Each byte is one element.
    const total: number = length;
    return { type, total, access: rawAccess(file.slice(offset, offset + length)) };
  }
  const access = await openRecords(file, ATTRIBUTE_RECORDS[value.of], value.runs, type);
  return { type, total: value.elements, access };
}
