import { useWords } from '../app-context.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './AboutDialog.module.css';

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().dialogs.about;
  return (
    <Dialog title={words.title} onClose={onClose} reading>
      <div className={styles.text}>
        <p>{words.what}</p>
        <p>{words.licence}</p>
      </div>
    </Dialog>
  );
}
