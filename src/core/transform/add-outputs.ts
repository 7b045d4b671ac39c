import { lengthDelimited, textField } from './head-writer.ts';

// ModelProto.graph, GraphProto.node, GraphProto.output, ValueInfoProto.name.
const GRAPH = 7;
const NODE = 1;
const OUTPUT = 12;
const NAME = 1;

/**
 * The model with these values as outputs too. Nothing is rewritten: bytes with another `graph` field are appended, and
 * protobuf merges a repeated message into the first. An output with a name alone takes the type that the runtime infers.
 */
export function withOutputs(head: Blob, names: readonly string[]): Blob {
  if (names.length === 0) return head;
  const outputs = names.flatMap((name) => lengthDelimited(OUTPUT, textField(NAME, name)));
  return new Blob([head, Uint8Array.from(lengthDelimited(GRAPH, outputs))]);
}

/** The model with these nodes (encoded `NodeProto`s) after its own. */
export function withNodes(head: Blob, nodes: readonly Uint8Array[]): Blob {
  if (nodes.length === 0) return head;
  const content = nodes.flatMap((node) => lengthDelimited(NODE, [...node]));
  return new Blob([head, Uint8Array.from(lengthDelimited(GRAPH, content))]);
}
