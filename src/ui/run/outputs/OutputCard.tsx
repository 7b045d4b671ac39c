import { elementTypeName } from '../../../core/ir/element-type.ts';
import { hasPicture } from '../../../core/tensor/picture-plan.ts';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import type { RunRecord } from '../../../state/run/run-state.ts';
import { useWords } from '../../app-context.tsx';
import { SaveButton } from '../../panels/inspector/tensor/SaveButton.tsx';
import { TensorViews } from '../../panels/inspector/tensor/TensorViews.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import styles from './Outputs.module.css';
import { useHeldTensor } from './use-held-tensor.ts';

/** One output: its name, type and shape, and its numbers. */
export function OutputCard({ record, held }: { readonly record: RunRecord; readonly held: HeldTensor }) {
  const words = useWords().run.output;
  const { name, dataType, dims, storedBytes } = held.tensor;
  const reader = useHeldTensor(held, `${record.id} ${name}`);
  const elementType = elementTypeName(dataType);
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <strong className={styles.name}>{name}</strong>
        <code>{`${elementType}[${dims.join(', ')}]`}</code>
        <SaveButton label={words.save} file={`${fileNameOf(name, 'output')}.npy`} build={reader.save} />
      </div>
      <TensorViews
        tensor={{ reader, dims, elementType, bytes: storedBytes, picture: hasPicture(dataType, dims) }}
        revision={record.id}
      />
    </div>
  );
}
