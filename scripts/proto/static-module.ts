import type { MessageFacts } from './messages.ts';

function replaceAllOrFail(text: string, pattern: RegExp, replacement: Replacement): string {
  if (!pattern.test(text))
    throw new Error(`pbjs no longer writes ${String(pattern)}: look at its output again`);
  pattern.lastIndex = 0;
  return typeof replacement === 'string'
    ? text.replace(pattern, replacement)
    : text.replace(pattern, replacement);
}

type Replacement = string | ((match: string, ...groups: string[]) => string);

/** Lines that set the other fields of a oneof to null where they are set. */
function clearOthers(indent: string, oneof: string, set: string, messages: readonly MessageFacts[]): string {
  for (const message of messages) {
    const group = message.oneofs.find(
      (candidate) => candidate.name === oneof && candidate.fields.includes(set),
    );
    if (group === undefined) continue;
    const others = group.fields.filter((field) => field !== set);
    return others
      .map((field) => `${indent}if (message.${field} !== null) message.${field} = null;\n`)
      .join('');
  }
  throw new Error(`no oneof ${oneof} with ${set}`);
}

/**
 * Turns what pbjs wrote into what we ship:
 *  - an absent int64 is 0, not a `Long` (our reader yields numbers and bigints);
 *  - a message does not allocate an empty array for each repeated field: the prototype has a frozen one, and a large
 *    model has millions of them;
 *  - setting a field of a oneof does not `delete` the others, which would turn every dimension into a slow dictionary;
 *  - nested messages are exported under flat names;
 *  - no Node `Buffer` for absent bytes.
 */
export function trimStaticModule(text: string, messages: readonly MessageFacts[]): string {
  let out = replaceAllOrFail(text, /\$util\.Long \? \$util\.Long\.fromBits\(0,0,(?:false|true)\) : 0/g, '0');
  out = replaceAllOrFail(out, /\$util\.newBuffer\(\[\]\)/g, 'new Uint8Array(0)');
  out = replaceAllOrFail(out, /^ +this\.\w+ = \[\];\n/gm, '');
  out = replaceAllOrFail(
    out,
    /^( +)message\.(\w+) = "(\w+)";\n/gm,
    (_line, indent: string, oneof: string, set: string) => clearOthers(indent, oneof, set, messages),
  );
  out = out.replace(/^\/\*eslint-disable.*\n/, '');
  const nested = messages.filter((m) => m.path !== m.name).map((m) => `export const ${m.name} = ${m.path};`);
  const header = '// Generated from onnx.proto by scripts/make-proto.ts. Do not edit.\n';
  const body = out.replace(/\nexport \{[\s\S]*$/, '\n');
  return `${header}${body.trimEnd()}\n\n${nested.join('\n')}\n`;
}
