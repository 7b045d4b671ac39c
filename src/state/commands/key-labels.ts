/** Keys in tinykeys' syntax as people read them. */

/** Whether the keyboard has Command instead of Control; decided once, by what the browser says of its system. */
export const IS_APPLE = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

const SPOKEN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** `$mod+Shift+KeyO` -> ['Ctrl', 'Shift', 'O'], or with Apple's signs. */
export function keyLabels(binding: string, apple: boolean = IS_APPLE): readonly string[] {
  const parts = binding.split(/\b\+/);
  return parts.map((part) => {
    if (part === '$mod') return apple ? '⌘' : 'Ctrl';
    if (part === 'Shift') return apple ? '⇧' : 'Shift';
    if (part === 'Alt') return apple ? '⌥' : 'Alt';
    const name = part.replace(/^(Key|Digit)/, '');
    return SPOKEN[part] ?? (name.length === 1 ? name.toUpperCase() : name);
  });
}

/** Bindings that read the same are shown once: `?` also listens to `Shift+?`, which a keyboard may need to type it. */
export function shownBindings(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => {
    const typed = /^Shift\+([^A-Za-z])$/.exec(key)?.[1];
    return typed === undefined || !keys.includes(typed);
  });
}
