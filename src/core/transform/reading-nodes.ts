import type { NodeProtoInit } from '../onnx/onnx-proto.generated.js';
import { DataType } from '../ir/element-type.ts';
import type { ReadableOutput } from './readable-outputs.ts';

/** Nodes to append, and the values to ask for: all of them tensors. */
export interface Reading {
  readonly nodes: readonly NodeProtoInit[];
  readonly outputs: readonly string[];
}

type SequenceOutput = Extract<ReadableOutput, { kind: 'sequence' }>;
type OptionalOutput = Extract<ReadableOutput, { kind: 'optional' }>;

/** What a first session is asked: ZipMaps' tensors, how long sequences are, whether optionals hold something. */
export function firstReading(outputs: readonly ReadableOutput[]): Reading {
  const nodes: NodeProtoInit[] = [];
  const names = new Set<string>();
  for (const output of outputs) {
    switch (output.kind) {
      case 'sequence':
        nodes.push(nodeOf('SequenceLength', [output.name], output.lengthName));
        names.add(output.lengthName);
        break;
      case 'optional':
        nodes.push(nodeOf('OptionalHasElement', [output.name], output.hasName));
        names.add(output.hasName);
        break;
      case 'zip-map':
        names.add(output.probabilities);
        break;
      case 'tensor':
      case 'unreadable':
        break;
    }
  }
  return { nodes, outputs: [...names] };
}

/**
 * What a second session is asked for a sequence of that length (from the first, with the same inputs). `from` and `to`
 * take it in pieces where its elements are large.
 */
export function sequenceReading(output: SequenceOutput, from: number, to: number): Reading {
  const nodes: NodeProtoInit[] = [];
  const names: string[] = [];
  for (let i = from; i < to; i++) {
    const name = elementName(output, i);
    const position = `${name}/position`;
    nodes.push(constantNode(position, i), nodeOf('SequenceAt', [output.name, position], name));
    names.push(name);
  }
  return { nodes, outputs: names };
}

/** For an optional that holds something; one that does not would fail the run. */
export function optionalReading(output: OptionalOutput): Reading {
  const { name, elementName } = output;
  return { nodes: [nodeOf('OptionalGetElement', [name], elementName)], outputs: [elementName] };
}

export function elementName({ elementPrefix }: SequenceOutput, position: number): string {
  return `${elementPrefix}${position}`;
}

/** Named as its output is, so that a message of the runtime about it can be told from one about the model. */
function nodeOf(opType: string, input: readonly string[], output: string): NodeProtoInit {
  return { name: output, opType, input, output: [output] };
}

function constantNode(output: string, value: number): NodeProtoInit {
  const t = { dims: [], dataType: DataType.INT64, int64Data: [value] };
  return { name: output, opType: 'Constant', output: [output], attribute: [{ name: 'value', type: 4, t }] };
}
