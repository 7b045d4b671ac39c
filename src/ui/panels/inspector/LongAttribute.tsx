import { useCallback } from 'react';
import type { InFileFacts } from '../../../core/analysis/inspection.ts';
import { formatBytes, groupDigits } from '../../../core/base/format-number.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import styles from './LongAttribute.module.css';
import { LongText } from './LongText.tsx';
import { ElementGrid } from './tensor/ElementGrid.tsx';
import { SaveButton } from './tensor/SaveButton.tsx';

/** How an attribute's elements are shown, in the words of a tensor's. */
const ELEMENT_TYPES = { floats: 'float32', ints: 'int64', strings: 'string' } as const;

const EXTENSIONS = { floats: 'npy', ints: 'npy', strings: 'json', string: 'txt' } as const;

interface LongAttributeProps {
  readonly name: string;
  readonly facts: InFileFacts;
}

/** A value that was left in the file: all of it, read as it comes into view, and a way to save it. */
export function LongAttribute({ name, facts }: LongAttributeProps) {
  const app = useApp();
  const words = useWords().inspector.attribute;
  const { of, elements, bytes, place } = facts;
  const extension = EXTENSIONS[of];
  const read = useCallback(
    (start: number, count: number) => app.queries.readAttribute(place, start, count),
    [app, place],
  );
  return (
    <>
      <div className={styles.head}>
        <span>{words.extent(of === 'string' ? null : groupDigits(elements), formatBytes(bytes))}</span>
        <SaveButton
          label={words.save(extension)}
          file={`${fileNameOf(name, 'attribute')}.${extension}`}
          build={(options) => app.queries.saveAttribute(place, options)}
        />
      </div>
      {of === 'string' ? (
        <LongText place={place} bytes={bytes} />
      ) : (
        <ElementGrid elementType={ELEMENT_TYPES[of]} read={read} rows={elements} columns={1} start={0} />
      )}
    </>
  );
}
