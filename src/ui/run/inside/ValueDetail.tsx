import { elementTypeName } from '../../../core/ir/element-type.ts';
import type { HeldTensor } from '../../../core/tensor/held-tensor.ts';
import { hasPicture } from '../../../core/tensor/picture-plan.ts';
import type { Captured } from '../../../state/run/capture-state.ts';
import type { ObservedValue } from '../../../workers/model/protocol.ts';
import { useWords } from '../../app-context.tsx';
import { SaveButton } from '../../panels/inspector/tensor/SaveButton.tsx';
import { TensorViews } from '../../panels/inspector/tensor/TensorViews.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import { useHeldTensor } from '../outputs/use-held-tensor.ts';
import shared from '../Rows.module.css';
import styles from './Inside.module.css';
import { Mosaic } from './Mosaic.tsx';

/** The selected value: its numbers, statistics and pictures, or why there are none. */
export function ValueDetail({
  captured,
  value,
}: {
  readonly captured: Captured;
  readonly value: ObservedValue;
}) {
  const words = useWords().run;
  const held = captured.tensors.get(value.name);
  const failure = captured.failed.get(value.name);
  if (held !== undefined) return <TensorDetail id={captured.id} held={held} />;
  return (
    <div className={styles.card}>
      <strong className={`${shared.name} ${styles.cardName}`}>{value.name}</strong>
      {failure === undefined && <p className={shared.note}>{words.inside.notTaken}</p>}
      {failure?.kind === 'unreadable' && <p className={shared.note}>{words.inside.unreadable}</p>}
      {failure?.kind === 'failed' && (
        <p className={styles.problem}>
          {words.inside.failed} {words.errors.text(failure.error).title}
        </p>
      )}
    </div>
  );
}

function TensorDetail({ id, held }: { readonly id: number; readonly held: HeldTensor }) {
  const words = useWords().run.inside;
  const { name, dataType, dims, storedBytes } = held.tensor;
  const key = `captured ${id} ${name}`;
  const reader = useHeldTensor(held, key);
  const elementType = elementTypeName(dataType);
  const picture = hasPicture(dataType, dims);
  return (
    <div className={styles.card}>
      <div className={shared.bar}>
        <strong className={`${shared.name} ${styles.cardName}`}>{name}</strong>
        <code>{`${elementType}[${dims.join(', ')}]`}</code>
        <SaveButton label={words.save} file={`${fileNameOf(name, 'value')}.npy`} build={reader.save} />
      </div>
      {picture && dims.length > 2 && <Mosaic held={held} id={key} />}
      <TensorViews tensor={{ reader, dims, elementType, bytes: storedBytes, picture }} revision={id} />
    </div>
  );
}
