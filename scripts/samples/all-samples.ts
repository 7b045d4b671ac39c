import { digitsQdqSample, digitsSample } from './digits/sample.ts';
import { flowersSample } from './flowers/sample.ts';
import type { Sample } from './sample.ts';
import { sorterSample } from './sorter/sample.ts';
import { superResolutionSample } from './super-resolution/sample.ts';

/** In the order of the landing page. */
export const ALL_SAMPLES: readonly (() => Sample)[] = [
  superResolutionSample,
  digitsSample,
  digitsQdqSample,
  sorterSample,
  flowersSample,
];
