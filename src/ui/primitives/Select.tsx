import styles from './Select.module.css';

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly disabled?: boolean }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a list, the browser's own; the label is for screen readers only. */
export function Select<Value extends string>({ label, options, chosen, onChoose }: SelectProps<Value>) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={chosen}
      onChange={({ target }) => {
        const option = options.find(({ value }) => value === target.value);
        if (option !== undefined) onChoose(option.value);
      }}
    >
      {options.map(({ value, title, disabled = false }) => (
        <option key={value} value={value} disabled={disabled}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** The same with its label before it. */
export function LabelledSelect<Value extends string>(props: SelectProps<Value>) {
  return (
    <span className={styles.field}>
      <span aria-hidden="true">{props.label}</span>
      <Select {...props} />
    </span>
  );
}
