import { reasonOf, rule, type FailureRule } from './failure-rule.ts';
import type { RuntimeFailure } from './run-error.ts';

/** ONNXType of the C API, for values that are no tensors. */
const VALUE_KINDS: ReadonlyMap<string, string> = new Map([
  ['0', 'unknown'],
  ['1', 'tensor'],
  ['2', 'sparse_tensor'],
  ['3', 'sequence'],
  ['4', 'map'],
  ['5', 'opaque'],
  ['6', 'optional'],
]);

export const MEMORY_AND_DEVICE_RULES: readonly FailureRule[] = [
  rule(/exceeds maximum (?:supported|protobuf) size/i, () => ({ kind: 'model-too-large' })),
  // A size that does not fit 32 bits is an overflow to the runtime; no WASM memory could have held it either.
  rule(
    /bad_alloc|SafeIntOnOverflow|^Integer overflow$|Tensor shape is too large|out of memory|Failed to allocate memory|allocation failed|could not allocate memory|Cannot enlarge memory|\bOOM\b/i,
    () => ({ kind: 'out-of-memory' }),
  ),
  rule(/requires f16 but the device does not support it|shader-f16/, () => ({ kind: 'gpu-lacks-float16' })),
  rule(
    /device (?:is |was )?lost|lost (?:the )?device|device (?:is |was |has been )?destroyed|DXGI_ERROR_DEVICE|valid external Instance reference no longer exists/i,
    () => ({ kind: 'gpu-lost' }),
  ),
  rule(/no available backend found\. ERR: \[\w+\] (?:Error: )?(?<reason>[^\n]*)/, ({ reason }) => ({
    kind: 'backend-refused',
    reason: reason ?? '',
  })),
  rule(/Aborted\(/, () => ({ kind: 'aborted' })),
];

export const FEED_RULES: readonly FailureRule[] = [
  // The first axis that does not fit; the message lists the rest, and it is kept whole beside this.
  rule(
    /Got invalid dimensions for input: (?<input>[\s\S]*?) for the following indices\s+index: (?<axis>\d+) Got: (?<actual>-?\d+) Expected: (?<expected>-?\d+)/,
    ({ input, axis, actual, expected }) => ({
      kind: 'input-shape',
      input: input ?? '',
      axis: Number(axis),
      actual: Number(actual),
      expected: Number(expected),
    }),
  ),
  rule(
    /Invalid rank for input: (?<input>[\s\S]*?) Got: (?<actual>\d+) Expected: (?<expected>\d+)/,
    ({ input, actual, expected }) => ({
      kind: 'input-rank',
      input: input ?? '',
      actual: Number(actual),
      expected: Number(expected),
    }),
  ),
  // The runtime does not say which input.
  rule(
    /Unexpected input data type\. Actual: \((?<actual>.*?)\) ?, expected: \((?<expected>.*)\)/,
    ({ actual, expected }) => ({
      kind: 'input-type',
      input: '',
      actual: actual ?? '',
      expected: expected ?? '',
    }),
  ),
  rule(
    /input with name: '(?<input>[\s\S]*)' expected to be of type: (?<expected>\d+) but received a tensor/,
    ({ input, expected }) => ({
      kind: 'input-type',
      input: input ?? '',
      actual: 'tensor',
      expected: VALUE_KINDS.get(expected ?? '') ?? 'unknown',
    }),
  ),
  rule(/input '(?<input>[\s\S]*)' is missing in 'feeds'/, ({ input }) => ({
    kind: 'input-missing',
    input: input ?? '',
  })),
  rule(/Missing Input: (?<input>.*)/, ({ input }) => ({ kind: 'input-missing', input: input ?? '' })),
  rule(/(?:^|: )invalid input '(?<input>[\s\S]*)'/, ({ input }) => ({
    kind: 'unknown-input',
    input: input ?? '',
  })),
  rule(/Invalid input name: ?(?<input>.*)/, ({ input }) => ({ kind: 'unknown-input', input: input ?? '' })),
  rule(/'fetches' contains invalid output name: (?<output>[\s\S]*?)\.?$/, ({ output }) => ({
    kind: 'unknown-output',
    output: output ?? '',
  })),
  rule(/Graph output \((?<output>[\s\S]*)\) does not exist in the graph/, ({ output }) => ({
    kind: 'unknown-output',
    output: output ?? '',
  })),
  rule(/Invalid output name: ?(?<output>.*)/, ({ output }) => ({
    kind: 'unknown-output',
    output: output ?? '',
  })),
];

/** A subgraph's failure is wrapped in its holder's; the innermost names the node that failed. */
export function innermostNode(clean: string): RuntimeFailure | null {
  const wrapped =
    /Non-zero status code returned while running (\S+) node\. Name:'([\s\S]*?)' Status Message: /g;
  let found: RuntimeFailure | null = null;
  for (const match of clean.matchAll(wrapped)) {
    const reason = reasonOf(clean.slice(match.index + match[0].length));
    found = { kind: 'node-failed', opType: match[1] ?? '', node: match[2] ?? '', reason };
  }
  return found;
}
