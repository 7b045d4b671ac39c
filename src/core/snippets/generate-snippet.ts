import { err, ok, type Result } from '../base/result.ts';
import { checkPlan } from './check-plan.ts';
import { writeCpp } from './cpp.ts';
import { writeCSharp } from './csharp.ts';
import { writeJavaScriptNode } from './javascript-node.ts';
import { writeJavaScriptWeb } from './javascript-web.ts';
import { writePython } from './python.ts';
import type { SnippetLanguage, SnippetPlan, SnippetProblem } from './snippet-plan.ts';

function write(plan: SnippetPlan, language: SnippetLanguage): string {
  switch (language) {
    case 'python':
      return writePython(plan);
    case 'javascript-web':
      return writeJavaScriptWeb(plan);
    case 'javascript-node':
      return writeJavaScriptNode(plan);
    case 'cpp':
      return writeCpp(plan);
    case 'csharp':
      return writeCSharp(plan);
  }
}

/** A program that does what the plan says, as one file. */
export function generateSnippet(
  plan: SnippetPlan,
  language: SnippetLanguage,
): Result<string, SnippetProblem> {
  const problem = checkPlan(plan, language);
  return problem === null ? ok(write(plan, language)) : err(problem);
}
