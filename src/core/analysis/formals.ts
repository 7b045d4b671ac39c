import type { FunctionDef } from '../ir/model.ts';
import type { FormalParameter, OperatorSchema } from '../ops/schema.ts';

/** The names and demands of a node's inputs or outputs, from its operator schema or the function that it calls. */
export interface Formals {
  /** How many there are; a variadic one counts once. */
  readonly count: number;
  /** `W`; for a variadic one `inputs[2]`; '' beyond the last and without a schema. */
  name(position: number): string;
  /** The actual value may be left out. */
  optional(position: number): boolean;
}

const UNKNOWN: Formals = { count: 0, name: () => '', optional: () => false };

export function formalInputs(schema: OperatorSchema | null, callee: FunctionDef | undefined): Formals {
  if (callee !== undefined) return formalsOfFunction(callee.inputs);
  return schema === null ? UNKNOWN : formalsOfSchema(schema.inputs);
}

export function formalOutputs(schema: OperatorSchema | null, callee: FunctionDef | undefined): Formals {
  if (callee !== undefined) return formalsOfFunction(callee.outputs);
  return schema === null ? UNKNOWN : formalsOfSchema(schema.outputs);
}

/** A call may leave out any of a function's inputs: what the body does without it is its own matter. */
function formalsOfFunction(names: readonly string[]): Formals {
  return { count: names.length, name: (position) => names[position] ?? '', optional: () => true };
}

function formalsOfSchema(formals: readonly FormalParameter[]): Formals {
  const last = formals.at(-1);
  const lastPosition = formals.length - 1;
  const variadic = last?.kind === 'variadic' ? last : null;
  return {
    count: formals.length,
    name(position) {
      if (variadic !== null && position >= lastPosition)
        return `${variadic.name}[${position - lastPosition}]`;
      return formals[position]?.name ?? '';
    },
    optional(position) {
      if (variadic !== null && position >= lastPosition) return position - lastPosition >= variadic.minArity;
      return formals[position]?.kind === 'optional';
    },
  };
}
