import type { Link } from '../../../core/analysis/inspection.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { linkRef } from './link-ref.ts';
import styles from './LinkButton.module.css';

/** One click to another thing of the model. A graph is opened, everything else selected and brought into view. */
export function LinkButton({ link, detail = true }: { readonly link: Link; readonly detail?: boolean }) {
  const app = useApp();
  const words = useWords().inspector;
  const go = (): void => {
    if (link.kind === 'graph') app.actions.showGraph(link.graph);
    else app.actions.goTo(linkRef(link));
  };
  const title = link.title === '' ? words.unnamed : link.title;
  return (
    <button type="button" className={styles.link} title={`${title} ${link.detail}`.trim()} onClick={go}>
      <span className={styles.title}>{title}</span>
      {detail && link.detail !== '' && <span className={styles.detail}>{link.detail}</span>}
    </button>
  );
}
