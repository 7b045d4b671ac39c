import type { ImageLayout, ImageOptions } from '../feeds/image-options.ts';
import type { Backend } from '../runtime/backend.ts';

export type SnippetLanguage = 'python' | 'javascript-web' | 'javascript-node' | 'cpp' | 'csharp';

export const SNIPPET_LANGUAGES: readonly SnippetLanguage[] = [
  'python',
  'javascript-web',
  'javascript-node',
  'cpp',
  'csharp',
];

/** How an input's values are made. Files are named as they lie beside the snippet. */
export type SnippetSource =
  | { readonly kind: 'image'; readonly file: string; readonly options: ImageOptions }
  /** Random values too: they are saved, since no two languages have the same generator. */
  | { readonly kind: 'npy'; readonly file: string }
  | { readonly kind: 'zeros' }
  | { readonly kind: 'ones' }
  /** 0, 1, 2 ... in row-major order, times `step`. */
  | { readonly kind: 'ramp'; readonly step: number }
  /** As many as the input has elements, row-major. */
  | { readonly kind: 'typed'; readonly values: readonly (number | bigint | boolean | string)[] };

export interface SnippetInput {
  readonly name: string;
  readonly dims: readonly number[];
  /** TensorProto.DataType number. */
  readonly dataType: number;
  readonly source: SnippetSource;
}

/** Names of classes, in order. */
export type SnippetLabels =
  /** May be short or empty. */
  | { readonly kind: 'inline'; readonly names: readonly string[] }
  /** One a line, in UTF-8. */
  | { readonly kind: 'file'; readonly file: string };

export type SnippetReadout =
  /** The best `count` along the last axis of the first row, each with its number and its name. */
  | {
      readonly kind: 'classes';
      readonly count: number;
      readonly softmax: boolean;
      readonly labels: SnippetLabels;
    }
  /** value * multiply + add is a level of 0 to 255. Languages without a picture library write a `.ppm`. */
  | {
      readonly kind: 'image';
      readonly file: string;
      readonly layout: ImageLayout;
      readonly multiply: number;
      readonly add: number;
    }
  | { readonly kind: 'print' };

export interface SnippetOutput {
  readonly name: string;
  readonly dataType: number;
  readonly readout: SnippetReadout;
}

/** All that a snippet does, in no language. */
export interface SnippetPlan {
  /** Model file name. */
  readonly model: string;
  /** External-data files, as the model names them. */
  readonly externalFiles: readonly string[];
  readonly inputs: readonly SnippetInput[];
  /** At least one. */
  readonly outputs: readonly SnippetOutput[];
  readonly backend: Backend;
}

/** Why there is no snippet in a language. */
export type SnippetProblem =
  /** The language's binding cannot make or read such a tensor this way. */
  | { readonly kind: 'unsupported-type'; readonly name: string; readonly dataType: number }
  /** A picture for an input that has no place for one. */
  | { readonly kind: 'not-an-image-input'; readonly name: string }
  | { readonly kind: 'count'; readonly name: string; readonly expected: number; readonly actual: number };
