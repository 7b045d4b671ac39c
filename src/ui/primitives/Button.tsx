import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Button.module.css';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'primary' | 'quiet';
  readonly icon?: ReactNode;
}

/** A push button with a text and perhaps an icon before it. */
export function Button({ tone = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classes(styles.button, styles[tone], className)}>
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly label: string;
  /** What a tooltip says when it should say more than the label, as the key. */
  readonly hint?: string | undefined;
  readonly icon: ReactNode;
  /** For a button that is on or off. */
  readonly pressed?: boolean | undefined;
}

/** A button of one icon; the label is its name and its tooltip. */
export function IconButton({ label, hint, icon, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.icon, className)}
      aria-label={label}
      title={hint ?? label}
      aria-pressed={pressed}
    >
      {icon}
    </button>
  );
}
