import { useId, useState, type FormEvent } from 'react';
import { useApp, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import styles from './UrlForm.module.css';

/** A field for the address of a model. What is wrong with an address is said by the error page. */
export function UrlForm() {
  const app = useApp();
  const words = useWords().landing;
  const id = useId();
  const [url, setUrl] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (url.trim() !== '') void app.actions.openUrl(url.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label htmlFor={id} className="visually-hidden">
        {words.url}
      </label>
      <input
        id={id}
        className={styles.field}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder={words.urlPlaceholder}
        title={words.urlNote}
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Button type="submit" className={styles.submit}>
        {words.openUrl}
      </Button>
    </form>
  );
}
