/** The model as the runtime runs it, opened as a model of its own. */
import { formatCount } from '../../core/base/format-number.ts';
import type { InsertReason } from '../../core/runtime/node-places.ts';
import { runTiming } from './run-timing.ts';

const nodes = (count: number): string => (count === 1 ? '1 node' : `${formatCount(count)} nodes`);

/** On a card, where there is room for a word. */
const marks: Readonly<Record<InsertReason, string>> = {
  layout: 'layout',
  copy: 'copy',
  cast: 'cast',
  reading: 'reading',
  partition: 'part',
  optimizer: 'new',
};

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const runOptimised = {
  show: 'Show the optimised graph',
  hint: 'Open the model as the runtime has rewritten it, as a model of its own',
  file: (original: string) => `${original.replace(/\.onnx$/i, '')} (optimised).onnx`,
  none: 'The runtime did not give the optimised model out: this build of it writes none on this backend.',
  bar: 'The model as the runtime runs it',
  summary: (now: number, before: number) =>
    `As the runtime runs it: ${nodes(now)} instead of ${formatCount(before)}`,
  fused: (count: number) => `${formatCount(count)} fused`,
  fusedHint: 'Nodes that stand for several of the original, or for one of another type',
  putIn: (count: number) => `${formatCount(count)} put in`,
  putInHint:
    'Nodes that stand for nothing in the original: conversions, copies, and what an optimisation made',
  gone: (count: number) => `${formatCount(count)} gone`,
  goneNodes: 'Nodes of the original that nothing stands for: computed ahead, or not needed',
  back: 'Back to the original',
  standsFor: 'Stands for',
  nothing: 'Nothing in the original.',
  why: (reason: InsertReason) => sentence(runTiming.reasons[reason]),
  toOriginal: (title: string) => `${title}: show it in the original`,
  /** On the card of a node that stands for several, for one of another type, and for none. */
  mark: { several: nodes, one: (opType: string) => `was ${opType}`, none: marks },
};
