import { FolderOpen, FileUp, ShieldCheck } from 'lucide-react';
import { useApp, useWords } from '../app-context.tsx';
import { Button } from '../primitives/Button.tsx';
import { Keys } from '../primitives/Keys.tsx';
import { ThemeSwitch } from '../app-shell/ThemeSwitch.tsx';
import { Wordmark } from '../app-shell/Wordmark.tsx';
import { HeroDiagram } from './HeroDiagram.tsx';
import { Recents } from './Recents.tsx';
import { Samples } from './Samples.tsx';
import { UrlForm } from './UrlForm.tsx';
import styles from './Landing.module.css';

/** The page before a model is open. */
export function Landing() {
  const app = useApp();
  const words = useWords().landing;
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Wordmark />
        <ThemeSwitch />
      </header>
      <main className={styles.main}>
        <section className={styles.hero} aria-labelledby="landing-title">
          <div className={styles.lead}>
            <h1 id="landing-title" className={styles.title}>
              {words.title}
            </h1>
            <p className={styles.sentence}>{words.sentence}</p>
            <div className={styles.open} role="group" aria-label={words.actions}>
              <Button
                tone="primary"
                icon={<FileUp size={16} />}
                onClick={() => void app.actions.chooseFiles()}
              >
                {words.openFile}
              </Button>
              <Button icon={<FolderOpen size={16} />} onClick={() => void app.actions.chooseFolder()}>
                {words.openFolder}
              </Button>
              <UrlForm />
            </div>
            <p className={styles.drop}>
              {words.drop} <span className={styles.formats}>({words.formats})</span>
            </p>
            <p className={styles.privacy}>
              <ShieldCheck size={16} />
              {words.privacy}
            </p>
          </div>
          <HeroDiagram />
        </section>
        <Samples />
        <Recents />
        <footer className={styles.footer} aria-label={words.keys}>
          <KeyHint binding="$mod+KeyO" text={words.keyHints.open} />
          <KeyHint binding="$mod+KeyK" text={words.keyHints.palette} />
          <KeyHint binding="?" text={words.keyHints.keys} />
        </footer>
      </main>
    </div>
  );
}

function KeyHint({ binding, text }: { readonly binding: string; readonly text: string }) {
  return (
    <span className={styles.hint}>
      <Keys binding={binding} /> {text}
    </span>
  );
}
