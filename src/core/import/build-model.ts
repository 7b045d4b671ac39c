import { NONE, functionIndex, graphIndex } from '../base/indices.ts';
import type { FunctionIndex, GraphIndex } from '../base/indices.ts';
import type { FunctionDef, GraphOwner, Model, TrainingInfo } from '../ir/model.ts';
import { GraphProto as EmptyGraph } from '../onnx/onnx-proto.generated.js';
import type { GraphProto, ModelProto, TrainingInfoProto } from '../onnx/onnx-proto.generated.js';
import type { AttributeHost } from './build-attribute.ts';
import { buildDeviceConfigurations } from './build-device.ts';
import { buildFunction, functionKey } from './build-function.ts';
import { buildGraph, type DraftGraph, type GraphPlace } from './build-graph.ts';
import { buildDomain, buildMetadata, buildOpsetImports, toNumber } from './build-metadata.ts';
import type { NodeHost } from './build-node.ts';
import { addSparseTensor, addTensor, createTensorTable, type TensorNotes } from './build-tensor.ts';
import { createFindings, type Findings } from './findings.ts';
import { partsOfFunction, partsOfGraph, type GraphParts } from './graph-parts.ts';
import { resolveOuterScope } from './resolve-outer-scope.ts';

interface Job extends GraphPlace {
  readonly parts: GraphParts;
}

/** The model, and what the checks want to know beyond it. */
export interface BuiltModel {
  readonly model: Model;
  /** By tensor. */
  readonly notes: readonly TensorNotes[];
}

/** Hands out graph indices and keeps the graphs that still have to be built: nothing recurses over their nesting. */
class GraphQueue {
  readonly jobs: Job[] = [];

  add(parts: GraphParts, owner: GraphOwner, depth: number): GraphIndex {
    const index = graphIndex(this.jobs.length);
    this.jobs.push({ parts, index, owner, depth });
    return index;
  }
}

class ModelBuilder {
  readonly #queue = new GraphQueue();
  readonly #tensors = createTensorTable();
  readonly #graphs: DraftGraph[] = [];
  readonly #detached: readonly GraphProto[];
  readonly #findings: Findings;
  readonly #callees = new Map<string, FunctionIndex>();

  constructor(detached: readonly GraphProto[], findings: Findings) {
    this.#detached = detached;
    this.#findings = findings;
  }

  build(proto: ModelProto): BuiltModel {
    for (const [position, { domain, name, overload }] of proto.functions.entries()) {
      const key = functionKey(buildDomain(domain), name, overload);
      if (!this.#callees.has(key)) this.#callees.set(key, functionIndex(position));
    }
    // A library of functions has no graph of its own: an empty one stands in for it.
    this.#queue.add(partsOfGraph(proto.graph ?? new EmptyGraph()), { kind: 'model' }, 0);
    this.#drain();
    const functions = proto.functions.map((fn, position) => {
      const index = functionIndex(position);
      const body = this.#queue.add(partsOfFunction(fn), { kind: 'function', function: index }, 0);
      const def: FunctionDef = buildFunction(fn, index, body, this.#functionHost(index));
      this.#drain();
      return def;
    });
    const training = proto.trainingInfo.map((info, position) => this.#buildTraining(info, position));
    resolveOuterScope(this.#graphs, enclosingGraph);
    return {
      model: {
        irVersion: toNumber(proto.irVersion),
        producerName: proto.producerName,
        producerVersion: proto.producerVersion,
        domain: proto.domain,
        modelVersion: proto.modelVersion,
        docString: proto.docString,
        opsetImports: buildOpsetImports(proto.opsetImport),
        metadata: buildMetadata(proto.metadataProps),
        graphs: this.#graphs,
        functions,
        tensors: this.#tensors.tensors,
        training,
        deviceConfigurations: buildDeviceConfigurations(proto.configuration),
        externalFiles: [],
      },
      notes: this.#tensors.notes,
    };
  }

  /** Builds what is queued, and what that brings along. */
  #drain(): void {
    for (
      let next = this.#queue.jobs[this.#graphs.length];
      next !== undefined;
      next = this.#queue.jobs[this.#graphs.length]
    ) {
      this.#graphs.push(buildGraph(next.parts, next, this.#tensors, this.#nodeHost(next), this.#findings));
    }
  }

  #nodeHost({ index, depth }: GraphPlace): NodeHost {
    return {
      addTensor: (proto) => addTensor(this.#tensors, proto),
      addSparseTensor: (proto) => addSparseTensor(this.#tensors, proto),
      detached: (position) => this.#detached[position] ?? null,
      addSubgraph: (node, attribute, position, proto) =>
        this.#queue.add(
          partsOfGraph(proto),
          { kind: 'attribute', graph: index, node, attribute, position },
          depth + 1,
        ),
      findFunction: (domain, name, overload) =>
        this.#callees.get(functionKey(domain, name, overload)) ?? functionIndex(NONE),
    };
  }

  /** For the default values of a function's attributes. A graph among them belongs to the function. */
  #functionHost(index: FunctionIndex): AttributeHost {
    return {
      addTensor: (proto) => addTensor(this.#tensors, proto),
      addSparseTensor: (proto) => addSparseTensor(this.#tensors, proto),
      detached: (position) => this.#detached[position] ?? null,
      addGraph: (_attribute, _position, proto) =>
        this.#queue.add(partsOfGraph(proto), { kind: 'function', function: index }, 0),
    };
  }

  #buildTraining(info: TrainingInfoProto, training: number): TrainingInfo {
    const add = (proto: GraphProto | null, part: 'initialization' | 'algorithm'): GraphIndex => {
      if (proto === null) return graphIndex(NONE);
      const index = this.#queue.add(partsOfGraph(proto), { kind: 'training', training, part }, 0);
      this.#drain();
      return index;
    };
    return {
      initialization: add(info.initialization, 'initialization'),
      algorithm: add(info.algorithm, 'algorithm'),
      initializationBindings: buildMetadata(info.initializationBinding),
      updateBindings: buildMetadata(info.updateBinding),
    };
  }
}

/**
 * The graph whose names a graph sees. A training algorithm runs as one graph with the main graph, so it sees its names;
 * a function body and an initialization see none.
 */
function enclosingGraph({ owner }: DraftGraph): number | null {
  switch (owner.kind) {
    case 'attribute':
      return owner.graph;
    case 'training':
      return owner.part === 'algorithm' ? 0 : null;
    case 'model':
    case 'function':
      return null;
  }
}

/** Builds the IR of a model. What is odd about names and types goes to `findings`; the model opens all the same. */
export function buildModel(
  proto: ModelProto,
  detached: readonly GraphProto[] = [],
  findings: Findings = createFindings(),
): BuiltModel {
  return new ModelBuilder(detached, findings).build(proto);
}
