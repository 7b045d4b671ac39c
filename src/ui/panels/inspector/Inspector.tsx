import { MODEL_REF, refKey } from '../../../core/ir/model-ref.ts';
import type { Inspection } from '../../../core/analysis/inspection.ts';
import { useView, useWords } from '../../app-context.tsx';
import { useDelayed } from '../../primitives/use-delayed.ts';
import { FunctionView } from './FunctionView.tsx';
import { GraphView } from './GraphView.tsx';
import { GroupView } from './GroupView.tsx';
import { InitializerView } from './InitializerView.tsx';
import { ModelView } from './ModelView.tsx';
import { NodeView } from './NodeView.tsx';
import { useInspection } from './use-inspection.ts';
import { ValueView } from './ValueView.tsx';
import styles from './Inspector.module.css';

/** Everything about what is selected; about the model while nothing is. */
export function Inspector() {
  const words = useWords();
  const ref = useView((view) => view.selection) ?? MODEL_REF;
  const answer = useInspection(ref);
  const late = useDelayed(answer.state === 'waiting');
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  return (
    <section className={styles.panel} aria-label={words.shell.inspector} aria-busy={late}>
      {outcome === null && late && <p className={styles.note}>{words.inspector.waiting}</p>}
      {outcome?.kind === 'gone' && <p className={styles.note}>{words.inspector.gone}</p>}
      {outcome?.kind === 'failed' && <p className={styles.note}>{words.inspector.failed}</p>}
      {outcome?.kind === 'found' && (
        <div key={answer.state === 'ready' ? refKey(ref) : 'before'} className={styles.scroller}>
          <InspectionView inspection={outcome.inspection} />
        </div>
      )}
    </section>
  );
}

function InspectionView({ inspection }: { readonly inspection: Inspection }) {
  switch (inspection.kind) {
    case 'model':
      return <ModelView model={inspection} />;
    case 'graph':
      return <GraphView graph={inspection} />;
    case 'group':
      return <GroupView group={inspection} />;
    case 'node':
      return <NodeView node={inspection} />;
    case 'value':
      return <ValueView value={inspection} />;
    case 'initializer':
      return <InitializerView initializer={inspection} />;
    case 'function':
      return <FunctionView definition={inspection} />;
  }
}
