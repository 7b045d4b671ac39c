import { canonicalDomain } from '../ops/operator-table.ts';
import { listSchemas, lookupSchema } from '../ops/lookup-schema.ts';
import type { FormalParameter, OperatorSchema, TypeConstraint } from '../ops/schema.ts';
import type { Model, Node } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';
import { commonType, parseType } from './type-text.ts';

/** Reads the types of outputs off operator schemas; keeps what it has parsed. */
export class SchemaTypes {
  readonly #versions = new Map<string, number>();
  readonly #schemas = new Map<string, OperatorSchema | null>();
  readonly #common = new Map<TypeConstraint, ValueType | null>();

  constructor(model: Model) {
    for (const { domain, version } of model.opsetImports) {
      const known = this.#versions.get(canonicalDomain(domain)) ?? 0;
      this.#versions.set(canonicalDomain(domain), Math.max(known, version));
    }
    // Before IR version 3 there were no opset imports.
    if (this.#versions.size === 0 && model.irVersion < 3) this.#versions.set('', 1);
  }

  /** The imported version of a domain; null when it is not imported. */
  version(domain: string): number | null {
    return this.#versions.get(canonicalDomain(domain)) ?? null;
  }

  /** The type of the node's output at `position`, given those of its inputs. */
  outputType(
    node: Node,
    position: number,
    inputType: (position: number) => ValueType | null,
  ): ValueType | null {
    const schema = this.#schema(node);
    const formal = schema === null ? null : formalAt(schema.outputs, position);
    if (schema === null || formal === null) return null;
    const constraint = schema.typeConstraints.find(({ name }) => name === formal.type);
    if (constraint === undefined) return parseType(formal.type);
    if (!formal.heterogeneous) {
      for (let i = 0; i < node.inputs.length; i++) {
        const input = formalAt(schema.inputs, i);
        const type = input?.type === formal.type && !input.heterogeneous ? inputType(i) : null;
        // The same elements in another shape.
        if (type !== null) return withoutShape(type);
      }
    }
    const known = this.#common.get(constraint);
    if (known !== undefined) return known;
    const common = commonType(constraint.types.map(parseType));
    this.#common.set(constraint, common);
    return common;
  }

  #schema({ domain, opType }: Node): OperatorSchema | null {
    const key = `${domain} ${opType}`;
    const known = this.#schemas.get(key);
    if (known !== undefined) return known;
    const version = this.version(domain);
    // Domains of the runtime itself need no import.
    const schema =
      version === null ? (listSchemas(domain, opType).at(-1) ?? null) : lookupSchema(domain, opType, version);
    this.#schemas.set(key, schema);
    return schema;
  }
}

export function withoutShape(type: ValueType): ValueType {
  return type.kind === 'tensor' || type.kind === 'sparse_tensor' ? { ...type, shape: null } : type;
}

function formalAt(formals: readonly FormalParameter[], position: number): FormalParameter | null {
  const last = formals.at(-1);
  return formals[position] ?? (last?.kind === 'variadic' ? last : null);
}
