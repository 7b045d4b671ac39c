/** The diagram of the picture at hand, or why there is none. Loaded when a model is being opened. */
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo } from 'react';
import { useApp, useView, useWords } from '../app-context.tsx';
import { Diagram } from './Diagram.tsx';
import { indexPicture } from './picture-index.ts';
import styles from './Diagram.module.css';

export function Canvas() {
  const picture = useView((state) => state.picture);
  const failure = useView((state) => state.layoutFailure);
  const words = useWords().diagram;
  const index = useMemo(() => (picture === null ? null : indexPicture(picture)), [picture]);
  return (
    <div className={styles['diagram']}>
      {index !== null && (
        <ReactFlowProvider>
          <Diagram index={index} />
        </ReactFlowProvider>
      )}
      {picture !== null && picture.scene.cards.length === 0 && (
        <p className={styles['empty']}>{words.empty}</p>
      )}
      {failure !== null && <p className={styles['empty']}>{words.layoutFailed}</p>}
      <PlacingNote />
    </div>
  );
}

function PlacingNote() {
  const { view, actions } = useApp();
  const placing = useView((state) => state.placing);
  const words = useWords().diagram;
  if (placing === null) return null;
  return (
    <div className={styles['placing']} role="status">
      {words.placing(String(Math.round(placing.fraction * 100)))}
      {view.getState().picture !== null && (
        <button type="button" onClick={() => actions.cancelPlacing()}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}
