/**
 * Numbers as text, the same on every machine: digits grouped by commas, a point before decimals. Nothing here asks
 * the locale, since the texts also go into exports and golden files.
 */

/** `1234567` -> `1,234,567`. */
export function groupDigits(value: number | bigint): string {
  return String(value).replace(/\d(?=(\d{3})+$)/g, '$&,');
}

/** Scales down by thousands until three digits stand before the point; rounding may carry into the next unit. */
function scale(value: number, units: readonly string[], decimals: (scaled: number) => number): string {
  let scaled = value;
  let unit = 0;
  while (unit < units.length - 1 && Number(scaled.toFixed(decimals(scaled))) >= 1000) {
    scaled /= 1000;
    unit += 1;
  }
  return `${scaled.toFixed(decimals(scaled))} ${units[unit] ?? ''}`;
}

const BYTE_UNITS = ['kB', 'MB', 'GB', 'TB', 'PB', 'EB'];

/** Bytes in decimal units with one decimal: `999 B`, `1.4 kB`, `1.9 GB`. */
export function formatBytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return '?';
  if (Math.abs(bytes) < 1000) return `${Math.round(bytes)} B`;
  return bytes < 0 ? `-${formatBytes(-bytes)}` : scale(bytes / 1000, BYTE_UNITS, () => 1);
}

const COUNT_UNITS = ['M', 'B', 'T', 'Q'];

/** A count: `12,345` in full below a million, then three digits: `25.6 M`, `1.24 B` (thousand millions). */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return '?';
  if (count < 0) return `-${formatCount(-count)}`;
  if (count < 1e6) return groupDigits(Math.round(count));
  return scale(count / 1e6, COUNT_UNITS, (scaled) => (scaled >= 99.95 ? 0 : scaled >= 9.995 ? 1 : 2));
}

/**
 * The shortest text that reads back as the same number: `0.1`, `-0`, `1e-7`, `NaN`, `-Infinity`. With `digits`, at
 * most so many significant digits, without trailing zeros.
 */
export function formatNumber(value: number | bigint, digits?: number): string {
  if (typeof value === 'bigint') return String(value);
  if (Object.is(value, -0)) return '-0';
  if (digits === undefined || !Number.isFinite(value)) return String(value);
  return String(Number(value.toPrecision(Math.min(Math.max(digits, 1), 100))));
}

/**
 * The shortest text that, rounded by `round`, gives `value` again. A number that was stored in fewer bits is then
 * shown as it was meant: float32 0.10000000149011612 is `0.1`.
 */
export function formatRounded(value: number, round: (value: number) => number): string {
  if (!Number.isFinite(value) || value === 0) return formatNumber(value);
  for (let digits = 1; digits < 17; digits += 1) {
    const candidate = Number(value.toPrecision(digits));
    if (round(candidate) === value) return String(candidate);
  }
  return String(value);
}

/** `formatRounded` for a float32. */
export function formatFloat32(value: number): string {
  return formatRounded(value, Math.fround);
}
