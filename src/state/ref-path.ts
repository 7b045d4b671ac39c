import type { GraphSummary } from '../core/analysis/summary.ts';
import type { ModelRef } from '../core/ir/model-ref.ts';

/** The stable path of `ref` from the summary that the page has; the same text as `formatPath` gives from the model. */
export function refPath(graphs: readonly GraphSummary[], ref: ModelRef): string {
  switch (ref.kind) {
    case 'model':
      return 'model';
    case 'graph':
      return graphs[ref.graph]?.path ?? 'model';
    case 'node':
      return `${graphs[ref.graph]?.path ?? 'main'}:n${ref.node}`;
    case 'value':
      return `${graphs[ref.graph]?.path ?? 'main'}:v${ref.value}`;
    case 'initializer':
      return `${graphs[ref.graph]?.path ?? 'main'}:i${ref.initializer}`;
    case 'group':
      return `${graphs[ref.graph]?.path ?? 'main'}:g${ref.group}`;
    case 'function': {
      const body = graphs.find((g) => g.owner.kind === 'function' && g.owner.function === ref.function);
      return body === undefined ? 'model' : `${body.path}:f`;
    }
  }
}
