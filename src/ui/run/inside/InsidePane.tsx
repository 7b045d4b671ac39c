import { useEffect, useState } from 'react';
import { useWords } from '../../app-context.tsx';
import { Tabs } from '../../primitives/Tabs.tsx';
import { useRun, useRunState } from '../use-run.ts';
import { ComparePane } from './ComparePane.tsx';
import styles from './Inside.module.css';
import { ValuesPane } from './ValuesPane.tsx';

type Way = 'values' | 'compare';

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
  return (
    <div className={styles.inside}>
      <Tabs<Way>
        tabs={[
          { id: 'values', title: words.values },
          { id: 'compare', title: words.compare },
        ]}
        chosen={way}
        onChoose={setWay}
        label={words.tabs}
      >
        {way === 'values' ? <ValuesPane /> : <ComparePane />}
      </Tabs>
    </div>
  );
}
