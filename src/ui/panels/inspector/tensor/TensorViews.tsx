import { useState } from 'react';
import { useWords } from '../../../app-context.tsx';
import { Tabs, type Tab } from '../../../primitives/Tabs.tsx';
import { PictureView } from './PictureView.tsx';
import { StatisticsView } from './StatisticsView.tsx';
import { TensorTable } from './TensorTable.tsx';
import styles from './TensorViews.module.css';
import type { ViewedTensor } from './viewed-tensor.ts';

type ViewName = 'statistics' | 'values' | 'picture';

interface TensorViewsProps {
  readonly tensor: ViewedTensor;
  /** Changes when data was supplied: what could not be read then may be readable now. */
  readonly revision: number;
  /** The view to begin with; statistics where there are any, unless said otherwise. */
  readonly first?: 'values';
}

/** Statistics, table and picture as tabs. Text has no statistics. */
export function TensorViews({ tensor, revision, first }: TensorViewsProps) {
  const words = useWords().inspector.tensor;
  const numeric = tensor.elementType !== 'string';
  const [view, setView] = useState<ViewName>(first ?? (numeric ? 'statistics' : 'values'));
  const tabs: readonly Tab<ViewName>[] = [
    ...(numeric ? [{ id: 'statistics' as const, title: words.statistics }] : []),
    { id: 'values', title: words.values },
    ...(tensor.picture ? [{ id: 'picture' as const, title: words.picture }] : []),
  ];
  return (
    <div className={styles.views}>
      <Tabs tabs={tabs} chosen={view} onChoose={setView} label={words.views}>
        <div className={styles.view}>
          {view === 'statistics' && <StatisticsView tensor={tensor} revision={revision} />}
          {view === 'values' && <TensorTable tensor={tensor} />}
          {view === 'picture' && <PictureView tensor={tensor} revision={revision} />}
        </div>
      </Tabs>
    </div>
  );
}
