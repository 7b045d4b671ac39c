import { useState, type FormEvent } from 'react';
import { useApp, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './UrlDialog.module.css';

/** Asks for the address of a model. A relative one counts from this page. */
export function UrlDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const words = useWords().dialogs.url;
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (url.trim() === '') return;
    onClose();
    void app.actions.openUrl(url.trim());
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={submit} className={styles.form} noValidate>
        <label className={styles.label}>
          {words.label}
          <input
            className={styles.field}
            type="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        </label>
        <p className={styles.note}>{words.note}</p>
        <div className={styles.actions}>
          <Button type="submit" tone="primary" disabled={url.trim() === ''}>
            {words.open}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
