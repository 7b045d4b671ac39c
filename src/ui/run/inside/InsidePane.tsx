import { useEffect, useState } from 'react';
import { useWords } from '../../app-context.tsx';
import { Choice } from '../../primitives/Choice.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { ComparePane } from './ComparePane.tsx';
import { ValuesPane } from './ValuesPane.tsx';

type Way = 'values' | 'compare';
const WAYS: readonly Way[] = ['values', 'compare'];

/** The values in the middle of the model: what they are, and whether two backends agree on them. */
export function InsidePane() {
  const run = useRun();
  const words = useWords().run.inside;
  const [way, setWay] = useState<Way>('values');
  const facts = useRunState((state) => state.facts);
  const backend = useRunState((state) => state.settings.backend);
  useEffect(() => {
    if (facts !== null) void run.capture.loadObservable();
  }, [run, facts, backend]);
  const ways = (
    <Choice<Way>
      legend={words.tabs}
      options={WAYS.map((value) => ({ value, title: words[value] }))}
      chosen={way}
      onChoose={setWay}
    />
  );
  return way === 'values' ? <ValuesPane ways={ways} /> : <ComparePane ways={ways} />;
}
