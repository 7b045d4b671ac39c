import { argmax } from '../digits/network.ts';
import { encodeNpy } from '../files/npy.ts';
import type { Sample } from '../sample.ts';
import { FEATURES, growFlowers, SPECIES, type Flower } from './data.ts';
import { askForest, growForest, type Example } from './forest.ts';
import { flowersModel } from './model.ts';

const TREES = 10;
const SHOWN = 6;

function meanOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

export function flowersSample(): Sample {
  const training = growFlowers(150, 11);
  const heldOut = growFlowers(150, 12);
  const columns = FEATURES.map((_, f) => training.map(({ features }) => features[f] ?? 0));
  const offset = columns.map((column) => Math.fround(meanOf(column)));
  const scale = columns.map((column, f) => {
    const deviation = Math.sqrt(meanOf(column.map((x) => (x - (offset[f] ?? 0)) ** 2)));
    return Math.fround(1 / deviation);
  });
  // In float32 step by step, as the Scaler operator does it: a threshold must fall on the same side.
  const toExample = ({ features, species }: Flower): Example => ({
    features: Float32Array.from(
      features,
      (x, f) => Math.fround(Math.fround(x) - (offset[f] ?? 0)) * (scale[f] ?? 0),
    ),
    label: species,
  });
  const forest = growForest(training.map(toExample), SPECIES.length, TREES, 13);
  const probabilitiesOf = (flower: Flower): Float32Array =>
    askForest(forest, toExample(flower).features, SPECIES.length);
  const right = heldOut.filter((flower) => argmax(probabilitiesOf(flower)) === flower.species).length;

  const shown = heldOut.slice(0, SHOWN);
  const probabilities = shown.map(probabilitiesOf);
  const species = probabilities.map((row) => SPECIES[argmax(row)] ?? '');
  return {
    name: 'iris-trees',
    facts: {
      title: 'Random forest',
      sentence:
        'Tells three kinds of flowers apart by four measurements, with ten decision trees as scikit-learn exports them.',
      inputs: [{ name: 'measurements', file: 'input.npy', kind: 'npy', dims: [SHOWN, FEATURES.length] }],
      expected: [
        { name: 'species', file: 'expected-species.json', kind: 'json', dims: [SHOWN] },
        {
          name: 'probabilities',
          file: 'expected.npy',
          kind: 'npy',
          dims: [SHOWN, SPECIES.length],
          tolerance: 1e-5,
        },
      ],
      labels: SPECIES,
      measured: { heldOutAccuracy: right / heldOut.length, heldOutFlowers: heldOut.length, trees: TREES },
    },
    model: flowersModel(forest, offset, scale),
    files: {
      'input.npy': encodeNpy(
        'float32',
        [SHOWN, FEATURES.length],
        Float32Array.from(shown.flatMap(({ features }) => features)),
      ),
      'expected-species.json': new TextEncoder().encode(`${JSON.stringify(species)}\n`),
      'expected.npy': encodeNpy(
        'float32',
        [SHOWN, SPECIES.length],
        Float32Array.from(probabilities.flatMap((row) => [...row])),
      ),
    },
  };
}
