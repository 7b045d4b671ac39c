import { useEffect } from 'react';
import { useWords } from '../app-context.tsx';
import { Tabs } from '../primitives/Tabs.tsx';
import type { RunView } from '../../state/run/run-state.ts';
import { RunBar } from './RunBar.tsx';
import { RunFailure } from './RunFailure.tsx';
import styles from './RunTab.module.css';
import { CodePane } from './code/CodePane.tsx';
import { InsidePane } from './inside/InsidePane.tsx';
import { InputsPane } from './inputs/InputsPane.tsx';
import { OutputsPane } from './outputs/OutputsPane.tsx';
import { TimePane } from './timing/TimePane.tsx';
import { useRun, useRunState } from './use-run.ts';

const VIEWS: readonly RunView[] = ['in-out', 'inside', 'time', 'code'];

/** How the model is run, and below it what can be done with a run. */
export function RunTab() {
  const run = useRun();
  const words = useWords().run;
  const view = useRunState((state) => state.view);
  const facts = useRunState((state) => state.facts);
  useEffect(() => {
    // Of each model that is looked at here: the one before took the workers with it.
    if (facts !== null) run.fetchRuntime();
  }, [run, facts]);
  return (
    <div className={styles.tab}>
      <RunBar />
      <RunFailure />
      <Tabs<RunView>
        tabs={VIEWS.map((id) => ({ id, title: words.views[id] }))}
        chosen={view}
        onChoose={(chosen) => run.store.setState({ view: chosen })}
        label={words.viewsLabel}
      >
        <Pane view={view} />
      </Tabs>
    </div>
  );
}

function Pane({ view }: { readonly view: RunView }) {
  switch (view) {
    case 'in-out':
      return (
        <div className={styles.panes}>
          <InputsPane />
          <OutputsPane />
        </div>
      );
    case 'inside':
      return <InsidePane />;
    case 'time':
      return <TimePane />;
    case 'code':
      return <CodePane />;
  }
}
