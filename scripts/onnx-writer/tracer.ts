import { node } from './build.ts';
import type { Attributes, Entries, NodeSpec, TensorSpec } from './spec.ts';

/** Collects a graph's nodes and names them after the module they stand in, as exporters do: `/encoder/layer.0/MatMul_1`. */
export interface Tracer {
  readonly nodes: NodeSpec[];
  readonly initializers: TensorSpec[];
  /** Adds a node with one output and returns the output's name. `output` overrides it. */
  emit(op: string, inputs: readonly string[], attributes?: Attributes, output?: string): string;
  /** Adds a node with several outputs and returns their names. */
  emitMany(
    op: string,
    inputs: readonly string[],
    outputs: number,
    attributes?: Attributes,
  ): readonly string[];
  /** Adds a constant and returns its name. */
  hold(tensor: TensorSpec): string;
  /** Runs `inside` with everything it emits placed in module `name` of class `type`. */
  within<T>(name: string, type: string, inside: () => T): T;
}

export interface TracerOptions {
  /** Put before every node name, so that a subgraph's names differ from its surroundings'. */
  readonly prefix: string;
  /** Class of the outermost module; null writes no metadata. */
  readonly root: string | null;
}

export function createTracer(options: TracerOptions): Tracer {
  const nodes: NodeSpec[] = [];
  const initializers: TensorSpec[] = [];
  const held = new Set<string>();
  const used = new Map<string, number>();
  const path: { readonly name: string; readonly type: string }[] = [];

  const uniqueName = (op: string): string => {
    const base = `${options.prefix}/${[...path.map((module) => module.name), op].join('/')}`;
    const count = used.get(base) ?? 0;
    used.set(base, count + 1);
    return count === 0 ? base : `${base}_${count}`;
  };

  /** The `namespace` of torch's exporter: every module on the way by its full dotted name, with its class. */
  const namespace = (op: string): Entries => {
    if (options.root === null) return [];
    const dotted = path.map((_, i) =>
      path
        .slice(0, i + 1)
        .map((module) => module.name)
        .join('.'),
    );
    const modules = path.map((module, i) => `${dotted[i]}: ${module.type}`);
    return [
      ['namespace', [`: ${options.root}`, ...modules, `${op.toLowerCase()}: ${op}`].join('/')],
      [
        'pkg.torch.onnx.name_scopes',
        `['', ${[...dotted, op.toLowerCase()].map((scope) => `'${scope}'`).join(', ')}]`,
      ],
    ];
  };

  const emitNode = (
    op: string,
    inputs: readonly string[],
    attributes: Attributes,
    outputs: (name: string) => readonly string[],
  ): readonly string[] => {
    const name = uniqueName(op);
    const named = outputs(name);
    const metadata = namespace(op);
    nodes.push(node(op, inputs, named, attributes, metadata.length === 0 ? { name } : { name, metadata }));
    return named;
  };

  return {
    nodes,
    initializers,
    emit(op, inputs, attributes = {}, output) {
      const [only = ''] = emitNode(op, inputs, attributes, (name) => [output ?? `${name}_output_0`]);
      return only;
    },
    emitMany: (op, inputs, outputs, attributes = {}) =>
      emitNode(op, inputs, attributes, (name) =>
        Array.from({ length: outputs }, (_, i) => `${name}_output_${i}`),
      ),
    hold(tensor) {
      if (!held.has(tensor.name)) initializers.push(tensor);
      held.add(tensor.name);
      return tensor.name;
    },
    within(name, type, inside) {
      path.push({ name, type });
      const result = inside();
      path.pop();
      return result;
    },
  };
}
