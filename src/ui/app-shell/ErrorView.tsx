import { CircleAlert } from 'lucide-react';
import type { OpenError } from '../../core/ir/open-error.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import { CopyButton } from '../primitives/CopyButton.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ModelChoices } from './ModelChoices.tsx';
import { describeError, errorDetail } from './error-text.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Wordmark } from './Wordmark.tsx';
import styles from './ErrorView.module.css';

/** The whole page, when nothing else is open. */
export function ErrorPage() {
  const app = useApp();
  const words = useWords();
  const error = useOpenError();
  if (error === null) return null;
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Wordmark />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.column}>
          <h1 className={styles.title}>
            <CircleAlert size={20} />
            {describeError(words, error).title}
          </h1>
          <ErrorBody error={error} />
          <div className={styles.actions}>
            <Button tone="primary" onClick={() => void app.actions.chooseFiles()}>
              {words.shell.error.openAnother}
            </Button>
            <Button onClick={() => app.actions.changeShell({ dialog: 'url' })}>
              {words.shell.error.openUrl}
            </Button>
            <Button tone="quiet" onClick={() => app.actions.dismissError()}>
              {words.shell.error.backHome}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}

/** Over the model that stays open. */
export function ErrorDialog() {
  const app = useApp();
  const words = useWords();
  const error = useOpenError();
  const file = useDocument((state) => state.document?.summary.file ?? '');
  if (error === null) return null;
  const close = (): void => app.actions.dismissError();
  return (
    <Dialog title={describeError(words, error).title} icon={<CircleAlert size={16} />} onClose={close}>
      <ErrorBody error={error} />
      <div className={styles.actions}>
        <Button tone="primary" data-first-focus onClick={close}>
          {words.shell.error.keepModel(file)}
        </Button>
        <Button onClick={() => void app.actions.chooseFiles()}>{words.shell.error.openAnother}</Button>
      </div>
    </Dialog>
  );
}

function useOpenError(): OpenError | null {
  return useDocument((state) => (state.load.phase === 'failed' ? state.load.error : null));
}

function ErrorBody({ error }: { readonly error: OpenError }) {
  const app = useApp();
  const words = useWords();
  const { what, next } = describeError(words, error);
  const detail = errorDetail(error);
  return (
    <div className={styles.body} role="alert">
      <p className={styles.what}>{what}</p>
      <h2 className={styles.next}>{words.shell.error.next}</h2>
      <p>{next}</p>
      {error.kind === 'several-models' && <ModelChoices choices={error.choices} />}
      <details className={styles.fold}>
        <summary>{words.shell.error.detail}</summary>
        <div className={styles.detail}>
          <pre>{detail}</pre>
          <CopyButton
            text={detail}
            label={words.shell.error.copyDetail}
            copied={words.shell.copied}
            onFail={() => app.actions.notify(words.shell.copyFailed, 'error')}
          />
        </div>
      </details>
    </div>
  );
}
