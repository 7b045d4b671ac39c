import type { SnippetInput, SnippetPlan } from './snippet-plan.ts';
import type { ImageOptions } from '../feeds/image-options.ts';

export interface ImageFacts {
  readonly file: string;
  readonly options: ImageOptions;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Where a picture goes in an input: the last axes, by layout; without a channel axis it has one. null: nowhere. */
export function imageFacts({ dims, source }: SnippetInput): ImageFacts | null {
  if (source.kind !== 'image') return null;
  const { file, options } = source;
  const [a, b, c] = dims.slice(-3);
  if (a === undefined || b === undefined) return null;
  const facts = (channels: number, height: number, width: number): ImageFacts | null => {
    const colours = options.channels === 'rgb' || options.channels === 'bgr';
    if (colours ? channels !== 3 : channels !== 1 && channels !== 3) return null;
    return { file, options, channels, height, width };
  };
  if (c === undefined) return facts(1, a, b);
  return options.layout === 'NCHW' ? facts(a, b, c) : facts(c, a, b);
}

/** Whether what the picture leaves free, or what sticks out, is the same at both sides. */
export function isCentred({ resize, place }: ImageOptions): boolean {
  return resize === 'crop' || place === 'centre';
}

export function hasSource(plan: SnippetPlan, kind: SnippetInput['source']['kind']): boolean {
  return plan.inputs.some(({ source }) => source.kind === kind);
}

/** The plan has names of classes that are read from a file. */
export function hasLabelsFile(plan: SnippetPlan): boolean {
  return plan.outputs.some(({ readout }) => readout.kind === 'classes' && readout.labels.kind === 'file');
}

export function countElements(dims: readonly number[]): number {
  return dims.reduce((product, dim) => product * dim, 1);
}
