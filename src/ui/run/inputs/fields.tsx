import { useState, type ReactNode } from 'react';
import { Select, type SelectProps } from '../../primitives/Select.tsx';
import styles from './Fields.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly step?: number | 'any';
  readonly min?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
}

/** A number with its label above. What is no number yet stays in the field, and changes nothing. */
export function NumberField({ label, value, onChange, step = 'any', min, whole }: NumberFieldProps) {
  const [text, setText] = useState<string | null>(null);
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <input
        className={styles.number}
        type="number"
        step={whole === true ? 1 : step}
        min={min}
        value={text ?? String(value)}
        onBlur={() => setText(null)}
        onChange={({ target }) => {
          setText(target.value);
          const number = Number(target.value);
          const fits = Number.isFinite(number) && (min === undefined || number >= min);
          if (target.value.trim() === '' || !fits) return;
          if (whole !== true || Number.isSafeInteger(number)) onChange(number);
        }}
      />
    </label>
  );
}

/** One of a list, with its label above. */
export function SelectField<Value extends string>(props: SelectProps<Value>) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <Select {...props} />
    </div>
  );
}

/** Fields side by side, as many as fit. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
