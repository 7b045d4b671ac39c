import { DataType } from '../ir/element-type.ts';
import type { AttributeProtoInit, NodeProtoInit } from '../onnx/onnx-proto.generated.js';
import type { ReadableOutput } from './readable-output.ts';
import { elementNames, type SequenceOutput } from './reading-names.ts';

type OptionalOutput = Extract<ReadableOutput, { kind: 'optional' }>;

/**
 * Nodes to append so that sequences and optionals can be had as tensors, in the very run that makes them. An element
 * that is not there, and what an empty optional does not hold, would fail the run: an If gives an empty tensor instead.
 */
export function readingNodes(outputs: readonly ReadableOutput[]): readonly NodeProtoInit[] {
  return outputs.flatMap((output) => {
    switch (output.kind) {
      case 'sequence':
        return sequenceNodes(output);
      case 'optional':
        return optionalNodes(output);
      case 'tensor':
      case 'zip-map':
      case 'unreadable':
        return [];
    }
  });
}

function sequenceNodes(output: SequenceOutput): readonly NodeProtoInit[] {
  const { name, elemType, lengthName } = output;
  const nodes = [nodeOf('SequenceLength', [name], lengthName)];
  elementNames(output).forEach((element, i) => {
    const position = `${element}/position`;
    const there = `${element}/there`;
    nodes.push(
      constantNode(position, { dims: [], dataType: DataType.INT64, int64Data: [i] }),
      nodeOf('Greater', [lengthName, position], there),
      ifThere(there, element, elemType, (result) => nodeOf('SequenceAt', [name, position], result)),
    );
  });
  return nodes;
}

function optionalNodes({ name, elemType, hasName, elementName }: OptionalOutput): readonly NodeProtoInit[] {
  return [
    nodeOf('OptionalHasElement', [name], hasName),
    ifThere(hasName, elementName, elemType, (result) => nodeOf('OptionalGetElement', [name], result)),
  ];
}

/** `output`: what `read` makes where `condition` holds, else an empty tensor of that type. */
function ifThere(
  condition: string,
  output: string,
  elemType: number,
  read: (result: string) => NodeProtoInit,
): NodeProtoInit {
  const some = `${output}/some`;
  const none = `${output}/none`;
  return nodeOf('If', [condition], output, [
    branch('then_branch', some, read(some)),
    branch('else_branch', none, constantNode(none, { dims: [0], dataType: elemType })),
  ]);
}

function branch(name: string, output: string, node: NodeProtoInit): AttributeProtoInit {
  return { name, type: 5, g: { name: output, node: [node], output: [{ name: output }] } };
}

/** Named as its output is, so that a message of the runtime about it can be told from one about the model. */
function nodeOf(
  opType: string,
  input: readonly string[],
  output: string,
  attribute: readonly AttributeProtoInit[] = [],
): NodeProtoInit {
  return { name: output, opType, input, output: [output], attribute };
}

function constantNode(output: string, t: NonNullable<AttributeProtoInit['t']>): NodeProtoInit {
  return nodeOf('Constant', [], output, [{ name: 'value', type: 4, t }]);
}
