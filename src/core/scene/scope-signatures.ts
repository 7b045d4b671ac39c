import { defined } from '../base/assert.ts';
import type { GraphIndex } from '../base/indices.ts';
import { formalInputs, type Formals } from '../analysis/formals.ts';
import { opsetScopeOf } from '../analysis/opset-scope.ts';
import type { Model, Node } from '../ir/model.ts';
import type { OperatorSchema } from '../ops/schema.ts';

/** What the operator or function of a node says of it. */
export interface Signature {
  readonly schema: OperatorSchema | null;
  readonly inputs: Formals;
}

export type SignatureLookup = (node: Node) => Signature;

/** Looks signatures up by the opset imports in force in a graph; asks once for each operator. */
export function signatureLookup(model: Model, graph: GraphIndex): SignatureLookup {
  const scope = opsetScopeOf(model, defined(model.graphs[graph], `graph ${graph}`));
  const known = new Map<string, Signature>();
  return (node) => {
    const key = `${node.callee}\n${node.domain}\n${node.opType}`;
    let signature = known.get(key);
    if (signature === undefined) {
      const callee = model.functions[node.callee];
      const schema = callee === undefined ? scope.schema(node) : null;
      signature = { schema, inputs: formalInputs(schema, callee) };
      known.set(key, signature);
    }
    return signature;
  };
}
