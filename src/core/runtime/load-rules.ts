import { elementTypeName } from '../ir/element-type.ts';
import { quotedNumber, reasonOf, rule, type FailureRule } from './failure-rule.ts';
import type { RuntimeFailure } from './run-error.ts';

/** The runtime's own numbers leave TensorProto's above 23: taken as those, float8e8m0 would be called int2. */
const NEWEST_TYPES: ReadonlyMap<string, string> = new Map([
  ['24', 'uint2'],
  ['25', 'int2'],
  ['26', 'float8e8m0'],
]);

const noKernel = (groups: Readonly<Record<string, string>>): RuntimeFailure => ({
  kind: 'no-kernel',
  node: groups['node'] ?? '',
  opType: groups['op'] ?? '',
  domain: groups['domain'] ?? '',
  version: quotedNumber(groups['version']),
});

const badModel = (groups: Readonly<Record<string, string>>, clean: string): RuntimeFailure => ({
  kind: 'bad-model',
  node: groups['node'] ?? '',
  opType: groups['op'] ?? '',
  reason: reasonOf(groups['reason'] === undefined || groups['reason'] === '' ? clean : groups['reason']),
});

/** The runtime looks for such a file in a file system that a browser has not. */
const missing = ({ location }: Readonly<Record<string, string>>): RuntimeFailure => ({
  kind: 'external-data',
  location: location ?? '',
  reason: '',
});

const external = (groups: Readonly<Record<string, string>>, clean: string): RuntimeFailure => ({
  kind: 'external-data',
  location: groups['location'] ?? '',
  reason: groups['reason'] === undefined || groups['reason'] === '' ? clean : groups['reason'],
});

/** The build lacks something that the model needs. */
export const UNSUPPORTED_RULES: readonly FailureRule[] = [
  rule(
    /Opset (?<opset>\d+) is under development[\s\S]*support for domain (?<domain>\S+) is till opset (?<newest>\d+)/,
    ({ opset, domain, newest }) => ({
      kind: 'opset-too-new',
      domain: domain ?? '',
      opset: quotedNumber(opset),
      newest: quotedNumber(newest),
    }),
  ),
  rule(
    /Unsupported model IR version: (?<ir>\d+)(?:, max supported IR version: (?<newest>\d+))?/,
    ({ ir, newest }) => ({ kind: 'ir-too-new', irVersion: quotedNumber(ir), newest: quotedNumber(newest) }),
  ),
  rule(
    /Could not find an implementation for (?:(?<domain>[\w.]+)[.:])?(?<op>\w+)\((?<version>\d+)\) node with name '(?<node>[\s\S]*)'/,
    noKernel,
  ),
  rule(
    /Failed to find kernel for (?:(?<domain>[\w.]+)\.)?(?<op>\w+)\((?<version>\d+)\)(?: \(node:'?(?<node>[^)]*?)'?(?: ep:[^)]*)?\))?/,
    noKernel,
  ),
  rule(/IsNodeCompatibleWithProvider|Kernel not found/, noKernel),
  rule(/(?<domain>[\w.-]*):(?<op>\w+)\(-?\d+\) is not a registered function\/op/, ({ domain, op }) => ({
    kind: 'unknown-operator',
    node: '',
    opType: op ?? '',
    domain: domain ?? '',
    version: null,
  })),
  rule(/No Op registered for (?<op>\S+) with domain_version of (?<version>\d+)/, ({ op, version }) => ({
    kind: 'unknown-operator',
    node: '',
    opType: op ?? '',
    domain: '',
    version: quotedNumber(version),
  })),
  rule(/MLDataType for: (?<type>.+) is not currently registered or supported/, ({ type }) => ({
    kind: 'unsupported-type',
    type: type ?? '',
  })),
  rule(/Invalid tensor data type (?<number>\d+)/, ({ number }) => ({
    kind: 'unsupported-type',
    type: elementTypeName(Number(number)),
  })),
  rule(/unsupported data type: (?<number>\d+)/, ({ number }) => ({
    kind: 'unsupported-type',
    type: NEWEST_TYPES.get(number ?? '') ?? elementTypeName(Number(number)),
  })),
  rule(/unsupported (?:data )?type: (?<type>[\w()]+)/, ({ type }) => ({
    kind: 'unsupported-type',
    type: type ?? '',
  })),
  // A sequence or map that was fetched: JavaScript can read tensors only.
  rule(/Reading data from non-tensor typed value/, () => ({ kind: 'unsupported-type', type: 'non-tensor' })),
];

