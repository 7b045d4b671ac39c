/** The runtime's profile text to events: text from outside, so every field is checked. */
import type { ProfiledTensor } from './run-profile.ts';

export interface ProfileEvent {
  readonly category: string;
  readonly name: string;
  readonly thread: number;
  readonly start: number;
  readonly duration: number;
  readonly args: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function toEvent(value: unknown): ProfileEvent | null {
  if (!isRecord(value)) return null;
  const { cat, name, tid, ts, dur, args } = value;
  if (typeof cat !== 'string' || typeof name !== 'string' || !isCount(ts) || !isCount(dur)) return null;
  return {
    category: cat,
    name,
    thread: isCount(tid) ? tid : 0,
    start: ts,
    duration: dur,
    args: isRecord(args) ? args : {},
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The runtime writes names as they are: a quote or a backslash in one breaks its line, and so the whole array. */
function repairName(line: string): string {
  return line.replace(
    /("name" ?: ?")(.*?)("\s*,\s*"args")/s,
    (_, before: string, name: string, after: string) => before + name.replace(/["\\]/g, '\\$&') + after,
  );
}

function parseLines(text: string): readonly unknown[] {
  return text
    .split(/\r?\n(?=\{|\])/)
    .filter((line) => line.startsWith('{'))
    .map((line) => line.trim().replace(/,$/, ''))
    .map((line) => parseJson(line) ?? parseJson(repairName(line)));
}

/** null: no profile at all. `skipped` are events that make no sense. */
export function readEvents(
  text: string,
): { readonly events: readonly ProfileEvent[]; readonly skipped: number } | null {
  const whole = parseJson(text);
  const raw = Array.isArray(whole) ? (whole as readonly unknown[]) : parseLines(`\n${text}`);
  const events = raw.map(toEvent).filter((event) => event !== null);
  return events.length === 0 ? null : { events, skipped: raw.length - events.length };
}

/** `[{"float":[1,8]}, ...]`. What is no tensor, or odd, is left out. */
export function readShapes(value: unknown): readonly ProfiledTensor[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).flatMap((entry) =>
    isRecord(entry)
      ? Object.entries(entry).flatMap(([type, dims]) =>
          Array.isArray(dims) && dims.every((dim): dim is number => typeof dim === 'number')
            ? [{ type, dims }]
            : [],
        )
      : [],
  );
}

/** Numbers that the runtime writes as text. */
export function readCount(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return isCount(number) ? number : null;
}

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
