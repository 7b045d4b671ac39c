/**
 * Reads the operator table's text (README of this folder). The text is split into lines once; an operator's line is
 * parsed when somebody asks for that operator, so a model with 30 operators pays for 30 lines.
 */
import type { OperatorCategory } from './category.ts';
import { isOperatorCategory } from './is-category.ts';
import { decodeAttributes } from './decode-attributes.ts';
import { countFormals, decodeFormals } from './decode-formals.ts';
import type { OperatorSchema, TypeConstraint } from './schema.ts';

/** One operator of the table, not yet parsed. */
interface OperatorLine {
  readonly opType: string;
  readonly category: OperatorCategory;
  readonly isFunction: boolean;
  readonly legacy: boolean;
  /** '' when only the name is known. */
  readonly versions: string;
}

export interface OperatorTable {
  /** Every schema of an operator, oldest first; null when the table has none. `domain` is '' for `ai.onnx`. */
  readonly schemas: (domain: string, opType: string) => readonly OperatorSchema[] | null;
  /** The operator's family, also when only its name is known; null when it is not in the table. */
  readonly category: (domain: string, opType: string) => OperatorCategory | null;
  readonly hasDomain: (domain: string) => boolean;
  /** Names of a domain's operators, in table order. */
  readonly operators: (domain: string) => readonly string[];
}

/** Answers with the types of a list by its index; equal lists are the same array, parsed once. */
function openTypeLists(
  lists: readonly string[],
  types: readonly string[],
): (index: number) => readonly string[] {
  const parsed = new Map<number, readonly string[]>();
  return (index) => {
    const known = parsed.get(index);
    if (known !== undefined) return known;
    const codes = (lists[index] ?? '').split(',').filter((code) => code !== '');
    const list = codes.map((code) => types[Number.parseInt(code, 36)] ?? '');
    parsed.set(index, list);
    return list;
  };
}

function decodeConstraints(text: string, typeList: (index: number) => readonly string[]): TypeConstraint[] {
  if (text === '-') return [];
  return text.split(',').map((part) => {
    const equals = part.indexOf('=');
    return { name: part.slice(0, equals), types: typeList(Number.parseInt(part.slice(equals + 1), 36)) };
  });
}

function decodeLine(line: string, legacy: boolean, categories: readonly string[]): OperatorLine {
  const [opType = '', code = '', versions = ''] = line.split(' ');
  const category = categories[Number.parseInt(code.charAt(0), 36)] ?? 'other';
  return {
    opType,
    category: isOperatorCategory(category) ? category : 'other',
    isFunction: code.endsWith('f') && code.length === 2,
    legacy,
    versions,
  };
}

/** Opens a table that `scripts/make-operators.ts` wrote. */
export function openOperatorTable(text: string): OperatorTable {
  const lines = text.split('\n');
  const categories = (lines[0] ?? '').split(' ');
  const typeList = openTypeLists((lines[2] ?? '').split('|'), (lines[1] ?? '').split('|'));
  const domains = new Map<string, Map<string, OperatorLine>>();
  let operators = new Map<string, OperatorLine>();
  let legacy = false;
  for (const line of lines.slice(3)) {
    if (line.startsWith('@')) {
      legacy = line.endsWith('!');
      const domain = line.slice(1, legacy ? -1 : undefined);
      operators = domains.get(domain) ?? new Map<string, OperatorLine>();
      domains.set(domain, operators);
    } else {
      const operator = decodeLine(line, legacy, categories);
      if (!operators.has(operator.opType)) operators.set(operator.opType, operator);
    }
  }

  const parsed = new Map<OperatorLine, readonly OperatorSchema[]>();
  const parse = (domain: string, line: OperatorLine): readonly OperatorSchema[] => {
    const known = parsed.get(line);
    if (known !== undefined) return known;
    const parts = ['-', '-', '-', '-'];
    const schemas = line.versions.split('|').map((version): OperatorSchema => {
      const [head = '', ...fields] = version.split(';');
      fields.forEach((field, i) => {
        if (field !== '') parts[i] = field;
      });
      const inputs = decodeFormals(parts[0] ?? '-');
      const outputs = decodeFormals(parts[1] ?? '-');
      const inputCounts = countFormals(inputs);
      const outputCounts = countFormals(outputs);
      return {
        domain,
        opType: line.opType,
        sinceVersion: Number.parseInt(head, 10),
        deprecated: head.includes('!'),
        experimental: head.includes('?'),
        isFunction: line.isFunction,
        legacy: line.legacy,
        category: line.category,
        inputs,
        outputs,
        attributes: decodeAttributes(parts[2] ?? '-'),
        typeConstraints: decodeConstraints(parts[3] ?? '-', typeList),
        minInputs: inputCounts.min,
        maxInputs: inputCounts.max,
        minOutputs: outputCounts.min,
        maxOutputs: outputCounts.max,
      };
    });
    parsed.set(line, schemas);
    return schemas;
  };

  return {
    schemas: (domain, opType) => {
      const line = domains.get(domain)?.get(opType);
      return line === undefined || line.versions === '' ? null : parse(domain, line);
    },
    category: (domain, opType) => domains.get(domain)?.get(opType)?.category ?? null,
    hasDomain: (domain) => domains.has(domain),
    operators: (domain) => [...(domains.get(domain)?.keys() ?? [])],
  };
}
