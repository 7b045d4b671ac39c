import type { FormalParameter } from './schema.ts';

/** `X:T,B?:T,V+~:V` -> formal parameters; `-` -> none. */
export function decodeFormals(text: string): FormalParameter[] {
  if (text === '-') return [];
  return text.split(',').map((part) => {
    const colon = part.indexOf(':');
    const head = part.slice(0, colon);
    const name = head.replace(/[?*+]?~?$/, '');
    const mark = head.charAt(name.length);
    return {
      name,
      type: part.slice(colon + 1),
      kind: mark === '?' ? 'optional' : mark === '*' || mark === '+' ? 'variadic' : 'single',
      heterogeneous: head.endsWith('~'),
      minArity: mark === '+' ? 1 : 0,
    };
  });
}

/**
 * Fewest and most actual values that the formal parameters take. Optional ones before a required one must be there
 * (with an empty name), so the minimum is a position; the maximum is Infinity behind a variadic one.
 */
export function countFormals(formals: readonly FormalParameter[]): {
  readonly min: number;
  readonly max: number;
} {
  let min = 0;
  let max = 0;
  formals.forEach((formal, i) => {
    if (formal.kind === 'variadic') min = i + formal.minArity;
    if (formal.kind === 'single') min = i + 1;
    max += formal.kind === 'variadic' ? Infinity : 1;
  });
  return { min, max };
}
