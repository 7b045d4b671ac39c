import { FileDown } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { carriesFiles, readDrop } from '../../platform/drop.ts';
import type { App } from '../../state/app.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import styles from './DropTarget.module.css';

/** The whole window takes drops and pastes; while something hangs over it, it says what a drop will do. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const over = useDropsAndPastes();
  return (
    <>
      {children}
      {over && <DropOverlay />}
    </>
  );
}

function DropOverlay() {
  const { shell: words, run } = useWords();
  const inputWords = run.input;
  const file = useDocument((state) => state.document?.summary.file ?? null);
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.box}>
        <FileDown size={32} strokeWidth={1.5} />
        <strong className={styles.title}>{words.dropTitle}</strong>
        <span>{file === null ? words.dropFresh : words.dropReplaces(file)}</span>
        {file !== null && <span>{inputWords.dropInputs}</span>}
      </div>
    </div>
  );
}

/** Whether something that can be opened hangs over the window. */
function useDropsAndPastes(): boolean {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element on the way: only when all are left, the drag has left the window.
    let depth = 0;
    // Over what takes the drop itself nothing is said: it says so itself.
    let claimed = false;
    const change = (by: number): void => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0 && !claimed);
    };
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer === null || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      claimed = takesDrops(event.target);
      change(event.type === 'dragenter' ? 1 : 0);
      if (event.type === 'dragover') event.dataTransfer.dropEffect = 'copy';
    };
    const onLeave = (event: DragEvent): void => {
      if (event.dataTransfer !== null && carriesFiles(event.dataTransfer)) change(-1);
    };
    const onDrop = (event: DragEvent): void => {
      depth = 0;
      setOver(false);
      if (event.defaultPrevented || event.dataTransfer === null || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      void take(app, event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target;
      if (event.defaultPrevented) return;
      const typing =
        target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
      if (event.clipboardData === null || (typing && event.clipboardData.files.length === 0)) return;
      void take(app, event.clipboardData);
    };
    const events = new AbortController();
    const { signal } = events;
    window.addEventListener('dragenter', onDrag, { signal });
    window.addEventListener('dragover', onDrag, { signal });
    window.addEventListener('dragleave', onLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    window.addEventListener('paste', onPaste, { signal });
    return () => events.abort();
  }, [app]);
  return over;
}

function takesDrops(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-takes-drops]') !== null;
}

async function take(app: App, transfer: DataTransfer): Promise<void> {
  const intake = await readDrop(transfer);
  if (intake.files.length > 0) await app.actions.openFiles(intake);
  else if (intake.url !== null) await app.actions.openUrl(intake.url);
}
