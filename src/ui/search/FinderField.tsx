import { Search } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Finder.module.css';

interface FinderFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly listId: string;
  readonly activeId: string | undefined;
  readonly icon?: ReactNode;
}

/** The field of a finder: a combobox whose list is below it. What was typed before is selected, so that typing replaces it. */
export function FinderField({
  label,
  placeholder,
  value,
  onChange,
  onKeyDown,
  listId,
  activeId,
  icon,
}: FinderFieldProps) {
  return (
    <div className={styles.fieldRow}>
      {icon ?? <Search size={16} />}
      <input
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={activeId}
        placeholder={placeholder}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
