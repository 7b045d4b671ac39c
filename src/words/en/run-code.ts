import type { SnippetLanguage, SnippetProblem } from '../../core/snippets/snippet-plan.ts';
import { elementTypeName } from '../../core/ir/element-type.ts';

const languages: Readonly<Record<SnippetLanguage, string>> = {
  python: 'Python',
  'javascript-web': 'JavaScript (browser)',
  'javascript-node': 'JavaScript (Node)',
  cpp: 'C++',
  csharp: 'C#',
};

function problem(error: SnippetProblem): string {
  switch (error.kind) {
    case 'unsupported-type':
      return `The runtime's binding for this language makes no ${elementTypeName(error.dataType)} tensor (${error.name}).`;
    case 'not-an-image-input':
      return `${error.name} takes no picture.`;
    case 'count':
      return `${error.name} takes ${error.expected} values, not ${error.actual}.`;
  }
}

export const runCode = {
  language: 'Language',
  languages,
  problem,
  code: 'The program',
  copy: 'Copy the program',
  copied: 'Copied',
  copyFailed: 'The browser did not let the page copy.',
  notReady: 'The inputs must be made before there is a program for them: see "In & out".',
  noOutputs: 'This model has no output that can be read.',
  leftOut: (names: string) => `Left out, since most languages read tensors only: ${names}.`,
  saveInputs: 'Save the inputs as .npy',
  saveFiles: 'Save these files',
  saveHint: 'The files that this program reads, beside the model',
  files: (names: string) => `The program reads ${names}.`,
  saved: (count: number) => (count === 1 ? 'Saved 1 file.' : `Saved ${count} files.`),
  saveFailed: (reason: string) => `A file could not be saved: ${reason}`,
};
