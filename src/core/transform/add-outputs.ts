import { lengthDelimited, textField } from './head-writer.ts';

// ModelProto.graph, GraphProto.output, ValueInfoProto.name.
const GRAPH = 7;
const OUTPUT = 12;
const NAME = 1;

/** A head: bytes at hand. Never a file on a server, of which a Blob cannot be made. */
export type HeadBytes = Blob | Uint8Array<ArrayBuffer>;

/**
 * The model with these values as outputs too. Nothing is rewritten: bytes with another `graph` field are appended, and
 * protobuf merges a repeated message into the first. An output with a name alone takes the type that the runtime infers;
 * a type of ours that differs from it would be refused.
 */
export function withOutputs(head: HeadBytes, names: readonly string[]): Blob {
  const outputs = names.map((name) => lengthDelimited(OUTPUT, textField(NAME, name)));
  return withRecords(head, outputs);
}

/** The model with these fields of a GraphProto, as they are on the wire, after its graph's own. */
export function withRecords(head: HeadBytes, records: readonly (readonly number[])[]): Blob {
  return new Blob(
    records.length === 0 ? [head] : [head, Uint8Array.from(lengthDelimited(GRAPH, records.flat()))],
  );
}
