import { floats, ints, node, text, texts, value } from '../../onnx-writer/build.ts';
import type { Attributes, ModelSpec } from '../../onnx-writer/spec.ts';
import { PRODUCER } from '../sample.ts';
import { FEATURES, SPECIES } from './data.ts';
import type { TreeNode } from './forest.ts';

const ML = 'ai.onnx.ml';

/** Trees as the parallel lists of TreeEnsembleClassifier; nodes of a tree are numbered from its root in depth-first order. */
function treeAttributes(forest: readonly TreeNode[]): Attributes {
  const nodes: {
    tree: number;
    id: number;
    feature: number;
    mode: string;
    threshold: number;
    below: number;
    above: number;
  }[] = [];
  const leaves: { tree: number; id: number; species: number; weight: number }[] = [];
  forest.forEach((root, tree) => {
    let next = 0;
    const visit = (at: TreeNode): number => {
      const id = next++;
      const entry = { tree, id, feature: 0, mode: 'LEAF', threshold: 0, below: 0, above: 0 };
      nodes.push(entry);
      if (at.kind === 'leaf')
        at.shares.forEach((weight, species) => leaves.push({ tree, id, species, weight }));
      else
        Object.assign(entry, {
          feature: at.feature,
          mode: 'BRANCH_LEQ',
          threshold: at.threshold,
          below: visit(at.below),
          above: visit(at.above),
        });
      return id;
    };
    visit(root);
  });
  return {
    nodes_treeids: ints(...nodes.map((n) => n.tree)),
    nodes_nodeids: ints(...nodes.map((n) => n.id)),
    nodes_featureids: ints(...nodes.map((n) => n.feature)),
    nodes_modes: texts(...nodes.map((n) => n.mode)),
    nodes_values: floats(...nodes.map((n) => n.threshold)),
    nodes_truenodeids: ints(...nodes.map((n) => n.below)),
    nodes_falsenodeids: ints(...nodes.map((n) => n.above)),
    nodes_hitrates: floats(...nodes.map(() => 1)),
    nodes_missing_value_tracks_true: ints(...nodes.map(() => 0)),
    class_treeids: ints(...leaves.map((leaf) => leaf.tree)),
    class_nodeids: ints(...leaves.map((leaf) => leaf.id)),
    class_ids: ints(...leaves.map((leaf) => leaf.species)),
    class_weights: floats(...leaves.map((leaf) => leaf.weight)),
    classlabels_strings: texts(...SPECIES),
    post_transform: text('NONE'),
  };
}

/** Measurements to a species: scaled, through the forest, votes to probabilities, and those to a map by name. */
export function flowersModel(
  forest: readonly TreeNode[],
  offset: readonly number[],
  scale: readonly number[],
): ModelSpec {
  const ml = (op: string, inputs: readonly string[], outputs: readonly string[], attributes: Attributes) =>
    node(op, inputs, outputs, attributes, { name: op, domain: ML });
  return {
    ...PRODUCER,
    opsets: [
      ['', 17],
      [ML, 3],
    ],
    doc: `A random forest that tells three invented flowers apart by ${FEATURES.join(', ')} in centimetres.`,
    graph: {
      name: 'flowers',
      inputs: [value('measurements', 'float32', ['batch', FEATURES.length])],
      outputs: [
        value('species', 'string', ['batch']),
        value('probabilities', 'float32', ['batch', SPECIES.length]),
        {
          name: 'probability_by_name',
          type: {
            kind: 'sequence',
            elem: { kind: 'map', key: 'string', value: { kind: 'tensor', type: 'float32', shape: [] } },
          },
        },
      ],
      nodes: [
        ml('Scaler', ['measurements'], ['scaled'], { offset: floats(...offset), scale: floats(...scale) }),
        ml('TreeEnsembleClassifier', ['scaled'], ['species', 'votes'], treeAttributes(forest)),
        ml('Normalizer', ['votes'], ['probabilities'], { norm: text('L1') }),
        ml('ZipMap', ['probabilities'], ['probability_by_name'], { classlabels_strings: texts(...SPECIES) }),
      ],
      values: [
        value('scaled', 'float32', ['batch', FEATURES.length]),
        value('votes', 'float32', ['batch', SPECIES.length]),
      ],
    },
  };
}
