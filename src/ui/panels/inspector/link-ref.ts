import { functionIndex } from '../../../core/base/indices.ts';
import type { Link } from '../../../core/analysis/inspection.ts';
import type { ModelRef } from '../../../core/ir/model-ref.ts';

/** What a link leads to. */
export function linkRef(link: Link): ModelRef {
  switch (link.kind) {
    case 'node':
      return { kind: 'node', graph: link.graph, node: link.index };
    case 'value':
      return { kind: 'value', graph: link.graph, value: link.index };
    case 'initializer':
      return { kind: 'initializer', graph: link.graph, initializer: link.index };
    case 'graph':
      return { kind: 'graph', graph: link.graph };
    case 'group':
      return { kind: 'group', graph: link.graph, group: link.index };
    case 'function':
      return { kind: 'function', function: functionIndex(link.index) };
  }
}
