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
