import type { Diagnostic } from '../ir/diagnostic.ts';
import type { ModelRef } from '../ir/model-ref.ts';
import type { Model } from '../ir/model.ts';
import { inspectFunction } from './inspect-function.ts';
import { inspectGraph } from './inspect-graph.ts';
import { inspectInitializer } from './inspect-initializer.ts';
import { inspectModel } from './inspect-model.ts';
import { inspectNode } from './inspect-node.ts';
import { inspectValue } from './inspect-value.ts';
import type { Inspection } from './inspection.ts';
import type { FileFacts } from './summarize-model.ts';

/** Groups are not in the file: `core/groups/inspect-group.ts` knows them. */
export type FiledRef = Exclude<ModelRef, { readonly kind: 'group' }>;

/** A model with what is known of it besides its tables. */
export interface Inspectable {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly file: FileFacts;
}

/** Every fact about one thing that the file has, with links to its neighbours; null when the model has no such thing. */
export function inspect({ model, diagnostics, file }: Inspectable, ref: FiledRef): Inspection | null {
  switch (ref.kind) {
    case 'model':
      return inspectModel(model, file);
    case 'graph':
      return inspectGraph(model, ref.graph);
    case 'node':
      return inspectNode(model, diagnostics, ref.graph, ref.node);
    case 'value':
      return inspectValue(model, diagnostics, ref.graph, ref.value);
    case 'initializer':
      return inspectInitializer(model, diagnostics, ref.graph, ref.initializer);
    case 'function':
      return inspectFunction(model, ref.function);
  }
}