export const EXTERNAL_DATA_RULES: readonly FailureRule[] = [
  rule(
    /external data file "*(?<location>[^"]*)"*, error: (?:Module\.MountedFiles is not available|File not found in preloaded files)/,
    missing,
  ),
  rule(/Failed to load external data file "*(?<location>[^"]*)"*, error: (?<reason>[\s\S]*)/, external),
  rule(/Module\.MountedFiles is not available|not found in preloaded files/, missing),
  rule(/Missing 'location'/, external),
  rule(/[Ff]ailed to load external data(?: file)?:? ?"?(?<location>[^"\s]*)/, external),
];

const badWeights = ({ initializer, reason }: Readonly<Record<string, string>>): RuntimeFailure => ({
  kind: 'bad-weights',
  initializer: initializer ?? '',
  reason: reason ?? '',
});

/** Data of the model itself that make no sense. */
export const WEIGHT_RULES: readonly FailureRule[] = [
  rule(/Initializer '(?<initializer>[\s\S]*?)': (?<reason>[^\n]*)/, badWeights),
  rule(/TensorProto: (?<initializer>[^\n]*?) (?<reason>external data size mismatch[^\n]*)/, badWeights),
  rule(/External initializer: (?<initializer>[^\n]*?) (?<reason>offset: [^\n]*)/, badWeights),
  rule(/Tensor '(?<initializer>[\s\S]*?)' (?<reason>does not have valid data type)/, badWeights),
];

/** What the runtime refuses to load. The node is named only where the message does. */
export const BAD_MODEL_RULES: readonly FailureRule[] = [
  rule(
    /Node \((?<node>[\s\S]*?)\) Op \((?<op>\w+)\) (?<reason>\[(?:Shape|Type)InferenceError\][\s\S]*)/,
    badModel,
  ),
  rule(/\[(?:Shape|Type)InferenceError\]/, badModel),
  rule(
    /Type '[^']*' of input parameter \(.*?\) of operator \((?<op>\w+)\) in node \((?<node>.*)\) is invalid/,
    badModel,
  ),
  rule(
    /Type parameter \(\w+\) of Optype \((?<op>\w+)\) bound to different types .* in node \((?<node>.*)\)/,
    badModel,
  ),
  rule(/of output arg \(.*?\) of node \((?<node>.*)\) does not match expected type/, badModel),
  rule(/Node ?\((?<node>.*?)\) with schema\([\w.]*:?:(?<op>\w+):\d+\) has (?:in|out)put size/, badModel),
  rule(/Mismatched attribute type in '(?<node>.*) : [^']*'/, badModel),
  rule(/Unrecognized attribute: .* for operator (?<op>\w+)/, badModel),
  rule(/Op registered for (?<op>\w+) is deprecated/, badModel),
  rule(/two nodes with same node name \((?<node>.*)\)/, badModel),
  rule(
    /Required attribute '|protobuf parsing failed|No graph was found|Missing opset|Missing model IR/,
    badModel,
  ),
  rule(
    /invalid model|Invalid model|Type Error|Duplicate definition|not acyclic|must not be recursive/,
    badModel,
  ),
  rule(/Out of bounds dimensions|does not exist in the graph/, badModel),
  rule(/No opset import for domain '/, badModel),
  rule(
    /must be topologically sorted, however input '(?<input>[\s\S]*)' of node:\s+name: (?<node>[\s\S]*) OpType: (?<op>\S+)/,
    ({ input, node, op }) => ({
      kind: 'bad-model',
      node: node ?? '',
      opType: op ?? '',
      reason: `no node before it makes its input '${input ?? ''}'`,
    }),
  ),
  rule(/^(?<op>Constant) node: (?<node>[\s\S]*) has no data attributes/, badModel),
  rule(/^Node \((?<node>[\s\S]*)\)'s input \d+ is marked single but has an empty string/, badModel),
];
