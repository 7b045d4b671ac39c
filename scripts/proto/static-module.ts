import type { MessageFacts } from './messages.ts';

function replaceAllOrFail(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`pbjs no longer writes ${String(pattern)}: look at its output again`);
  pattern.lastIndex = 0;
  return text.replace(pattern, replacement);
}

/**
 * Turns what pbjs wrote into what we ship:
 *  - an absent int64 is 0, not a `Long` (our reader yields numbers and bigints);
 *  - a message does not allocate an empty array for each repeated field: the prototype has a frozen one, and a large
 *    model has millions of them;
 *  - nested messages are exported under flat names;
 *  - no Node `Buffer` for absent bytes.
 */
export function trimStaticModule(text: string, messages: readonly MessageFacts[]): string {
  let out = replaceAllOrFail(text, /\$util\.Long \? \$util\.Long\.fromBits\(0,0,(?:false|true)\) : 0/g, '0');
  out = replaceAllOrFail(out, /\$util\.newBuffer\(\[\]\)/g, 'new Uint8Array(0)');
  out = replaceAllOrFail(out, /^ +this\.\w+ = \[\];\n/gm, '');
  out = out.replace(/^\/\*eslint-disable.*\n/, '');
  const nested = messages.filter((m) => m.path !== m.name).map((m) => `export const ${m.name} = ${m.path};`);
  const header = '// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.\n';
  const body = out.replace(/\nexport \{[\s\S]*$/, '\n');
  return `${header}${body.trimEnd()}\n\n${nested.join('\n')}\n`;
}
