import type { Model } from '../../core/ir/model.ts';
import { findFailedNode } from '../../core/runtime/find-failed-node.ts';
import { locateFailure } from '../../core/runtime/locate-failure.ts';
import type { NodePlace } from '../../core/runtime/node-places.ts';
import type { RuntimeFailure } from '../../core/runtime/run-error.ts';
import type { NamedNode } from './protocol.ts';

/** The node that a failure is about, by what it says and, when there is one, by the profile of the run that broke off. */
export function locateNode(model: Model, failure: RuntimeFailure, profile: string | null): NamedNode | null {
  const place = profile === null ? locateFailure(model, failure) : findFailedNode(model, profile);
  return place === null ? null : named(model, place);
}

function named(model: Model, { graph, node }: NodePlace): NamedNode {
  const found = model.graphs[graph]?.nodes[node];
  return { graph, node, name: found?.name ?? '', opType: found?.opType ?? '' };
}
