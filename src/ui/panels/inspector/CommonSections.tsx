import type { ReactNode } from 'react';
import type { Link } from '../../../core/analysis/inspection.ts';
import { formatCount } from '../../../core/base/format-number.ts';
import type { MetadataEntry } from '../../../core/ir/metadata.ts';
import { useWords } from '../../app-context.tsx';
import { Facts } from './Facts.tsx';
import { LinkButton } from './LinkButton.tsx';
import { LongList } from './LongList.tsx';
import { Section } from './Section.tsx';
import styles from './Inspector.module.css';

/** The doc string as it stands in the file: text, never markup. */
export function DocSection({ text }: { readonly text: string }) {
  const words = useWords().inspector;
  if (text.trim() === '') return null;
  return (
    <Section title={words.sections.documentation}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys. */}
      <pre className={styles.doc} tabIndex={0}>
        {text}
      </pre>
    </Section>
  );
}

export function MetadataSection({
  entries,
  title,
}: {
  readonly entries: readonly MetadataEntry[];
  readonly title?: string;
}) {
  const words = useWords().inspector;
  if (entries.length === 0) return null;
  return (
    <Section
      title={title ?? words.sections.metadata}
      count={formatCount(entries.length)}
      rows={() => entries.map(({ key, value }) => [key, value])}
    >
      <LongList items={entries} keyOf={(entry, i) => `${i} ${entry.key}`}>
        {({ key, value }) => <Facts facts={[{ name: key, value, mono: true }]} />}
      </LongList>
    </Section>
  );
}

interface LinksSectionProps {
  readonly title: string;
  readonly links: readonly Link[];
  /** Shown when there is none; without it the section is left out. */
  readonly none?: ReactNode;
}

export function LinksSection({ title, links, none }: LinksSectionProps) {
  if (links.length === 0 && none === undefined) return null;
  return (
    <Section
      title={title}
      count={formatCount(links.length)}
      rows={() => links.map((link) => [link.title, link.detail])}
    >
      {links.length === 0 && <p className={styles.muted}>{none}</p>}
      <LongList items={links} keyOf={(link, i) => `${i} ${link.kind}${link.graph}.${link.index}`}>
        {(link) => <LinkButton link={link} />}
      </LongList>
    </Section>
  );
}
