import type { DiagnosticCode } from '../../core/ir/diagnostic.ts';

/** What is odd, in a few words; what and why, with the facts; what to do about it, '' when there is nothing to do. */
export interface DiagnosticText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

/** The keys that each code's facts have are listed in `core/import/README.md`. */
type Facts = Readonly<Record<string, string>>;

const counted = (count: string, one: string, many = `${one}s`): string =>
  `${count} ${count === '1' ? one : many}`;

const quoted = (name: string): string => (name === '' ? 'without a name' : `“${name}”`);

/** A fact of the form `input`, `initializer`, or a node's label. */
const definedBy = (definition: string): string => {
  if (definition === 'input') return 'a graph input';
  return definition === 'initializer' ? 'an initializer' : `node ${definition}`;
};

const of = (thing: string, name: string): string => `${thing} ${quoted(name)}`;

const EXPORT_AGAIN = 'Export the model again, or fix the file with a tool that writes ONNX.';
const FULL_STOP = 'Everything else is shown as it is in the file.';

export const diagnostics = {
  'missing-ir-version': ({ root = '' }) =>
    root === 'graph'
      ? {
          title: 'A graph without a model',
          what: 'The file holds a GraphProto alone: no IR version, no opset imports, no metadata.',
          next: 'Operators are shown without a version. Open the ModelProto for the whole picture.',
        }
      : {
          title: 'No IR version',
          what: 'The file does not say which version of the format it was written for.',
          next: 'Runtimes will refuse it. ' + EXPORT_AGAIN,
        },
  'ir-version-newer': ({ version = '', latest = '' }) => ({
    title: `IR version ${version} is newer than this program`,
    what: `This program knows the format up to IR version ${latest}; fields added since then are kept but not shown.`,
    next: 'Reload the page to get the newest version of this program.',
  }),
  'missing-opset-import': () => ({
    title: 'No opset imports',
    what: 'The file names no operator set, so it is open which version of each operator is meant.',
    next: 'Operators are shown without defaults. ' + EXPORT_AGAIN,
  }),
  'opset-newer': ({ domain = '', version = '', latest = '' }) => ({
    title: `Opset ${version} of ${domain} is newer than this program`,
    what: `This program knows ${domain} up to version ${latest}. Newer operators are shown without formal names.`,
    next: 'Reload the page to get the newest version of this program.',
  }),
  'domain-not-imported': ({ domain = '', nodes = '', opType = '' }) => ({
    title: `Domain ${domain} is used but not imported`,
    what: `${counted(nodes, 'node')} (the first is ${opType}) belong to ${domain}, and no opset import gives its version.`,
    next: `Strict runtimes refuse this. Add an opset import of ${domain} to the model.`,
  }),
  'duplicate-opset-import': ({ domain = '', first = '', second = '' }) => ({
    title: `${domain} is imported twice`,
    what:
      first === second
        ? `Both imports ask for version ${first}.`
        : `The imports ask for version ${first} and version ${second}; the newer one is used here.`,
    next: 'Keep one of them.',
  }),
  'no-graph': ({ root = '' }) =>
    root === 'tensor'
      ? {
          title: 'A tensor without a model',
          what: 'The file holds a TensorProto alone, as the test data of ONNX models does. It is shown as an initializer.',
          next: '',
        }
      : {
          title: 'No main graph',
          what: 'The file holds model-local functions only.',
          next: 'Open a function from the outline to see its body.',
        },
  'empty-graph': ({ outputs = '', initializers = '' }) => ({
    title: 'The main graph has no nodes',
    what: `It has ${counted(outputs, 'output')} and ${counted(initializers, 'initializer')}, and computes nothing.`,
    next: '',
  }),
  'unknown-operator': ({ domain = '', opType = '', version = '', since = '', count = '' }) =>
    since === ''
      ? {
          title: `Unknown operator ${opType}`,
          what: `The table of ${domain} has no operator of this name; ${counted(count, 'node uses', 'nodes use')} it.`,
          next: 'It needs a runtime that brings this operator. It is shown without formal names and defaults.',
        }
      : {
          title: `${opType} needs a newer opset`,
          what: `${opType} came with opset ${since} of ${domain}, and this model imports ${version === '' ? 'none' : version}; ${counted(count, 'node uses', 'nodes use')} it.`,
          next: `Some runtimes run it all the same. Export the model with opset ${since} or newer to be safe.`,
        },
  'unknown-domain': ({ domain = '', opType = '', count = '' }) => ({
    title: `Custom operators of ${domain}`,
    what: `${counted(count, 'node uses', 'nodes use')} operators of this domain (the first is ${opType}), which this program has no table of.`,
    next: 'They run where a library with these operators is registered. They are shown without formal names and defaults.',
  }),
  'deprecated-operator': ({ domain = '', opType = '', since = '', count = '' }) => ({
    title: `${opType} is deprecated`,
    what: `${domain} deprecated ${opType} with opset ${since}; ${counted(count, 'node uses', 'nodes use')} it.`,
    next: 'Convert the model to operators that replace it before runtimes drop it.',
  }),
  'too-few-inputs': ({ opType = '', actual = '', expected = '', formal = '' }) => ({
    title: `${opType} lacks an input`,
    what: `It has ${counted(actual, 'input')} and needs at least ${expected}${formal === '' ? '' : `; “${formal}” is missing`}.`,
    next: EXPORT_AGAIN,
  }),
  'too-many-inputs': ({ opType = '', actual = '', expected = '' }) => ({
    title: `${opType} has too many inputs`,
    what: `It has ${counted(actual, 'input')}, and in this opset ${opType} takes at most ${expected}.`,
    next: 'The model may have been written for another opset version. ' + EXPORT_AGAIN,
  }),
  'too-many-outputs': ({ opType = '', actual = '', expected = '' }) => ({
    title: `${opType} has too many outputs`,
    what: `It has ${counted(actual, 'output')}, and in this opset ${opType} gives at most ${expected}.`,
    next: 'The model may have been written for another opset version. ' + EXPORT_AGAIN,
  }),
  'unknown-attribute': ({ opType = '', name = '', count = '' }) => ({
    title: `${opType} has no attribute “${name}”`,
    what: `${counted(count, 'node sets', 'nodes set')} it, but ${opType} does not have it in this opset.`,
    next: 'Strict runtimes refuse this. The model may have been written for another opset version.',
  }),
  'missing-attribute': ({ opType = '', name = '', kind = '' }) => ({
    title: `${opType} lacks “${name}”`,
    what: `In this opset the attribute “${name}” (${kind}) is required and has no default.`,
    next: EXPORT_AGAIN,
  }),
  'attribute-kind': ({ opType = '', name = '', actual = '', expected = '', count = '' }) => ({
    title: `“${name}” of ${opType} is of the wrong kind`,
    what: `It is ${actual} where ${opType} takes ${expected} (${counted(count, 'node')}).`,
    next: 'The model may have been written for another opset version. ' + EXPORT_AGAIN,
  }),
  'unknown-attribute-type': ({ opType = '', name = '', type = '' }) => ({
    title: `Attribute “${name}” has no known type`,
    what:
      type === '0'
        ? `“${name}” of ${opType} names no type and holds no value.`
        : `“${name}” of ${opType} has attribute type ${type}, which this program does not know.`,
    next: 'Its value is not shown. ' + FULL_STOP,
  }),
  'duplicate-attribute': ({ opType = '', name = '' }) => ({
    title: `“${name}” is set twice`,
    what: `${opType} has more than one attribute “${name}”; runtimes differ in which one they take.`,
    next: EXPORT_AGAIN,
  }),
  'dangling-value': ({ name = '', consumers = '', opType = '' }) => ({
    title: `Nothing produces ${quoted(name)}`,
    what: `${counted(consumers, 'input reads', 'inputs read')} this value (the first of ${opType}), but no node, input, initializer or enclosing graph defines it.`,
    next: 'The model cannot run. A node or initializer was probably lost when the file was written.',
  }),
  'duplicate-value': ({ name = '', first = '', second = '' }) => ({
    title: `${quoted(name)} is defined twice`,
    what: `First by ${definedBy(first)}, then by ${definedBy(second)}; a value may have one definition. Nodes after the second are shown reading the second.`,
    next: 'Rename one of them.',
  }),
  'duplicate-node-name': ({ name = '', count = '' }) => ({
    title: `${count} nodes are called “${name}”`,
    what: 'Node names should be unique within a graph; tools that find nodes by name may take the wrong one.',
    next: '',
  }),
  'duplicate-initializer': ({ name = '' }) => ({
    title: `Initializer ${quoted(name)} is there twice`,
    what: 'More than one initializer has this name; nodes read the first.',
    next: 'Remove or rename the other.',
  }),
  cycle: ({ nodes = '', path = '' }) => ({
    title: 'The graph has a cycle',
    what:
      nodes === '1' ? `Node ${path} reads its own output.` : `${nodes} nodes wait for each other: ${path}.`,
    next: 'The model cannot run. Two values probably share a name.',
  }),
  'unsorted-nodes': ({ nodes = '', value = '', consumer = '', producer = '' }) => ({
    title: 'Nodes are not in order',
    what: `${counted(nodes, 'node stands', 'nodes stand')} before what they read: ${consumer} reads “${value}” before ${producer} makes it.`,
    next: 'Some runtimes sort them, strict checkers refuse the file. A topological sort of the nodes fixes it.',
  }),
  'output-without-producer': ({ name = '' }) => ({
    title: `Nothing produces output ${quoted(name)}`,
    what: 'The graph promises this output, but no node, input, initializer or enclosing graph defines it.',
    next: 'The model cannot run. A node was probably lost, or the output renamed.',
  }),
  'unknown-data-type': ({ name = '', type = '', of: holder = '' }) => ({
    title: type === '0' ? 'A tensor without a data type' : `Unknown data type ${type}`,
    what:
      type === '0'
        ? `${of('Tensor', name)} does not say what its elements are.`
        : `${of(holder === 'value' ? 'Value' : 'Tensor', name)} has data type ${type}, which this program does not know.`,
    next: 'Its elements cannot be shown. ' + FULL_STOP,
  }),
  'negative-dim': ({ name = '', dims = '', of: holder = '', count = '' }) =>
    holder === 'value'
      ? {
          title: 'Negative dims',
          what: `${counted(count, 'value has', 'values have')} a negative dim (the first is “${name}”: ${dims}). Exporters write -1 where they mean “any size”.`,
          next: 'A symbolic dim such as N would say so.',
        }
      : {
          title: `Tensor ${quoted(name)} has a negative dim`,
          what: `Its dims are ${dims}; no tensor can have them.`,
          next: EXPORT_AGAIN,
        },
  'absurd-dims': ({ name = '', dims = '' }) => ({
    title: `Tensor ${quoted(name)} has absurd dims`,
    what: `Its dims are ${dims}: more elements than a file can hold.`,
    next: 'The file is probably damaged.',
  }),
  'payload-short': ({ name = '', expected = '', actual = '', unit = '' }) => ({
    title: `Tensor ${quoted(name)} is too short`,
    what: `Its dims and data type ask for ${expected} ${unit}, and there are ${actual}.`,
    next: 'The file is probably damaged or cut. What is there is shown.',
  }),
  'payload-long': ({ name = '', expected = '', actual = '', unit = '' }) => ({
    title: `Tensor ${quoted(name)} has data to spare`,
    what: `Its dims and data type ask for ${expected} ${unit}, and there are ${actual}.`,
    next: 'Only the first are shown. Check its dims and data type.',
  }),
  'payload-absent': ({ name = '', dims = '', type = '' }) => ({
    title: `Tensor ${quoted(name)} has no data`,
    what: `It should be ${type} ${dims}, but the file holds no elements for it.`,
    next: 'The weights may have been stripped. The structure is shown in full.',
  }),
  'payload-ambiguous': ({ name = '', fields = '', reason = '', expected = '', type = '' }) =>
    reason === 'several'
      ? {
          title: `Tensor ${quoted(name)} has its data twice`,
          what: `Its elements stand in several places: ${fields}. The first is shown.`,
          next: EXPORT_AGAIN,
        }
      : {
          title: `Tensor ${quoted(name)} has its data in the wrong field`,
          what: `It is ${type}, which belongs into ${expected}, and its elements are in ${fields}.`,
          next: EXPORT_AGAIN,
        },
  'external-missing': ({ location = '', tensors = '' }) => ({
    title: `“${location}” is missing`,
    what: `${counted(tensors, 'tensor keeps its', 'tensors keep their')} elements in this file, which was not supplied.`,
    next: 'Drop the file, or the whole folder, onto the page.',
  }),
  'external-escapes': ({ location = '', tensors = '' }) => ({
    title: 'External data outside the model’s folder',
    what: `${counted(tensors, 'tensor points', 'tensors point')} to “${location}”. Such a path is never followed, since a model could read other files with it.`,
    next: 'Do not run this model unless you trust where it comes from.',
  }),
  'external-no-location': ({ name = '' }) => ({
    title: `Tensor ${quoted(name)} does not say where its data is`,
    what: 'Its elements are marked as external, without the name of a file.',
    next: EXPORT_AGAIN,
  }),
  'external-bad-range': ({
    name = '',
    location = '',
    reason = '',
    key = '',
    text = '',
    offset = '',
    length = '',
    size = '',
  }) =>
    reason === 'beyond-end'
      ? {
          title: `Tensor ${quoted(name)} lies beyond the end of its file`,
          what: `It should start at byte ${offset}${length === '' ? '' : ` and take ${length} bytes`}, but “${location}” has ${size}.`,
          next: 'The file is cut, or belongs to another version of the model.',
        }
      : {
          title: `Tensor ${quoted(name)} has a bad ${key}`,
          what: `The ${key} of its external data is “${text}”, which is no count of bytes.`,
          next: EXPORT_AGAIN,
        },
  'initializer-type-mismatch': ({ name = '', declared = '', actual = '' }) => ({
    title: `Initializer ${quoted(name)} is not of its declared type`,
    what: `The graph declares ${declared}, and the tensor is ${actual}.`,
    next: 'Runtimes refuse this, or take the tensor’s own type.',
  }),
  'unused-initializer': ({ name = '' }) => ({
    title: `Initializer ${quoted(name)} is not used`,
    what: 'No node, subgraph or output reads it.',
    next: 'It can be removed to make the file smaller.',
  }),
  'function-recursion': ({ functions = '', path = '' }) => ({
    title: 'Functions call each other in a circle',
    what:
      functions === '1'
        ? `Function ${path} calls itself.`
        : `${functions} functions call each other: ${path}.`,
    next: 'The model cannot run: functions must not be recursive.',
  }),
  'duplicate-function': ({ name = '', domain = '', overload = '' }) => ({
    title: `Function “${name}” is defined twice`,
    what: `More than one function of ${domain} has this name${overload === '' ? '' : ` and the overload “${overload}”`}; calls go to the first.`,
    next: EXPORT_AGAIN,
  }),
  'nesting-cut': ({ path = '', count = '' }) => ({
    title: 'Subgraphs nested too deeply',
    what: `${counted(count, 'graph was', 'graphs were')} left out at ${path}: nesting goes beyond what this program follows.`,
    next: 'No exporter nests so deeply; the file was probably made to cause trouble.',
  }),
  'type-nesting-cut': ({ path = '', count = '' }) => ({
    title: 'Types nested too deeply',
    what: `${counted(count, 'type was', 'types were')} cut at ${path}: sequences, maps and optionals within each other go beyond what this program follows.`,
    next: 'No exporter nests types so deeply; the file was probably made to cause trouble.',
  }),
  'unknown-fields': ({ detail = '', count = '', path = '' }) => ({
    title: 'Fields that this program does not know',
    what: `${counted(count, 'record')} of ${detail} (the first in ${path}). They are kept, and not shown.`,
    next: 'The file comes from a newer or a modified ONNX.',
  }),
  'invalid-utf8': ({ detail = '', count = '', path = '' }) => ({
    title: 'Text that is not UTF-8',
    what: `${counted(count, 'text')} in ${detail} (the first in ${path}) cannot be read in full; � stands for what is wrong.`,
    next: '',
  }),
  'duplicate-singular-field': ({ detail = '', count = '', path = '' }) => ({
    title: 'A field is there twice',
    what: `${detail} may stand once and stands again in ${counted(count, 'place')} (the first in ${path}). As protobuf says, the last one counts, and messages are merged.`,
    next: 'Tools may disagree on what this file says.',
  }),
  'reserved-field': ({ detail = '', count = '', path = '' }) => ({
    title: 'A field was left out',
    what: `${counted(count, 'record')} of ${detail} (the first in ${path}) use field numbers that this program needs for itself.`,
    next: '',
  }),
  'too-many-findings': ({ code = '', shown = '', total = '' }) => ({
    title: 'Too many findings',
    what: `${total} findings are of the kind “${code}”; the first ${shown} are listed.`,
    next: '',
  }),
} satisfies Readonly<Record<DiagnosticCode, (facts: Facts) => DiagnosticText>>;
