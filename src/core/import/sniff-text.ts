import type { ForeignFormat } from '../ir/open-error.ts';

interface TextFinding {
  readonly format: ForeignFormat;
  readonly detail: string;
}

interface TextRule {
  readonly pattern: RegExp;
  readonly format: ForeignFormat;
  readonly detail: (text: string, match: RegExpMatchArray) => string;
}

const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').trim().slice(0, 80);

/** First match wins; the text has neither byte-order mark nor leading white space. */
const RULES: readonly TextRule[] = [
  {
    pattern: /^version https:\/\/(?:git-lfs\.github\.com|hawser\.github\.com)\/spec\/v\d/,
    format: 'git-lfs-pointer',
    detail: (text) => /^size (\d+)/m.exec(text)?.[1] ?? '',
  },
  {
    pattern: /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body)[\s>]/i,
    format: 'html',
    detail: (text) =>
      (/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 80),
  },
  {
    pattern: /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<net\s/,
    format: 'openvino-xml',
    detail: firstLine,
  },
  {
    pattern: /^(?:<\?xml|<!--[\s\S]*?-->\s*<|<[A-Za-z_][\w:.-]*(?:\s+[\w:.-]+\s*=\s*["']|\s*\/?>))/,
    format: 'xml',
    detail: (text) => /<([A-Za-z_][\w:.-]*)/.exec(text)?.[1] ?? '',
  },
  // The textual syntax of ONNX (`< ir_version: 8, ...> agraph (...) => (...) {`) and protobuf's text format of a ModelProto.
  {
    pattern: /^<\s*(?:ir_version|opset_import|producer_name|domain)\s*:/,
    format: 'onnx-text',
    detail: () => 'onnx-text',
  },
  {
    pattern: /^(?:#[^\n]*\n\s*)*(?:ir_version\s*:|opset_import\s*\{|graph\s*\{\s*(?:node|name|input))/,
    format: 'onnx-text',
    detail: () => 'protobuf-text',
  },
  { pattern: /^[\w.]+\s*\([^)]*\)\s*=>\s*\(/, format: 'onnx-text', detail: () => 'onnx-text' },
  {
    pattern: /^(?:\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})|\[\s*(?:[[{"\d\]-]|true|false|null))/,
    format: 'json',
    detail: (text) =>
      /"(?:format|model_type|class_name|irVersion|ir_version|version)"\s*:\s*"?([\w.-]{1,40})"?/.exec(
        text,
      )?.[0] ?? '',
  },
];

/** The rules look at no more: some of their patterns would be slow on a long hostile head. */
const RULE_CHARACTERS = 4096;

/** Control characters other than white space: a text has none. Form feed and escape occur in real texts. */
function isTextByte(byte: number): boolean {
  return byte >= 0x20
    ? byte !== 0x7f
    : byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === 0x1b;
}

/** The head as text, or null when it is not text. `cut` says that the head ends within the file, maybe within a character. */
function decodeText(head: Uint8Array, cut: boolean): string | null {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (wide) return new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head);
  if (!head.every(isTextByte)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: cut });
  } catch {
    return null;
  }
}

/** What kind of text the head is, or null when it is no text at all. */
export function sniffText(head: Uint8Array, size: number): TextFinding | null {
  const decoded = decodeText(head, size > head.length);
  if (decoded === null) return null;
  const text = decoded.trimStart().slice(0, RULE_CHARACTERS);
  for (const rule of RULES) {
    const match = rule.pattern.exec(text);
    if (match) return { format: rule.format, detail: rule.detail(text, match) };
  }
  return { format: 'text', detail: firstLine(text) };
}
