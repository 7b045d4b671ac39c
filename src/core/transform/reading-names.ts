import type { ReadableOutput } from './readable-output.ts';

export type SequenceOutput = Extract<ReadableOutput, { kind: 'sequence' }>;

/** So many elements of a sequence are read; of a longer one the rest is only counted. */
export const MAX_ELEMENTS = 64;

/** The values that a sequence's elements become, whether it has so many or not. */
export function elementNames({ elementPrefix }: SequenceOutput): readonly string[] {
  return Array.from({ length: MAX_ELEMENTS }, (_, i) => `${elementPrefix}${i}`);
}

/** The values to ask for that stand in for an output that is no tensor. */
export function readingNames(output: ReadableOutput): readonly string[] {
  switch (output.kind) {
    case 'zip-map':
      return [output.probabilities];
    case 'sequence':
      return [output.lengthName, ...elementNames(output)];
    case 'optional':
      return [output.hasName, output.elementName];
    case 'tensor':
    case 'unreadable':
      return [];
  }
}
