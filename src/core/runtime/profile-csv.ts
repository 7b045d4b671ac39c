import type { ProfiledTensor, RunProfile } from './run-profile.ts';

const HEADER = [
  'name',
  'op_type',
  'provider',
  'node_index',
  'calls',
  'median_us',
  'min_us',
  'total_us',
  'self_us',
  'gpu_us',
  'input_shapes',
  'output_shapes',
  'output_bytes',
] as const;

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet takes a cell that begins so for a formula, and a node may be named anything.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function shapes(tensors: readonly ProfiledTensor[]): string {
  return tensors.map(({ type, dims }) => `${type}[${dims.join('x')}]`).join(' ');
}

/** One row a node, in order of execution, with a header (RFC 4180). */
export function formatProfileCsv({ nodes }: RunProfile): string {
  const rows = nodes.map((node) => [
    node.name,
    node.opType,
    node.provider,
    node.nodeIndex,
    node.calls,
    node.median,
    node.min,
    node.total,
    node.selfTotal,
    node.gpuTime,
    shapes(node.inputShapes),
    shapes(node.outputShapes),
    node.outputBytes,
  ]);
  return [HEADER, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}
