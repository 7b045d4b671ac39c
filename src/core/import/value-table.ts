import { NONE, initializerIndex, nodeIndex, valueIndex } from '../base/indices.ts';
import type { GraphIndex, InitializerIndex, NodeIndex, ValueIndex } from '../base/indices.ts';
import type { MetadataEntry } from '../ir/metadata.ts';
import type { ValueUse } from '../ir/model.ts';
import type { ValueType } from '../ir/value-type.ts';

/** A `Value` of the IR while its graph is being built: the same fields, still open. */
export interface DraftValue {
  readonly index: ValueIndex;
  readonly name: string;
  type: ValueType | null;
  docString: string;
  metadata: readonly MetadataEntry[];
  producer: NodeIndex;
  producerOutput: number;
  readonly consumers: ValueUse[];
  initializer: InitializerIndex;
  isInput: boolean;
  isOutput: boolean;
  outer: { readonly graph: GraphIndex; readonly value: ValueIndex } | null;
}

const NO_METADATA: readonly MetadataEntry[] = [];

/** The values of one graph and what each name means at the moment. */
export class ValueTable {
  readonly values: DraftValue[] = [];
  readonly #current = new Map<string, DraftValue>();

  /** A new value of its own, whatever else has this name. */
  add(name: string): DraftValue {
    const value: DraftValue = {
      index: valueIndex(this.values.length),
      name,
      type: null,
      docString: '',
      metadata: NO_METADATA,
      producer: nodeIndex(NONE),
      producerOutput: 0,
      consumers: [],
      initializer: initializerIndex(NONE),
      isInput: false,
      isOutput: false,
      outer: null,
    };
    this.values.push(value);
    return value;
  }

  /** What the name means now, if anything. */
  find(name: string): DraftValue | undefined {
    return this.#current.get(name);
  }

  /** From now on the name means this value. */
  bind(value: DraftValue): void {
    this.#current.set(value.name, value);
  }

  /** What the name means now; a name never heard of becomes a value without a definition. */
  mention(name: string): DraftValue {
    const known = this.#current.get(name);
    if (known !== undefined) return known;
    const value = this.add(name);
    this.bind(value);
    return value;
  }
}

/** Whether this graph itself says where the value comes from. */
export function isDefined(value: Pick<DraftValue, 'isInput' | 'initializer' | 'producer'>): boolean {
  return value.isInput || value.initializer !== NONE || value.producer !== NONE;
}
