import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { PanelName } from '../../state/commands/panel-commands.ts';
import { useApp, useWords } from '../app-context.tsx';
import { Boundary } from '../app-shell/Boundary.tsx';
import { IconButton } from '../primitives/Button.tsx';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly side: 'left' | 'right' | 'bottom';
  readonly panel: PanelName;
  readonly children: ReactNode;
}

/** A panel over the diagram. Not modal: the diagram beside it stays usable. Escape closes it. */
export function Sheet({ side, panel, children }: SheetProps) {
  const app = useApp();
  const words = useWords().shell;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]') !== null)
        return;
      event.preventDefault();
      app.actions.changeShell({ [panel]: false });
    };
    // Capture: before the commands, whose Escape clears the selection.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [app, panel]);
  return (
    <div className={styles.sheet} data-side={side}>
      <IconButton
        className={styles.close}
        label={words.closePanel(words[panel])}
        icon={<X size={16} />}
        onClick={() => app.actions.changeShell({ [panel]: false })}
      />
      <Boundary>{children}</Boundary>
    </div>
  );
}
