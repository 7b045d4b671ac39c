import { canRead } from '../runtime/ort-types.ts';

/** The runtime hands elements of this type to JavaScript. 0, not known, is taken for readable: nearly everything is. */
export function isReadableElement(elemType: number): boolean {
  return elemType === 0 || canRead(elemType);
}
