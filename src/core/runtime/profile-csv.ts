import type { ProfiledTensor, RunProfile } from './run-profile.ts';
import { groupPath, sumAllGroups, type NodeScopes } from './sum-groups.ts';

const NODE_HEADER = [
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
  'group',
] as const;

const GROUP_HEADER = ['group', 'depth', 'nodes', 'calls', 'self_us', 'share'] as const;

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

function write(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** One row a node, in order of execution, with a header (RFC 4180). */
export function formatProfileCsv({ nodes }: Pick<RunProfile, 'nodes'>, scopes: NodeScopes): string {
  const rows = nodes.map((node, at) => [
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
    groupPath(scopes[at] ?? []),
  ]);
  return write([NODE_HEADER, ...rows]);
}

/** One row a group, with all that it holds, the outer ones first, with a header. */
export function formatGroupsCsv({ nodes }: Pick<RunProfile, 'nodes'>, scopes: NodeScopes): string {
  const rows = sumAllGroups(nodes, scopes).map((sum) => [
    sum.group,
    sum.depth,
    sum.nodes,
    sum.calls,
    sum.total,
    Number(sum.share.toFixed(6)),
  ]);
  return write([GROUP_HEADER, ...rows]);
}
