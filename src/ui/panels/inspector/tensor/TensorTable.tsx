import { useCallback, useState } from 'react';
import { countElements } from '../../../../core/ir/tensor.ts';
import { useWords } from '../../../app-context.tsx';
import { ElementGrid } from './ElementGrid.tsx';
import { gridShape, sliceStart } from './grid-shape.ts';
import { SlicePicker } from './SlicePicker.tsx';
import styles from './TensorTable.module.css';
import type { ViewedTensor } from './viewed-tensor.ts';

/** The elements as a table, two dims at a time. */
export function TensorTable({ tensor }: { readonly tensor: ViewedTensor }) {
  const words = useWords();
  const shape = gridShape(tensor.dims);
  const [slice, setSlice] = useState<readonly number[]>(() => shape.leading.map(() => 0));
  const { reader } = tensor;
  const read = useCallback((start: number, count: number) => reader.read(start, count), [reader]);
  if (!(countElements(tensor.dims) > 0)) return <p className={styles.note}>{words.inspector.tensor.empty}</p>;
  return (
    <>
      <SlicePicker leading={shape.leading} chosen={slice} onChoose={setSlice} />
      <ElementGrid
        elementType={tensor.elementType}
        read={read}
        rows={shape.rows}
        columns={shape.columns}
        start={sliceStart(shape, slice)}
      />
    </>
  );
}
