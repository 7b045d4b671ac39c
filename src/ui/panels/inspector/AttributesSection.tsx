import { useState } from 'react';
import type { AttributeRow } from '../../../core/analysis/inspection.ts';
import { formatCount } from '../../../core/base/format-number.ts';
import { attributePlaceKey } from '../../../core/ir/attribute-place.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import styles from './AttributesSection.module.css';
import { LongAttribute } from './LongAttribute.tsx';
import { LongList } from './LongList.tsx';
import { Section } from './Section.tsx';
import { TensorSection } from './tensor/TensorSection.tsx';

/** Characters from which on a value may scroll in its box. */
const LONG_TEXT = 150;

/** Attributes with kind and origin; those left out stand with the default that holds for them. */
export function AttributesSection({ attributes }: { readonly attributes: readonly AttributeRow[] }) {
  const words = useWords().inspector;
  if (attributes.length === 0) return null;
  return (
    <Section
      title={words.sections.attributes}
      count={formatCount(attributes.length)}
      rows={() => attributes.map((row) => [row.name, row.kind, row.text, row.origin])}
    >
      <LongList items={attributes} className={styles.list} first={40} keyOf={(row, i) => `${i} ${row.name}`}>
        {(row) => <AttributeLine row={row} />}
      </LongList>
    </Section>
  );
}

function AttributeLine({ row }: { readonly row: AttributeRow }) {
  const app = useApp();
  const words = useWords().inspector;
  const { graph } = row;
  const [open, setOpen] = useState(false);
  return (
    <div
      className={styles.row}
      data-origin={row.origin}
      title={row.docString === '' ? undefined : row.docString}
    >
      <span className={styles.name}>{row.name}</span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys. */}
      <div className={styles.value} tabIndex={row.text.length > LONG_TEXT ? 0 : undefined}>
        {row.origin === 'required' ? (
          <span className={styles.required}>{words.attribute.required}</span>
        ) : (
          row.text
        )}
        {row.origin === 'default' && <span className={styles.tag}>{words.attribute.default}</span>}
        {row.origin === 'set' && row.defaultText !== '' && row.defaultText !== row.text && (
          <span className={styles.tag}>{words.attribute.defaultIs(row.defaultText)}</span>
        )}
        {graph !== null && (
          <Button tone="quiet" onClick={() => app.actions.showGraph(graph)}>
            {words.attribute.openGraph}
          </Button>
        )}
      </div>
      <span className={styles.kind}>{row.kind}</span>
      {row.inFile !== null && (
        <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.attribute.whole}</summary>
          {open && (
            <LongAttribute key={attributePlaceKey(row.inFile.place)} name={row.name} facts={row.inFile} />
          )}
        </details>
      )}
      {row.tensor !== null && (
        <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{words.tensor.values}</summary>
          {open && <TensorSection facts={row.tensor} title={words.sections.contents} />}
        </details>
      )}
    </div>
  );
}
