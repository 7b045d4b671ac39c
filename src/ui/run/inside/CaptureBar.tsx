import { ScanEye, SkipForward } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphIndex } from '../../../core/base/indices.ts';
import { groupDigits } from '../../../core/base/format-number.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { Choice, Switch } from '../../primitives/Choice.tsx';
import { LabelledSelect } from '../../primitives/Select.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { filterValues, type ValueFilter } from './find-flags.ts';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';
import { useChosen } from './use-chosen.ts';

type Scope = 'selected' | 'view' | 'all';
const SCOPES: readonly Scope[] = ['all', 'view', 'selected'];
const FILTERS: readonly ValueFilter[] = ['all', 'odd', 'nonFinite', 'failed'];

interface ListToolsProps {
  readonly filter: ValueFilter;
  readonly onFilter: (filter: ValueFilter) => void;
}

interface CaptureBarProps extends ListToolsProps {
  /** Stands before everything else. */
  readonly ways: ReactNode;
}

/** Which values to take, and which of those to list. */
export function CaptureBar({ ways, filter, onFilter }: CaptureBarProps) {
  const app = useApp();
  const run = useRun();
  const words = useWords().run.inside;
  const [scope, setScope] = useState<Scope>('all');
  const busy = useRunState(({ phase }) => phase.kind === 'busy');
  const observable = useRunState((state) => state.observable);
  const taking = useRunState((state) => state.taking);
  const unfed = useRunState((state) => state.unfed.length > 0);
  const chosen = useChosen();

  const take = async (): Promise<void> => {
    const names = namesOf();
    if (names.length === 0) app.actions.notify(words.none[scope]);
    else await run.capture.take(names);
  };
  const namesOf = (): readonly string[] => {
    const all = observable?.values ?? [];
    switch (scope) {
      case 'selected':
        return chosen.values.map(({ name }) => name);
      case 'view': {
        const refs = app.canvas.current?.valuesInView() ?? [];
        const seen = new Set(refs.map((ref) => (ref.kind === 'value' && ref.graph === 0 ? ref.value : -1)));
        return all.filter(({ value }) => seen.has(value)).map(({ name }) => name);
      }
      case 'all':
        return all.map(({ name }) => name);
    }
  };
  return (
    <div className={`${shared.bar} ${styles.choices}`}>
      {ways}
      <span className={styles.apart} />
      <Choice<Scope>
        legend={words.which}
        options={SCOPES.map((value) => ({ value, title: words.scopes[value] }))}
        chosen={scope}
        onChoose={setScope}
      />
      <Button
        icon={<ScanEye size={14} />}
        title={words.takeHint}
        disabled={busy || unfed || observable === null}
        onClick={() => void take()}
      >
        {words.take}
      </Button>
      <span className={shared.note} role="status">
        {taking !== null && words.taking(taking.done, taking.total)}
        {taking === null && scope === 'all' && words.count(observable?.values.length ?? 0)}
        {taking === null && scope === 'selected' && words.count(chosen.values.length)}
      </span>
      <ListTools filter={filter} onFilter={onFilter} />
    </div>
  );
}

/** For what is there already: filter, the first bad one, and the diagram. */
function ListTools({ filter, onFilter }: ListToolsProps) {
  const app = useApp();
  const run = useRun();
  const words = useWords().run.inside;
  const captured = useRunState((state) => state.captured);
  const shown = useRunState((state) => state.shown);
  if (captured === null) return null;
  const goToFirst = (): void => {
    const [first] = filterValues(captured, 'nonFinite');
    if (first === undefined) app.actions.notify(words.noneNonFinite);
    else app.actions.goTo({ kind: 'value', graph: graphIndex(0), value: first.value });
  };
  return (
    <>
      <LabelledSelect
        label={words.filter}
        options={FILTERS.map((value) => ({
          value,
          title: `${words.filters[value]} (${groupDigits(filterValues(captured, value).length)})`,
        }))}
        chosen={filter}
        onChoose={onFilter}
      />
      <Button tone="quiet" icon={<SkipForward size={14} />} onClick={goToFirst}>
        {words.first}
      </Button>
      <Switch
        label={words.show}
        checked={shown.pictures}
        onChange={(pictures) => run.store.setState({ shown: { ...shown, pictures } })}
      />
    </>
  );
}
