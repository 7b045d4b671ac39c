import { CircleAlert } from 'lucide-react';
import type { TensorFacts } from '../../../../core/analysis/inspection.ts';
import { formatBytes, groupDigits } from '../../../../core/base/format-number.ts';
import type { Messages } from '../../../../words/en.ts';
import { useApp, useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import { fileNameOf } from '../../../primitives/file-name.ts';
import { Facts } from '../Facts.tsx';
import { Section } from '../Section.tsx';
import { useModelRevision } from '../use-inspection.ts';
import { SaveButton } from './SaveButton.tsx';
import { useModelTensor } from './use-model-tensor.ts';
import { TensorViews } from './TensorViews.tsx';
import styles from './TensorSection.module.css';

/** A tensor: what it is, where it lies, and its numbers. */
export function TensorSection({ facts, title }: { readonly facts: TensorFacts; readonly title: string }) {
  const words = useWords();
  const revision = useModelRevision();
  const reader = useModelTensor(facts.tensor);
  const problem = facts.storage.kind === 'external' ? facts.storage.problem : null;
  return (
    <Section
      title={title}
      after={problem === null && facts.storage.kind !== 'none' && <SaveTensor facts={facts} />}
    >
      <Facts
        facts={[
          { name: words.inspector.facts.dims, value: shapeText(facts.dims, words), mono: true },
          { name: words.inspector.facts.elementType, value: facts.elementType, mono: true },
          { name: words.inspector.facts.elements, value: countText(facts.elements), mono: true },
          { name: words.inspector.facts.bytes, value: formatBytes(facts.bytes), mono: true },
          { name: words.inspector.facts.storage, value: storageText(facts, words) },
        ]}
      />
      {problem !== null && facts.storage.kind === 'external' && (
        <Problem
          text={words.inspector.tensor.problems[problem](facts.storage.location)}
          supply={problem === 'missing'}
        />
      )}
      {problem === null && facts.storage.kind !== 'none' && (
        <TensorViews key={`${revision} ${facts.tensor}`} tensor={{ ...facts, reader }} revision={revision} />
      )}
    </Section>
  );
}

function Problem({ text, supply }: { readonly text: string; readonly supply: boolean }) {
  const app = useApp();
  const words = useWords().inspector.tensor;
  return (
    <div className={styles.problem}>
      <CircleAlert size={16} />
      <p>{text}</p>
      {supply && <Button onClick={() => void app.actions.chooseFiles()}>{words.supply}</Button>}
    </div>
  );
}

function SaveTensor({ facts }: { readonly facts: TensorFacts }) {
  const app = useApp();
  const words = useWords().inspector.tensor;
  return (
    <SaveButton
      label={words.save}
      file={`${fileNameOf(facts.name, `tensor-${facts.tensor}`)}.npy`}
      build={(options) => app.queries.saveTensor(facts.tensor, options)}
    />
  );
}

function shapeText(dims: readonly number[], words: Messages): string {
  return dims.length === 0 ? words.inspector.scalar : dims.map((dim) => groupDigits(dim)).join(' × ');
}

function countText(count: number): string {
  return Number.isNaN(count) ? '?' : groupDigits(count);
}

function storageText({ storage }: TensorFacts, words: Messages): string {
  const texts = words.inspector.tensor.storage;
  switch (storage.kind) {
    case 'inline':
      return texts.inline(storage.field);
    case 'file':
      return texts.file(storage.field, groupDigits(storage.offset));
    case 'external':
      return texts.external(storage.location, groupDigits(storage.offset));
    case 'none':
      return texts.none;
  }
}
