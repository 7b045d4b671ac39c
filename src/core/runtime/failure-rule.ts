import type { RuntimeFailure } from './run-error.ts';

/** One message of the runtime: how it is known, and what it says. `groups` are the pattern's, '' where one took no part. */
export interface FailureRule {
  readonly pattern: RegExp;
  readonly build: (groups: Readonly<Record<string, string>>, clean: string) => RuntimeFailure;
}

export function rule(pattern: RegExp, build: FailureRule['build']): FailureRule {
  return { pattern, build };
}

/** A number that the message quotes; null when it is not there. */
export function quotedNumber(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** `... was false. `: the C++ condition before the words that a person can use. */
const CONDITION = /^[^\n]*? was false\.(?: |$)/;
/** `[ShapeInferenceError] `, once for each layer that passed it on. */
const INFERENCE = /\[(?:Shape|Type)InferenceError\] /g;

/** Words that only say once more that something failed. */
const PREFIXES = /^(?:This is an invalid model\. |Invalid model\. |Type Error: |Error: |Fatal error: )+/;

/**
 * What a person can use of a message's text: its first line, without the runtime's own conditions and tags. A condition
 * that is all there is stays.
 */
export function reasonOf(text: string): string {
  const [line = ''] = text.trim().replace(INFERENCE, '').split('\n');
  const rest = line.replace(PREFIXES, '');
  return rest.replace(CONDITION, '').trim() || rest.trim();
}

export function matchRule(rules: readonly FailureRule[], clean: string): RuntimeFailure | null {
  for (const { pattern, build } of rules) {
    const match = pattern.exec(clean);
    if (match === null) continue;
    const groups: Record<string, string> = {};
    // A group of an alternative that was not taken is undefined, whatever its type says.
    for (const [name, text] of Object.entries<string | undefined>(match.groups ?? {}))
      groups[name] = text ?? '';
    return build(groups, clean);
  }
  return null;
}
