/** How long ago, in the language's own words. */

const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
] as const;

/** `3 hours ago`, `yesterday`; both times in milliseconds since 1970. */
export function formatAgo(then: number, now: number, language = 'en'): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  let amount = Math.max(0, (now - then) / 1000);
  for (const [unit, length] of STEPS) {
    if (amount < length) return format.format(-Math.floor(amount), unit);
    amount /= length;
  }
  return format.format(-Math.floor(amount), 'year');
}
