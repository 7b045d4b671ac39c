import { CircleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useApp, useShell, useWords } from '../app-context.tsx';
import { IconButton } from '../primitives/Button.tsx';
import styles from './Notice.module.css';

/** Long enough to read one line twice. Errors stay until they are dismissed or replaced. */
const SHOWN_MS = 6000;

/** One line of news. The live region is always there: a region that comes with its text is not read out. */
export function Notice() {
  const app = useApp();
  const words = useWords().shell;
  const notice = useShell((shell) => shell.notice);
  useEffect(() => {
    if (notice === null || notice.tone === 'error') return undefined;
    const timer = setTimeout(() => app.actions.changeShell({ notice: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [app, notice]);

  return (
    <div className={styles.place} role="status" aria-live="polite">
      {notice !== null && (
        <div key={notice.id} className={styles.notice} data-tone={notice.tone}>
          {notice.tone === 'error' && <CircleAlert size={16} className={styles.icon} />}
          <span>{notice.text}</span>
          <IconButton
            label={words.dismiss}
            icon={<X size={14} />}
            onClick={() => app.actions.changeShell({ notice: null })}
          />
        </div>
      )}
    </div>
  );
}
