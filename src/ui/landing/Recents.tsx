import { X } from 'lucide-react';
import { useState } from 'react';
import type { RecentModel } from '../../platform/recents.ts';
import { useApp, useWords } from '../app-context.tsx';
import { IconButton } from '../primitives/Button.tsx';
import { useAnswer } from '../primitives/use-answer.ts';
import { formatAgo } from './format-ago.ts';
import styles from './Recents.module.css';

/** Models opened before on this machine; nothing is shown while there is none. */
export function Recents() {
  const app = useApp();
  const words = useWords().landing;
  const [revision, setRevision] = useState(0);
  const [now] = useState(Date.now);
  const answer = useAnswer(`recents ${revision}`, () => app.listRecents());
  const recents = answer.state === 'ready' ? answer.value : (answer.last ?? []);
  if (recents.length === 0) return null;

  const forget = async (recent: RecentModel): Promise<void> => {
    await app.forgetRecent(recent.id);
    setRevision(revision + 1);
  };
  return (
    <section className={styles.section} aria-labelledby="landing-recent">
      <h2 id="landing-recent" className={styles.heading}>
        {words.recent}
      </h2>
      <ul>
        {recents.map((recent) => (
          <li key={recent.id} className={styles.row}>
            <button type="button" className={styles.open} onClick={() => void app.actions.openRecent(recent)}>
              <span className={styles.name}>{recent.name}</span>
              <span className={styles.detail}>
                {recent.origin.kind === 'url' ? recent.origin.url : words.kinds[recent.origin.kind]}
              </span>
              <time dateTime={new Date(recent.opened).toISOString()} className={styles.time}>
                {formatAgo(recent.opened, now)}
              </time>
            </button>
            <IconButton
              label={words.forget(recent.name)}
              icon={<X size={14} />}
              onClick={() => void forget(recent)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
