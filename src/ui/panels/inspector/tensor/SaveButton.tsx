import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Result } from '../../../../core/base/result.ts';
import type { TensorError } from '../../../../core/tensor/types.ts';
import type { WatchOptions } from '../../../../core/tensor/watch-options.ts';
import type { WorkerLost } from '../../../../workers/worker-lost.ts';
import { useApp, useWords } from '../../../app-context.tsx';
import { Button } from '../../../primitives/Button.tsx';
import { Progress } from '../../../primitives/Progress.tsx';
import styles from './SaveButton.module.css';
import { tensorErrorText } from './tensor-error-text.ts';

interface SaveButtonProps {
  readonly label: string;
  /** Name of the file that is saved. */
  readonly file: string;
  /** Makes the file's contents, in the worker. */
  readonly build: (options: WatchOptions) => Promise<Result<Blob, TensorError | WorkerLost>>;
}

interface Job {
  readonly cancel: () => void;
  /** Null before the worker has said anything. */
  readonly fraction: number | null;
}

/** Saves what takes a while to make: shows how far that is, can be cancelled, and says how it went. */
export function SaveButton({ label, file, build }: SaveButtonProps) {
  const app = useApp();
  const words = useWords();
  const texts = words.inspector.tensor;
  const [job, setJob] = useState<Job | null>(null);

  const save = async (): Promise<void> => {
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    setJob({ cancel, fraction: null });
    const built = await build({
      signal: controller.signal,
      onProgress: (fraction) => setJob({ cancel, fraction }),
    });
    setJob(null);
    if (!built.ok) {
      if (built.error.kind !== 'cancelled') app.actions.notify(tensorErrorText(built.error, words), 'error');
      return;
    }
    const saved = await app.save(built.value, file);
    if (!saved.ok) app.actions.notify(texts.saveFailed(saved.error), 'error');
    else if (saved.value === 'saved') app.actions.notify(texts.saved(file));
  };

  if (job === null) {
    return (
      <Button tone="quiet" icon={<Download size={14} />} onClick={() => void save()}>
        {label}
      </Button>
    );
  }
  return (
    <span className={styles.job}>
      <Progress fraction={job.fraction} label={texts.saving} />
      <Button tone="quiet" onClick={job.cancel}>
        {texts.cancel}
      </Button>
    </span>
  );
}
