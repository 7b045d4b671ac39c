import { NodeProto, type NodeProtoInit } from '../onnx/onnx-proto.generated.js';
import { WireWriter } from '../onnx/wire-writer.ts';
import { withRecords, type HeadBytes } from './add-outputs.ts';
import { lengthDelimited } from './head-writer.ts';

/** GraphProto.node. */
const NODE = 1;

/** The model with these nodes after its own. Apart from outputs, which the runtime's workers add without protobuf. */
export function withNodes(head: HeadBytes, nodes: readonly NodeProtoInit[]): Blob {
  const encoded = nodes.map((node) =>
    lengthDelimited(NODE, [...NodeProto.encode(node, new WireWriter()).finish()]),
  );
  return withRecords(head, encoded);
}
