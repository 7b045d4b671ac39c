import { useMemo } from 'react';
import type { ModelRef } from '../../../core/ir/model-ref.ts';
import type { Observable, ObservedValue } from '../../../workers/model/protocol.ts';
import { useView } from '../../app-context.tsx';
import { useRunState } from '../use-run.ts';

export interface Chosen {
  readonly values: readonly ObservedValue[];
  /** Why nothing can be seen of what is selected; null: it can, or nothing is selected. */
  readonly hidden: Observable['hidden'][number]['reason'] | null;
}

const NOTHING: Chosen = { values: [], hidden: null };

/** The values that the diagram's selection stands for: a value itself, or what a node makes. */
export function chosenOf(observable: Observable | null, selection: ModelRef | null): Chosen {
  if (observable === null) return NOTHING;
  switch (selection?.kind) {
    case 'value': {
      const { graph, value } = selection;
      const values = graph === 0 ? observable.values.filter((one) => one.value === value) : [];
      const hidden = observable.hidden.find((one) => one.graph === graph && one.value === value);
      return { values, hidden: values.length > 0 ? null : (hidden?.reason ?? null) };
    }
    case 'node': {
      const { graph, node } = selection;
      if (graph === 0) return { values: observable.values.filter((one) => one.node === node), hidden: null };
      const hidden = observable.hidden.find((one) => one.graph === graph);
      return { values: [], hidden: hidden?.reason ?? null };
    }
    case 'initializer':
    case 'graph':
    case 'group':
    case 'function':
    case 'model':
    case undefined:
      return NOTHING;
  }
}

export function useChosen(): Chosen {
  const observable = useRunState((state) => state.observable);
  const selection = useView((state) => state.selection);
  return useMemo(() => chosenOf(observable, selection), [observable, selection]);
}
