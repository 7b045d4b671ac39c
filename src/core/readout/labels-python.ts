import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import { labelsByIndex } from './labels.ts';
import type { LabelError, Labels } from './labels.ts';

const STRING = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const ENTRY = new RegExp(String.raw`\s*(?:(\d{1,9})\s*:\s*)?(${STRING})\s*(?:,|(?=[}\]]))`, 'y');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unquote(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replaceAll(
      /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/gs,
      (_, hex, wide, plain: string | undefined) => {
        const code: unknown = hex ?? wide;
        return typeof code === 'string'
          ? String.fromCharCode(Number.parseInt(code, 16))
          : (ESCAPES[plain ?? ''] ?? plain ?? '');
      },
    );
}

/** `{0: 'person', ...}` or `['person', ...]`, which JSON does not take. */
export function isPythonLiteral(text: string): boolean {
  return /^(\{\s*\d+\s*:\s*['"]|\[\s*['"])/.test(text);
}

/**
 * A Python dict of names by index, or a list of names, as `str(model.names)` prints them: what Ultralytics puts into the
 * metadata of its exports under `names`.
 */
export function parsePythonNames(text: string): Result<Labels, LabelError> {
  const content = text.trim();
  const isDict = content.startsWith('{');
  const pairs: [number, string][] = [];
  ENTRY.lastIndex = 1;
  for (let at = 1; ;) {
    const match = ENTRY.exec(content);
    if (match === null) {
      const rest = content.slice(at).trim();
      if (rest !== (isDict ? '}' : ']')) return err({ kind: 'bad-json', reason: rest.slice(0, 40) });
      break;
    }
    const [, index, name = ''] = match;
    if ((index !== undefined) !== isDict)
      return err({ kind: 'bad-json', reason: match[0].trim().slice(0, 40) });
    pairs.push([index === undefined ? pairs.length : Number(index), unquote(name)]);
    at = ENTRY.lastIndex;
  }
  return isDict ? labelsByIndex(pairs) : ok(pairs.map(([, name]) => name));
}
