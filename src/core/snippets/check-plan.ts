import { elementNames, STRING } from './element-names.ts';
import { countElements, imageFacts } from './image-facts.ts';
import type { SnippetInput, SnippetLanguage, SnippetPlan, SnippetProblem } from './snippet-plan.ts';

function checkInput(input: SnippetInput, language: SnippetLanguage): SnippetProblem | null {
  const { name, dataType, source, dims } = input;
  const unsupported: SnippetProblem = { kind: 'unsupported-type', name, dataType };
  if (elementNames(dataType, language) === null) return unsupported;
  switch (source.kind) {
    case 'image':
      if (dataType === STRING) return unsupported;
      return imageFacts(input) === null ? { kind: 'not-an-image-input', name } : null;
    case 'npy':
      // numpy reads its own strings; the readers in the other snippets do numbers.
      return dataType === STRING && language !== 'python' ? unsupported : null;
    case 'zeros':
    case 'ones':
    case 'ramp':
      return dataType === STRING ? unsupported : null;
    case 'typed': {
      const expected = countElements(dims);
      const actual = source.values.length;
      return actual === expected ? null : { kind: 'count', name, expected, actual };
    }
  }
}

/** What keeps a plan from being written in a language; null when nothing does. */
export function checkPlan(plan: SnippetPlan, language: SnippetLanguage): SnippetProblem | null {
  for (const input of plan.inputs) {
    const problem = checkInput(input, language);
    if (problem !== null) return problem;
  }
  for (const { name, dataType, readout } of plan.outputs) {
    const readable = elementNames(dataType, language) !== null;
    if (!readable || (dataType === STRING && readout.kind !== 'print'))
      return { kind: 'unsupported-type', name, dataType };
  }
  return null;
}
