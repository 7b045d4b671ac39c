import { useMemo, useState } from 'react';
import { firstTellingDepth, maxGroupDepth, sumByGroup } from '../../../core/runtime/sum-groups.ts';
import type { TimeSum } from '../../../core/runtime/sum-times.ts';
import type { ProfileView } from '../../../workers/model/protocol.ts';
import { useWords } from '../../app-context.tsx';
import { Choice } from '../../primitives/Choice.tsx';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { SumTable } from './SumTable.tsx';
import styles from './Timing.module.css';

type Kind = 'operator' | 'group' | 'provider';

/** Time of all nodes of an operator, of a group of the chosen depth, or of a provider; most first. */
export function TimeSums({ view }: { readonly view: ProfileView }) {
  const words = useWords().run.timing;
  const { profile, scopes, byOpType, byProvider } = view;
  const [chosenKind, chooseKind] = useState<Kind>('operator');
  const [chosenDepth, chooseDepth] = useState<number | null>(null);
  const deepest = useMemo(() => maxGroupDepth(scopes), [scopes]);
  const kinds: readonly Kind[] = deepest === 0 ? ['operator', 'provider'] : ['operator', 'group', 'provider'];
  const kind = kinds.includes(chosenKind) ? chosenKind : 'operator';
  const depth = Math.min(chosenDepth ?? firstTellingDepth(scopes), deepest);
  const byGroup = useMemo(() => sumByGroup(profile.nodes, scopes, depth), [profile, scopes, depth]);
  const depths = Array.from({ length: deepest }, (_, at) => String(at + 1));
  const sums: Readonly<Record<Kind, readonly TimeSum[]>> = {
    operator: byOpType,
    group: byGroup,
    provider: byProvider,
  };
  const names: Readonly<Record<Kind, (key: string) => string>> = {
    operator: (opType) => opType,
    group: (path) => (path === '' ? words.noGroup : path),
    provider: words.provider,
  };
  return (
    <>
      <div className={styles.sumBar}>
        <Choice
          legend={words.sumBy}
          options={kinds.map((value) => ({ value, title: words.columns[value] }))}
          chosen={kind}
          onChoose={chooseKind}
        />
        {kind === 'group' && (
          <LabelledSelect
            label={words.depth}
            options={depths.map((value) => ({ value, title: value }))}
            chosen={String(depth)}
            onChoose={(value) => chooseDepth(Number(value))}
          />
        )}
      </div>
      <SumTable title={words.columns[kind]} sums={sums[kind]} nameOf={names[kind]} runs={profile.runs} />
    </>
  );
}
