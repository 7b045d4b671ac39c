import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '../app-context.tsx';
import { IconButton } from '../primitives/Button.tsx';
import { classes } from '../primitives/classes.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** Text without controls: its box takes the focus, so that keys can scroll it. */
  readonly reading?: boolean;
  /** A finder: no title bar, at the top of the window, over an undimmed page. */
  readonly finder?: boolean;
}

/** A modal dialog. The native element keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({
  title,
  icon,
  onClose,
  children,
  className,
  reading = false,
  finder = false,
}: DialogProps) {
  const words = useWords().dialogs;
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    if (!dialog.open) dialog.showModal();
    // The browser takes the first control; a dialog may name a better one.
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // Closed before it is removed: only then the browser gives the focus back to where it was.
    return () => dialog.close();
  }, []);

  const onCancel = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  const onClick = (event: MouseEvent): void => {
    // The dialog's own box is filled by its content: a click that hits the element itself is on the backdrop.
    if (event.target === ref.current) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the key for it.
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={classes(styles.dialog, finder && styles.finder, className)}
      onCancel={onCancel}
      onClick={onClick}
    >
      <div className={styles.content}>
        {finder ? (
          <h2 id={titleId} className="visually-hidden">
            {title}
          </h2>
        ) : (
          <header className={styles.header}>
            {icon}
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
          </header>
        )}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys. */}
        <div className={finder ? styles.bare : styles.body} tabIndex={reading ? 0 : undefined}>
          {children}
        </div>
        {/* Last, though it stands at the top: the focus begins with what the dialog is about. */}
        {!finder && (
          <IconButton className={styles.close} label={words.close} icon={<X size={16} />} onClick={onClose} />
        )}
      </div>
    </dialog>
  );
}
