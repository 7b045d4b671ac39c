import { absurd } from './absurd.ts';
import type { LargeModel } from './bulk.ts';
import { gpt } from './gpt.ts';
import { heavy } from './heavy.ts';
import { numberNames } from './numbered.ts';
import { resnet18, resnet50 } from './resnet.ts';
import { chain, randomGraph } from './synthetic.ts';
import { traceNodes } from './traced.ts';
import { unet } from './unet.ts';

/** What `generate-large.ts` writes when no name is given. */
export const DEFAULT_NAMES = [
  'tiny',
  'resnet18',
  'resnet50',
  'huge',
  'gpt-12',
  'gpt-12-traced',
  'gpt-48',
  'gpt-96',
  'gpt-192',
  'gpt-48-numbers',
  'gpt-96-numbers',
  'unet-6',
  'unet-100',
  'chain-10000',
  'chain-100000',
  'random-1000',
  'random-10000',
] as const;

/** Weights so small that only the graph counts. */
const SMALL = { width: 16, heads: 2, vocabulary: 64, context: 32 };

/** 24 blocks of 12 weights and biases and more: 300 tensors and 1.9 GB. */
const HUGE = { blocks: 24, width: 1280, heads: 20, vocabulary: 1000, context: 1024 };

/**
 * The model of that name, or null: `tiny`, `resnet18`, `resnet18-PIXELS`, `resnet50`, `huge`, `heavy-MEGABYTES`,
 * `absurd-NAME`, `gpt-BLOCKS`, `unet-LEVELS`, `chain-NODES`, `random-NODES`, the last four also with `-numbers` (no names) or `-traced`
 * (shapes and metadata everywhere).
 */
export function makeLarge(name: string): LargeModel | null {
  if (name === 'tiny') return chain(8);
  if (name === 'resnet50') return resnet50();
  if (name === 'huge') return gpt(HUGE);
  if (name.startsWith('absurd-')) return absurd(name.slice('absurd-'.length));
  const sized = /^(resnet18|heavy)(?:-(\d+))?$/.exec(name);
  if (sized?.[1] === 'resnet18') return resnet18(Number(sized[2] ?? 224));
  if (sized?.[2] !== undefined) return heavy(Number(sized[2]));
  const match = /^(gpt|unet|chain|random)-(\d+)(-numbers|-traced)?$/.exec(name);
  if (match === null) return null;
  const count = Number(match[2]);
  const make = (): LargeModel => {
    switch (match[1]) {
      case 'gpt':
        return gpt({ ...SMALL, blocks: count });
      case 'unet':
        return unet(count);
      case 'chain':
        return chain(count);
      default:
        return randomGraph(count);
    }
  };
  switch (match[3]) {
    case '-numbers':
      return numberNames(make());
    case '-traced':
      return traceNodes(make());
    default:
      return make();
  }
}
