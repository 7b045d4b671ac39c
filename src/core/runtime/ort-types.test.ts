import { describe, expect, it } from 'vitest';
import { DataType } from '../ir/element-type.ts';
import { canFeed, canRead, fromOrtType, toOrtType } from './ort-types.ts';

describe('ort types', () => {
  it('goes to the runtime and back for every type that JavaScript has', () => {
    const known = Object.values(DataType).filter(canFeed);
    expect(known).toHaveLength(15);
    for (const dataType of known) expect(fromOrtType(toOrtType(dataType) ?? '')).toBe(dataType);
  });

  it('reads no 4-bit output, and feeds no bfloat16', () => {
    expect([canFeed(DataType.INT4), canRead(DataType.INT4)]).toEqual([true, false]);
    expect([canFeed(DataType.BFLOAT16), canRead(DataType.BFLOAT16)]).toEqual([false, false]);
    expect([canFeed(99), canRead(99), toOrtType(99)]).toEqual([false, false, null]);
  });

  it('knows no type of another name', () => {
    expect(fromOrtType('')).toBeNull();
    expect(fromOrtType('double')).toBeNull();
  });
});
