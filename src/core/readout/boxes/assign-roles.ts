import { countElements } from '../../ir/tensor.ts';
import { elementTypeOf } from '../../ir/element-type.ts';
import type { BoxFacts } from './box-reading.ts';

/** Outputs of a detector that gives boxes and scores apart. */
export interface PairedOutputs {
  readonly boxes: BoxFacts;
  readonly scores: BoxFacts;
  readonly classes: BoxFacts | null;
  readonly count: BoxFacts | null;
  /** Columns of the scores: 1 when they are `[N]`. */
  readonly columns: number;
}

export function isFloat({ dataType }: BoxFacts): boolean {
  return elementTypeOf(dataType)?.kind === 'float';
}

/** Elements by the name first: of two that fit by shape, the one that says so. */
function preferNamed(candidates: readonly BoxFacts[], name: RegExp): BoxFacts | null {
  return candidates.find((output) => name.test(output.name)) ?? candidates[0] ?? null;
}

/** Dims without the ones in front: `[1, N, C]` -> `[N, C]`, `[1, N]` -> `[N]`. Keeps `rank` dims at least. */
function trimmed(dims: readonly number[], rank: number): readonly number[] {
  let from = 0;
  while (dims.length - from > rank && dims[from] === 1) from += 1;
  return dims.slice(from);
}

/** One number for each box, in whatever shape. */
function isPerBox(output: BoxFacts, count: number): boolean {
  return countElements(output.dims) === count && output.dims.includes(count);
}

/** Who is who among boxes and scores that come apart; null when there are none. */
export function assignPaired(outputs: readonly BoxFacts[]): PairedOutputs | null {
  const isBoxes = ({ dims }: BoxFacts) => dims.length >= 2 && dims.length <= 3 && dims.at(-1) === 4;
  const boxes = preferNamed(
    outputs.filter((output) => isFloat(output) && isBoxes(output)),
    /box|loc/i,
  );
  if (boxes === null) return null;
  const others = outputs.filter((output) => output !== boxes);
  const count = boxes.dims.at(-2) ?? 0;
  const tables = others.filter((output) => {
    const [rows, columns, ...rest] = trimmed(output.dims, 2);
    return isFloat(output) && rest.length === 0 && rows === count && (columns ?? 0) > 1;
  });
  const named = /score|conf|prob|logit|cls/i;
  const table = preferNamed(tables, named);
  const perBox = others.filter((output) => isPerBox(output, count));
  const isClasses = (output: BoxFacts) => !isFloat(output) || /label|class/i.test(output.name);
  const single = preferNamed(
    perBox.filter((output) => isFloat(output) && !isClasses(output)),
    named,
  );
  const scores = table ?? single;
  if (scores === null) return null;
  return {
    boxes,
    scores,
    classes: perBox.find((output) => output !== scores && isClasses(output)) ?? null,
    count: others.find(({ dims, name }) => countElements(dims) === 1 && /num|count/i.test(name)) ?? null,
    columns: table === null ? 1 : (table.dims.at(-1) ?? 1),
  };
}

/** The output that has boxes and scores in one: the float table `[.., rows, columns >= 5]` with the most elements. */
export function findPredictions(outputs: readonly BoxFacts[]): BoxFacts | null {
  let found: BoxFacts | null = null;
  for (const output of outputs) {
    const { dims } = output;
    const isTable = dims.length === 3 || dims.length === 2;
    if (!isFloat(output) || !isTable || Math.max(dims.at(-1) ?? 0, dims.at(-2) ?? 0) < 5) continue;
    if (found === null || countElements(dims) > countElements(found.dims)) found = output;
  }
  return found;
}
