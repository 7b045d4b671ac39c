import type { Model } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';

/** What a backend must have to run a model. Domains are '' for ai.onnx. */
export interface ModelNeeds {
  /** TensorProto.DataType numbers of values, initializers and Cast targets. */
  readonly elementTypes: ReadonlySet<number>;
  readonly domains: ReadonlySet<string>;
  /** `domain:opType`. */
  readonly operators: ReadonlySet<string>;
  /** A value is an `optional(...)`. */
  readonly optional: boolean;
  /** Free dimensions of the graph inputs. */
  readonly freeDimensions: boolean;
}

function addTypes(type: ValueType | null, types: Set<number>, kinds: Set<string>): void {
  for (let at = type; at !== null;) {
    kinds.add(at.kind);
    switch (at.kind) {
      case 'tensor':
      case 'sparse_tensor':
        types.add(at.elemType);
        at = null;
        break;
      case 'sequence':
      case 'optional':
        at = at.elem;
        break;
      case 'map':
        types.add(at.key);
        at = at.value;
        break;
      case 'opaque':
        at = null;
        break;
    }
  }
}

/** What the graphs of a model use, those of subgraphs and functions too: what is never called is counted all the same. */
export function collectNeeds(model: Model): ModelNeeds {
  const elementTypes = new Set<number>();
  const kinds = new Set<string>();
  const domains = new Set<string>();
  const operators = new Set<string>();
  for (const tensor of model.tensors) elementTypes.add(tensor.dataType);
  for (const graph of model.graphs) {
    if (graph.owner.kind === 'training') continue;
    for (const value of graph.values) addTypes(value.type, elementTypes, kinds);
    for (const node of graph.nodes) {
      // A call of a model-local function needs no kernel; its body is one of the graphs.
      if (node.callee >= 0) continue;
      const domain = node.domain === 'ai.onnx' ? '' : node.domain;
      domains.add(domain);
      operators.add(`${domain}:${node.opType}`);
      for (const { name, value } of node.attributes)
        if ((name === 'to' || name === 'dtype') && value.kind === 'int')
          elementTypes.add(Number(value.value));
    }
  }
  const main = model.graphs[0];
  const freeDimensions = (main?.inputs ?? []).some((index) => {
    const type = main?.values[index]?.type;
    return (
      type?.kind === 'tensor' && (type.shape === null || type.shape.some(({ kind }) => kind !== 'known'))
    );
  });
  return { elementTypes, domains, operators, optional: kinds.has('optional'), freeDimensions };
}
