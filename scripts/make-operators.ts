// Writes the operator table of src/core/ops from a JSON of operator facts:
//   node scripts/run.mjs scripts/make-operators.ts [operators.json] [--check]
// The table's text format is described in src/core/ops/README.md and read by src/core/ops/decode-operators.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface SourceFormal {
  readonly name: string;
  readonly type: string;
  readonly kind: 'single' | 'optional' | 'variadic';
  readonly minArity?: number;
  readonly heterogeneous?: boolean;
}

interface SourceAttribute {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default?: number | string | readonly number[] | readonly string[];
}

interface SourceVersion {
  readonly sinceVersion: number;
  readonly deprecated: boolean;
  readonly experimental?: boolean;
  readonly minInputs: number;
  readonly maxInputs: number | null;
  readonly minOutputs: number;
  readonly maxOutputs: number | null;
  readonly inputs: readonly SourceFormal[];
  readonly outputs: readonly SourceFormal[];
  readonly attributes: readonly SourceAttribute[];
  readonly typeConstraints: Readonly<Record<string, readonly string[]>>;
  readonly category: string;
}

type SourceDomains = Readonly<Record<string, Readonly<Record<string, readonly SourceVersion[]>>>>;

/** The parts of the source file that the table is made from. */
export interface OperatorSource {
  readonly latestOpset: Readonly<Record<string, number>>;
  readonly categories: readonly string[];
  readonly irVersions: Readonly<
    Record<string, { readonly date: string | null; readonly released?: boolean }>
  >;
  readonly releases: readonly Readonly<Record<string, string | number>>[];
  readonly opsetToIr: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly functionOps: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly knownWithoutSchema: Readonly<Record<string, readonly string[]>>;
  readonly domains: SourceDomains;
  readonly legacy: SourceDomains;
}

const ATTRIBUTE_CODES: Readonly<Record<string, string>> = {
  float: 'f',
  int: 'i',
  string: 's',
  tensor: 't',
  graph: 'g',
  sparse_tensor: 'q',
  type_proto: 'p',
  floats: 'F',
  ints: 'I',
  strings: 'S',
};

/** Characters with a meaning in the table; a name or default that held one would be read back wrongly. */
const RESERVED_IN_NAMES = /[\s;,:=!?*+~|\\`$@%]/;
const RESERVED_IN_DEFAULTS = /[\s;,|\\`$%]/;

function plain(text: string, reserved = RESERVED_IN_NAMES): string {
  if (text === '' || reserved.test(text)) throw new Error(`not encodable: ${JSON.stringify(text)}`);
  return text;
}

/** The source splits lists at every comma, also the one within `map(int64, float)`: puts such types together again. */
function joinSplitTypes(types: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const part of types) {
    const text = open === '' ? part : `${open}, ${part}`;
    const depth = [...text].reduce((sum, c) => sum + (c === '(' ? 1 : c === ')' ? -1 : 0), 0);
    if (depth === 0) joined.push(text);
    open = depth === 0 ? '' : text;
  }
  if (open !== '') throw new Error(`unbalanced type: ${open}`);
  return [...new Set(joined)];
}

/** Numbers each distinct list of types in order of first use. */
class TypeLists {
  readonly types = new Map<string, number>();
  readonly lists = new Map<string, number>();

  indexOf(types: readonly string[]): number {
    const key = joinSplitTypes(types)
      .map((type) => {
        const known = this.types.get(type) ?? this.types.size;
        this.types.set(type, known);
        return known.toString(36);
      })
      .join(',');
    const index = this.lists.get(key) ?? this.lists.size;
    this.lists.set(key, index);
    return index;
  }
}

function encodeFormal(formal: SourceFormal): string {
  const arity = formal.minArity ?? 1;
  if (arity > 1) throw new Error(`minArity ${arity} of ${formal.name}`);
  const kind = { single: '', optional: '?', variadic: arity === 0 ? '*' : '+' }[formal.kind];
  return `${plain(formal.name)}${kind}${formal.heterogeneous === true ? '~' : ''}:${plain(formal.type)}`;
}

/** The table holds no counts: the formal parameters must imply those of the source. */
function checkCounts(where: string, formals: readonly SourceFormal[], min: number, max: number | null): void {
  let least = 0;
  let most: number | null = 0;
  formals.forEach((formal, i) => {
    if (formal.kind === 'variadic') least = i + (formal.minArity ?? 1);
    if (formal.kind === 'single') least = i + 1;
    most = formal.kind === 'variadic' || most === null ? null : most + 1;
  });
  if (least !== min || most !== max)
    throw new Error(`${where}: counts ${min}..${max} are not ${least}..${most}`);
}

