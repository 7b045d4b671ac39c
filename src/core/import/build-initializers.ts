import { NONE, initializerIndex } from '../base/indices.ts';
import type { Initializer } from '../ir/model.ts';
import type { Dim, ValueType } from '../ir/value-type.ts';
import type { SparseTensor, Tensor } from '../ir/tensor.ts';
import type { Findings } from './findings.ts';
import type { GraphParts } from './graph-parts.ts';
import { addSparseTensor, addTensor, type TensorTable } from './build-tensor.ts';
import type { GraphIndex } from '../base/indices.ts';
import { describeDefinition } from './describe-definition.ts';
import { isDefined, type DraftValue, type ValueTable } from './value-table.ts';

type Content = Initializer['content'];

const toDims = (dims: readonly number[]): readonly Dim[] =>
  dims.map((value) => ({ kind: 'known', value, denotation: '' }));

const denseType = ({ dataType, dims }: Tensor): ValueType => ({
  kind: 'tensor',
  elemType: dataType,
  shape: toDims(dims),
  denotation: '',
});

const sparseType = (dataType: number, { dims }: SparseTensor): ValueType => ({
  kind: 'sparse_tensor',
  elemType: dataType,
  shape: toDims(dims),
  denotation: '',
});

export interface BuiltInitializers {
  readonly initializers: readonly Initializer[];
  /** The types the tensors have by themselves, by position: declared types win, and are compared with these. */
  readonly types: readonly ValueType[];
}

/**
 * Adds the graph's dense and sparse initializers to the tables. One whose name is a graph input gives that input its
 * default; one whose name is taken otherwise gets a value of its own, so that it does not vanish.
 */
export function buildInitializers(
  parts: GraphParts,
  graph: GraphIndex,
  values: ValueTable,
  tensors: TensorTable,
  findings: Findings,
): BuiltInitializers {
  const initializers: Initializer[] = [];
  const types: ValueType[] = [];

  const place = (name: string): DraftValue => {
    const known = name === '' ? undefined : values.find(name);
    if (known === undefined || (known.isInput && known.initializer === NONE))
      return known ?? values.mention(name);
    const initializer = initializers.length;
    findings.report(
      'duplicate-initializer',
      'warning',
      { kind: 'initializer', graph, initializer, name },
      { name },
    );
    return values.add(name);
  };
  const add = (name: string, content: Content, type: ValueType): void => {
    const value = name === '' ? values.add(name) : place(name);
    const index = initializerIndex(initializers.length);
    value.initializer = index;
    initializers.push({ index, name, value: value.index, content, overridable: value.isInput });
    types.push(type);
  };

  for (const proto of parts.initializers) {
    const tensor = addTensor(tensors, proto);
    const built = tensors.tensors[tensor];
    if (built !== undefined) add(proto.name, { kind: 'dense', tensor }, denseType(built));
  }
  for (const proto of parts.sparseInitializers) {
    const sparse = addSparseTensor(tensors, proto);
    const name = proto.values?.name ?? '';
    add(name, { kind: 'sparse', sparse }, sparseType(proto.values?.dataType ?? 0, sparse));
  }
  return { initializers, types };
}

/** Adds the graph's inputs. A name that is there twice gets a second value. */
export function buildInputs(
  parts: GraphParts,
  graph: GraphIndex,
  values: ValueTable,
  findings: Findings,
): readonly DraftValue[] {
  return parts.inputs.map(({ name }) => {
    const known = name === '' ? undefined : values.find(name);
    if (known === undefined) {
      const value = name === '' ? values.add(name) : values.mention(name);
      value.isInput = true;
      return value;
    }
    const value = values.add(name);
    value.isInput = true;
    if (isDefined(known)) {
      const facts = { name, first: describeDefinition(known, parts.nodes), second: 'input' };
      findings.report('duplicate-value', 'error', { kind: 'value', graph, value: value.index, name }, facts);
    }
    return value;
  });
}
