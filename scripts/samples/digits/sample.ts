import type { ModelSpec } from '../../onnx-writer/spec.ts';
import { encodeNpy } from '../files/npy.ts';
import { encodePng } from '../files/png.ts';
import type { Sample } from '../sample.ts';
import { digitsModel } from './model.ts';
import { digitsQdqModel } from './model-qdq.ts';
import { CLASSES, createActivations, loadPicture, runForward, sliceWeights, softmax } from './network.ts';
import { quantizeDigits, restoreWeights, runQuantized } from './quantize.ts';
import { readTrainedDigits, type TrainedDigits } from './trained.ts';

const LABELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Texts {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly accuracy: number;
  readonly tolerance: number;
}

function sampleOf(
  texts: Texts,
  model: ModelSpec,
  trained: TrainedDigits,
  probabilities: Float32Array,
): Sample {
  const { pixels } = trained.shown;
  // A picture shows ink dark on light paper; the network wants ink as 1.
  const picture = encodePng(
    28,
    28,
    1,
    pixels.map((grey) => 255 - grey),
  );
  return {
    name: texts.name,
    facts: {
      title: texts.title,
      sentence: texts.sentence,
      inputs: [{ name: 'image', file: 'input.npy', kind: 'npy', dims: [1, 1, 28, 28], picture: 'input.png' }],
      expected: [
        {
          name: 'probabilities',
          file: 'expected.npy',
          kind: 'npy',
          dims: [1, CLASSES],
          tolerance: texts.tolerance,
        },
      ],
      labels: LABELS,
      measured: { heldOutAccuracy: texts.accuracy, heldOutDigits: 10_000, label: trained.shown.label },
    },
    model,
    files: {
      'input.npy': encodeNpy(
        'float32',
        [1, 1, 28, 28],
        Float32Array.from(pixels, (grey) => grey / 255),
      ),
      'input.png': picture,
      'expected.npy': encodeNpy('float32', [1, CLASSES], probabilities),
    },
  };
}

export function digitsSample(): Sample {
  const trained = readTrainedDigits();
  const a = createActivations();
  loadPicture(a, trained.shown.pixels, 0, 0, 0);
  runForward(sliceWeights(trained.flat), a);
  const texts = {
    name: 'digits',
    title: 'Digit classifier',
    sentence: 'Recognises a handwritten digit with two small convolution layers, trained on 60,000 digits.',
    accuracy: trained.accuracy,
    tolerance: 1e-5,
  };
  return sampleOf(texts, digitsModel(trained.flat), trained, softmax(a.logits));
}

export function digitsQdqSample(): Sample {
  const trained = readTrainedDigits();
  const a = createActivations();
  loadPicture(a, trained.shown.pixels, 0, 0, 0);
  runQuantized(restoreWeights(quantizeDigits(trained.flat, trained.scales)), trained.scales, a);
  const texts = {
    name: 'digits-qdq',
    title: 'Digit classifier, quantized',
    sentence:
      'The digit classifier in 8-bit integers: weights with a scale per filter, activations calibrated on training digits.',
    accuracy: trained.quantizedAccuracy,
    // An engine that computes in integers may round a step differently: a step of a logit moves a probability by this.
    tolerance: 0.05,
  };
  return sampleOf(texts, digitsQdqModel(trained.flat, trained.scales), trained, softmax(a.logits));
}
