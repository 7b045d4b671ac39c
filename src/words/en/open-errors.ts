import type { CorruptReason, ForeignFormat, OpenError } from '../../core/ir/open-error.ts';
import { foreignFormats } from './foreign-formats.ts';

/** What happened, why, and what to do next. */
export interface OpenErrorText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

type ErrorOf<Kind extends OpenError['kind']> = Extract<OpenError, { kind: Kind }>;

/** The words for each kind of error, as functions of its facts. */
export type OpenErrorWords = {
  readonly [Kind in OpenError['kind']]: (error: ErrorOf<Kind>) => OpenErrorText;
};

const REASONS: Readonly<Record<CorruptReason, string>> = {
  'bad-tag': 'no field can start with the bytes that stand there',
  'bad-wire-type': 'the bytes there name a kind of field that does not exist',
  'wire-type-mismatch': 'a field is stored as something other than ONNX says',
  'long-varint': 'a number there goes on for too many bytes',
  'length-beyond-parent': 'a part says it is longer than the whole that holds it',
  'nested-too-deep': 'messages are nested more deeply than can be read',
  'compressed-data': 'the compressed data cannot be unpacked',
};

const FORMATS: Readonly<
  Record<ForeignFormat, (detail: string) => Omit<OpenErrorText, 'title'> & { readonly name: string }>
> = foreignFormats;

const list = (files: readonly string[]): string => {
  const shown = files
    .slice(0, 6)
    .map((file) => `“${file}”`)
    .join(', ');
  return files.length > 6 ? `${shown} and ${String(files.length - 6)} more` : shown;
};

/** Bytes as people say them; facts of errors are plain numbers. */
const bytes = (count: number): string => {
  if (count < 1e3) return `${String(count)} bytes`;
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} kB`;
  return count < 1e9 ? `${(count / 1e6).toFixed(1)} MB` : `${(count / 1e9).toFixed(1)} GB`;
};

export const openErrors: OpenErrorWords = {
  'not-a-model': ({ file, format, detail }) => {
    const { name, what, next } = FORMATS[format](detail);
    return { title: `“${file}” is ${name}`, what, next };
  },
  truncated: ({ file, offset, expected, path }) => ({
    title: `“${file}” is cut off`,
    what: `At byte ${String(offset)}, in ${path}, ${bytes(expected)} should follow, but the file ends before that.`,
    next: 'Download or copy the file again; it was probably interrupted.',
  }),
  corrupt: ({ file, offset, path, reason }) =>
    reason === 'compressed-data'
      ? {
          title: `“${file}” cannot be unpacked`,
          what: 'The zip or gzip around the model is damaged.',
          next: 'Download it again, or unpack it yourself and open the .onnx file within.',
        }
      : {
          title: `“${file}” is damaged`,
          what: `At byte ${String(offset)}${path === '' ? '' : `, in ${path}`}, ${REASONS[reason]}.`,
          next: 'Download or export the file again. If other programs open it, please report it as an issue.',
        },
  'no-graph': ({ file }) => ({
    title: `“${file}” holds no graph`,
    what: 'It starts like an ONNX model, but has neither a graph nor functions: there is nothing to show.',
    next: 'Export the model again.',
  }),
  'too-large': ({ file, what, limit, actual }) => ({
    title: `“${file}” is too large${what === 'inflated' ? ' to unpack here' : ''}`,
    what: `It needs ${bytes(actual)} or more, and the limit is ${bytes(limit)}.`,
    next:
      what === 'inflated'
        ? 'Unpack it yourself and open the .onnx file: that has no limit.'
        : 'Open it with the command line instead.',
  }),
  'no-model-in-drop': ({ files }) => ({
    title: 'No ONNX model among these files',
    what: files.length === 0 ? 'The folder is empty.' : `None of ${list(files)} is an .onnx file.`,
    next: 'Drop an .onnx file, together with its external data if it has any.',
  }),
  'several-models': ({ archive, choices }) => ({
    title: 'Which model?',
    what:
      archive === null
        ? `There are ${String(choices.length)} models among these files.`
        : `“${archive}” holds ${String(choices.length)} models.`,
    next: 'Choose the one to open. Its external data is taken from the same place.',
  }),
  'no-such-model': ({ archive, wanted, choices }) => ({
    title: `No “${wanted}” in “${archive}”`,
    what:
      choices.length === 0
        ? 'There are no models within this file to choose from.'
        : `The models in it are ${list(choices.map(({ path }) => path))}.`,
    next: choices.length === 0 ? 'Open it as it is.' : 'Choose one of these.',
  }),
  unreadable: ({ file, reason }) =>
    reason === 'encrypted'
      ? {
          title: `“${file}” is encrypted`,
          what: 'The zip around it is protected by a password.',
          next: 'Unpack it yourself and open the .onnx file within.',
        }
      : {
          title: `“${file}” cannot be read`,
          what: `The browser could not read the file (${reason}). It may have been moved, changed or deleted since it was chosen.`,
          next: 'Choose the file again.',
        },
  'download-failed': ({ url, status, reason }) => ({
    title: 'The model could not be downloaded',
    what:
      status > 0
        ? `The server answered ${String(status)} for ${url}.`
        : `${url} could not be fetched: ${reason}.`,
    next:
      status === 404
        ? 'Check the address.'
        : 'Check the address and the connection, or download the file and drop it here.',
  }),
  'download-blocked': ({ url, origin }) => ({
    title: 'The server does not allow this',
    what: `${origin} does not let other pages read ${url} (CORS), or could not be reached.`,
    next: 'Download the file yourself and drop it here.',
  }),
  'bad-url': ({ url }) => ({
    title: 'Not an address',
    what: `“${url}” is not an http or https address.`,
    next: 'Paste the address of an .onnx file.',
  }),
  'out-of-memory': ({ file }) => ({
    title: `Not enough memory for “${file}”`,
    what: 'The browser could not get the memory that the model’s graph needs.',
    next: 'Close other tabs and try again.',
  }),
  'worker-lost': ({ reason }) => ({
    title: 'The reader stopped',
    what: `The part of this program that reads models ended unexpectedly${reason === '' ? '' : `: ${reason}`}.`,
    next: 'Open the model again. If it stops again, please report it as an issue.',
  }),
  cancelled: () => ({ title: 'Cancelled', what: 'Opening was cancelled.', next: '' }),
};
