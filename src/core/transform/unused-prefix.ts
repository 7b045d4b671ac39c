import type { Model } from '../ir/model.ts';

/**
 * What no value and no node of the model begins with, so that names of ours may follow it. Subgraphs count: what they
 * name must not stand for something of ours.
 */
export function unusedPrefix(model: Model): string {
  const taken: string[] = [];
  for (const graph of model.graphs) {
    for (const { name } of graph.values) if (name.startsWith('opscope')) taken.push(name);
    for (const { name } of graph.nodes) if (name.startsWith('opscope')) taken.push(name);
  }
  let stem = 'opscope';
  while (taken.some((name) => name.startsWith(`${stem}/`))) stem += '_';
  return `${stem}/`;
}
