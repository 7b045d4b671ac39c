import type { TensorIndex } from '../../../../core/base/indices.ts';
import { useApp, useWords } from '../../../app-context.tsx';
import { useAnswer } from '../../../primitives/use-answer.ts';
import { useModelRevision } from '../use-inspection.ts';
import styles from './TensorTable.module.css';
import { tensorErrorText } from './tensor-error-text.ts';
import { TensorViews } from './TensorViews.tsx';

/** Bytes of an element while its type is not known: only decides whether statistics come unasked. */
const ASSUMED_BYTES = 4;

/** A tensor of which only the index is known, as one long row: its shape stands in the text beside it. */
export function FlatTensor({ tensor }: { readonly tensor: TensorIndex }) {
  const app = useApp();
  const words = useWords();
  const revision = useModelRevision();
  const answer = useAnswer(`${revision} ${tensor}`, () => app.queries.readTensor(tensor, 0, 1));
  if (answer.state === 'waiting') return null;
  if (!answer.value.ok) return <p className={styles.note}>{tensorErrorText(answer.value.error, words)}</p>;
  const { total, elements } = answer.value.value;
  const viewed = {
    tensor,
    dims: [total],
    elementType: typeof elements[0] === 'string' ? 'string' : '',
    bytes: total * ASSUMED_BYTES,
    picture: false,
  };
  return <TensorViews key={revision} tensor={viewed} revision={revision} />;
}
