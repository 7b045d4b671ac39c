import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Keys } from './Keys.tsx';
import styles from './Menu.module.css';

/** A list of things to do, walked with the arrow keys. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [
      ...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? []),
    ];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={list}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

interface MenuItemProps {
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly binding?: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export function MenuItem({ children, icon, binding, disabled = false, onChoose }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      disabled={disabled}
      className={styles.item}
      onClick={onChoose}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text}>{children}</span>
      {binding !== undefined && <Keys binding={binding} />}
    </button>
  );
}

export function MenuRule() {
  return <hr className={styles.rule} />;
}
