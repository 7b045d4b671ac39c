import { value } from '../onnx-writer/build.ts';
import type { Entries, NodeSpec } from '../onnx-writer/spec.ts';
import type { LargeModel } from './bulk.ts';

/**
 * The same model with what the exporter of PyTorch 2.5 and later adds: a type for every node's outputs, and on every node
 * five texts that say where in the program it came from. They are most of such a file's graph.
 */
export function traceNodes({ model, bulk }: LargeModel): LargeModel {
  const { graph } = model;
  const nodes = graph.nodes.map((node, i) => ({ ...node, metadata: origin(node, i) }));
  const values = graph.nodes.flatMap(({ outputs }, i) =>
    outputs.map((name) => value(name, 'float32', ['batch', 'sequence', 16 * (1 + (i % 40))])),
  );
  return { model: { ...model, graph: { ...graph, nodes, values } }, bulk };
}

/** One call of the program becomes two nodes on average, which then share these texts but for the namespace. */
function origin({ op, name = '' }: NodeSpec, i: number): Entries {
  const call = `${op.toLowerCase()}_${i >> 1}`;
  const target = `aten.${op.toLowerCase()}.Tensor`;
  const scopes = name.split('/').slice(1, -1);
  const paths = scopes.map((_, depth) => scopes.slice(0, depth + 1).join('.'));
  const classes = scopes.map((scope) => `models.gpt2.modeling_gpt2.${scope.replace(/[._]?\d+$/, '')}`);
  const line = 60 + (i % 150);
  return [
    [
      'namespace',
      `${scopes.map((scope, k) => `${scope}: ${classes[k] ?? ''}`).join('/')}/${name}: ${target}`,
    ],
    ['pkg.torch.onnx.class_hierarchy', list([...classes, target])],
    [
      'pkg.torch.onnx.fx_node',
      `%${call} : [num_users=1] = call_function[target=torch.ops.${target}](args = (%x_${i >> 1},), kwargs = {})`,
    ],
    ['pkg.torch.onnx.name_scopes', list(['', ...paths, call])],
    [
      'pkg.torch.onnx.stack_trace',
      [3, 2, 1]
        .map(
          (frame) =>
            `File "models/gpt2/modeling_gpt2.py", line ${line * frame}, in forward\n    x = module(x)`,
        )
        .join('\n'),
    ],
  ];
}

const list = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(', ')}]`;