function encodeAttribute(attribute: SourceAttribute): string {
  const code = ATTRIBUTE_CODES[attribute.type];
  if (code === undefined) throw new Error(`attribute type ${attribute.type}`);
  const name = `${plain(attribute.name)}:${code}${attribute.required ? '!' : ''}`;
  if (attribute.default === undefined) return name;
  const values = typeof attribute.default === 'object' ? attribute.default : [attribute.default];
  return `${name}=${values.map((value) => plain(String(value), RESERVED_IN_DEFAULTS)).join('%')}`;
}

function encodeVersions(where: string, versions: readonly SourceVersion[], lists: TypeLists): string[] {
  let previous: readonly string[] = [];
  return versions.map((version) => {
    checkCounts(
      `${where}-${version.sinceVersion} inputs`,
      version.inputs,
      version.minInputs,
      version.maxInputs,
    );
    checkCounts(
      `${where}-${version.sinceVersion} outputs`,
      version.outputs,
      version.minOutputs,
      version.maxOutputs,
    );
    const parts = [
      version.inputs.map(encodeFormal).join(','),
      version.outputs.map(encodeFormal).join(','),
      version.attributes.map(encodeAttribute).join(','),
      Object.entries(version.typeConstraints)
        .map(([name, types]) => `${plain(name)}=${lists.indexOf(types).toString(36)}`)
        .join(','),
    ].map((part) => (part === '' ? '-' : part));
    const changed = parts.map((part, i) => (part === previous[i] ? '' : part));
    previous = parts;
    const flags = `${version.deprecated ? '!' : ''}${version.experimental === true ? '?' : ''}`;
    return `${version.sinceVersion}${flags};${changed.join(';')}`.replace(/;+$/, '');
  });
}

/** The table as text; `decode-operators.ts` reads it. */
export function encodeOperators(source: OperatorSource): string {
  const lists = new TypeLists();
  const body: string[] = [];
  const encodeDomain = (
    domain: string,
    operators: Readonly<Record<string, readonly SourceVersion[]>>,
    legacy: boolean,
  ) => {
    body.push(`@${domain === 'ai.onnx' ? '' : domain}${legacy ? '!' : ''}`);
    const functions = source.functionOps[domain] ?? {};
    for (const [opType, versions] of Object.entries(operators)) {
      const sorted = [...versions].sort((a, b) => a.sinceVersion - b.sinceVersion);
      const category = source.categories.indexOf(sorted[0]?.category ?? '');
      if (category < 0) throw new Error(`category of ${opType}`);
      const head = `${plain(opType)} ${category.toString(36)}${functions[opType] === undefined ? '' : 'f'}`;
      body.push(`${head} ${encodeVersions(opType, sorted, lists).join('|')}`);
    }
    for (const opType of source.knownWithoutSchema[domain] ?? []) if (!legacy) body.push(plain(opType));
  };
  for (const [domain, operators] of Object.entries(source.domains)) encodeDomain(domain, operators, false);
  for (const [domain, operators] of Object.entries(source.legacy)) encodeDomain(domain, operators, true);
  const head = [
    source.categories.join(' '),
    [...lists.types.keys()].join('|'),
    [...lists.lists.keys()].join('|'),
  ];
  return [...head, ...body].join('\n');
}

function encodeReleases(source: OperatorSource): string {
  const irVersions = Object.entries(source.irVersions).map(([version, facts]) => ({
    version: Number(version),
    date: facts.date,
  }));
  const releases = source.releases.map((release) => {
    const { onnx, ir, ...opsets } = release;
    return { onnx, irVersion: ir, opsets };
  });
  return JSON.stringify({ irVersions, releases, latestOpset: source.latestOpset }, null, 1);
}

const BANNER = '// Generated by scripts/make-operators.ts. Do not edit.\n';

/** Writes both generated files and prints their sizes; with `--check`, compares them with what is there instead. */
export function main(args: readonly string[]): number {
  const root = path.resolve(import.meta.dirname, '..');
  const isCheck = args.includes('--check');
  const given = args.find((arg) => !arg.startsWith('--'));
  const file = path.resolve(given ?? path.join(root, '../shared/data/onnx-operators.json'));
  const source = JSON.parse(readFileSync(file, 'utf8')) as OperatorSource;
  const table = `${BANNER}export const OPERATOR_TABLE = \`${encodeOperators(source)}\`;\n`;
  const releases =
    `${BANNER}import type { OpsetReleaseFacts } from './opset-release-facts.ts';\n\n` +
    `export const OPSET_RELEASE_FACTS: OpsetReleaseFacts = ${encodeReleases(source)};\n`;
  const outputs = { 'operator-table.generated.ts': table, 'opset-releases.generated.ts': releases };
  let different = 0;
  for (const [name, text] of Object.entries(outputs)) {
    const output = path.join(root, 'src/core/ops', name);
    if (isCheck) different += readFileSync(output, 'utf8') === text ? 0 : 1;
    else {
      writeFileSync(output, text);
      console.log(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip`);
    }
  }
  return different === 0 ? 0 : 1;
}
