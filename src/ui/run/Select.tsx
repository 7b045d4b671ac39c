import styles from './RunTab.module.css';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** The browser's own list of choices, with its name before it. */
export function Select<Value extends string>({ label, options, chosen, onChoose }: SelectProps<Value>) {
  return (
    <label className={styles.field}>
      <span className={styles.fieldName}>{label}</span>
      <select
        className={styles.select}
        value={chosen}
        onChange={({ target }) => {
          const option = options.find(({ value }) => value === target.value);
          if (option !== undefined) onChoose(option.value);
        }}
      >
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
