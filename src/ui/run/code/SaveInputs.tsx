import { Download } from 'lucide-react';
import { ok } from '../../../core/base/result.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { tensorErrorText } from '../../panels/inspector/tensor/tensor-error-text.ts';
import { Button } from '../../primitives/Button.tsx';
import { useRun } from '../use-run.ts';
import styles from './Code.module.css';
import type { SnippetFile } from './plan-snippet.ts';

/** Saves what the program reads, one file after the other. */
export function SaveInputs({ files }: { readonly files: readonly SnippetFile[] }) {
  const app = useApp();
  const { tensors } = useRun();
  const words = useWords();
  const texts = words.run.code;
  const save = async (): Promise<void> => {
    let saved = 0;
    for (const file of files) {
      const { name } = file;
      const blob =
        'text' in file
          ? ok(new Blob([file.text], { type: 'text/plain' }))
          : await tensors.saveTensor(file.tensor);
      if (!blob.ok) {
        app.actions.notify(texts.saveFailed(tensorErrorText(blob.error, words)), 'error');
        return;
      }
      const reply = await app.save(blob.value, name);
      if (!reply.ok) {
        app.actions.notify(texts.saveFailed(reply.error), 'error');
        return;
      }
      if (reply.value === 'cancelled') break;
      saved += 1;
    }
    if (saved > 0) app.actions.notify(texts.saved(saved));
  };
  return (
    <>
      <Button tone="quiet" icon={<Download size={14} />} title={texts.saveHint} onClick={() => void save()}>
        {files.some((file) => 'text' in file) ? texts.saveFiles : texts.saveInputs}
      </Button>
      <span className={styles.note}>{texts.files(files.map(({ name }) => name).join(', '))}</span>
    </>
  );
}
