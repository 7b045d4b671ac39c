import type { ByteCount } from '../../core/base/units.ts';
import type { FreeDimensions } from '../../core/feeds/input-spec.ts';
import type { Model } from '../../core/ir/model.ts';
import { listObservable } from '../../core/transform/observable-values.ts';
import { splitIntoBatches } from '../../core/transform/observe-batches.ts';
import { planOutputs } from '../../core/transform/readable-outputs.ts';
import type { Observable, ObservedValue } from './protocol.ts';

/** What a run of the open model can be asked for, its outputs last: they are there without asking. */
export function observable(model: Model, gpuBuild: boolean): Observable {
  const [graph] = model.graphs;
  if (graph === undefined) return { values: [], hidden: [] };
  const { values, hidden } = listObservable(model, { gpuBuild });
  const made = values.flatMap(({ value, name, elemType }): readonly ObservedValue[] => {
    const node = graph.values[value]?.producer;
    return node === undefined ? [] : [{ value, node, name, elemType, isOutput: false }];
  });
  const readable = new Set(planOutputs(model).flatMap(({ kind, name }) => (kind === 'tensor' ? [name] : [])));
  const outputs = graph.outputs.flatMap((value): readonly ObservedValue[] => {
    const output = graph.values[value];
    if (output === undefined || output.producer < 0 || !readable.has(output.name)) return [];
    const elemType = output.type?.kind === 'tensor' ? output.type.elemType : 0;
    return [{ value, node: output.producer, name: output.name, elemType, isOutput: true }];
  });
  const given = new Set(outputs.map(({ value }) => value));
  return {
    values: [...made, ...outputs],
    hidden: hidden.filter((one) => one.graph !== graph.index || !given.has(one.value)),
  };
}

/** These values, split into runs that fit a memory bound. */
export function observeBatches(
  model: Model,
  names: readonly string[],
  freeDimensions: FreeDimensions,
  limit: ByteCount,
): readonly (readonly string[])[] {
  const [graph] = model.graphs;
  if (graph === undefined) return [];
  const wanted = new Set(names);
  const values = observable(model, false).values.filter(({ name }) => wanted.has(name));
  const batches = splitIntoBatches(
    graph,
    values.map(({ value, name, elemType }) => ({ value, name, elemType, isKnownTensor: true })),
    { limit, freeDimensions },
  );
  return batches.map((batch) => batch.names);
}
