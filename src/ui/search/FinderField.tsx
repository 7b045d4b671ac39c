import { Search } from 'lucide-react';
import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useApp } from '../app-context.tsx';
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

/**
 * The field of a finder: a combobox whose list is below it. What was typed before is selected, so that typing replaces it;
 * what was typed while the field was on its way is gone on with.
 */
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
  const { typeAhead } = useApp();
  const begun = useRef(false);
  // In the commit that shows the field, before the dialog around it takes the focus: no key falls between the two.
  useLayoutEffect(() => {
    const typed = typeAhead.take();
    if (typed === '') return;
    begun.current = true;
    onChange(typed);
  }, [typeAhead, onChange]);
  // Selected, what was begun would be replaced by the next key. A new value moves the caret behind itself.
  const onFocus = ({ target }: FocusEvent<HTMLInputElement>): void => {
    if (begun.current) target.setSelectionRange(target.value.length, target.value.length);
    else target.select();
    begun.current = false;
  };
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
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
