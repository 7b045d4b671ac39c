import { useCallback, useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import { IconButton } from './Button.tsx';
import styles from './Popover.module.css';

interface PopoverProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly className?: string | undefined;
  /** Built only while it is open. `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ReactNode;
}

const MARGIN = 8;

/**
 * A button with a popover below it. The native popover gives light dismiss, Escape and the top layer; only its place is
 * ours, since anchor positioning is not in every browser yet.
 */
export function Popover({ label, icon, className, children }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (opened) requestAnimationFrame(() => place(button.current, panel.current));
  };
  const close = useCallback(() => panel.current?.hidePopover(), []);

  return (
    <span ref={button} className={className}>
      <IconButton label={label} icon={icon} popoverTarget={id} aria-haspopup="dialog" aria-expanded={open} />
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={styles.panel}
        onToggle={onToggle}
      >
        {open && children(close)}
      </div>
    </span>
  );
}

/** Below the button, moved left as far as the window asks for, with the focus on the first thing inside. */
function place(anchor: HTMLElement | null, panel: HTMLElement | null): void {
  if (anchor === null || panel === null) return;
  const at = anchor.getBoundingClientRect();
  const left = Math.min(at.left, window.innerWidth - panel.offsetWidth - MARGIN);
  panel.style.left = `${Math.max(MARGIN, left)}px`;
  panel.style.top = `${at.bottom + 4}px`;
  panel.style.maxHeight = `${window.innerHeight - at.bottom - 4 - MARGIN}px`;
  panel.querySelector<HTMLElement>('button, input:checked, input, select, a')?.focus();
}
