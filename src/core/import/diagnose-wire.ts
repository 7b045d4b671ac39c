import type { Place, Severity } from '../ir/diagnostic.ts';
import { NONE, graphIndex } from '../base/indices.ts';
import type { Model } from '../ir/model.ts';
import type { WireFinding } from '../onnx/skeleton.ts';
import type { Findings } from './findings.ts';

/** Lost content and unreadable names matter; fields from a newer writer are kept and hidden only. */
const SEVERITIES: Readonly<Record<WireFinding['kind'], Severity>> = {
  'nesting-cut': 'error',
  'type-nesting-cut': 'error',
  'unknown-fields': 'info',
  'reserved-field': 'warning',
  'duplicate-singular-field': 'warning',
  'invalid-utf8': 'warning',
};

/** The place that a path in the message tree names, as far as it leads into the main graph; else the model. */
function findPlace(model: Model, path: string): Place {
  const match = /^(?:ModelProto\.graph|GraphProto)\.(node|initializer)\[(\d+)\]/.exec(path);
  const position = Number(match?.[2] ?? NONE);
  const main = graphIndex(0);
  if (match?.[1] === 'node') {
    const node = model.graphs[0]?.nodes[position];
    if (node !== undefined) return { kind: 'node', graph: main, node: position, name: node.name };
  }
  if (match?.[1] === 'initializer') {
    const initializer = model.graphs[0]?.initializers[position];
    if (initializer !== undefined)
      return { kind: 'initializer', graph: main, initializer: position, name: initializer.name };
  }
  return { kind: 'model' };
}

/** Puts what the reader found odd on the wire beside the other findings. */
export function diagnoseWire(model: Model, wire: readonly WireFinding[], findings: Findings): void {
  for (const { kind, path, offset, count, detail } of wire) {
    findings.report(kind, SEVERITIES[kind], findPlace(model, path), { path, offset, count, detail });
  }
}
