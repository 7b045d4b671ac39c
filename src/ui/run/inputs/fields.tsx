import { useState, type ReactNode } from 'react';
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

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a list; the label is for screen readers only. */
export function BareSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SelectFieldProps<Value>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </select>
  );
}

/** One of a list, with its label above. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <BareSelect {...props} />
    </div>
  );
}

/** Fields side by side, as many as fit. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** The options of a select from a table of words. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly title: string }[] {
  return values.map((value) => ({ value, title: titles[value] }));
}
