import type { OpsetImport } from '../../../core/ir/model.ts';
import { useWords } from '../../app-context.tsx';
import { Facts } from './Facts.tsx';
import { Section } from './Section.tsx';

/** Which operator sets a model or function asks for. */
export function OpsetsSection({ opsets }: { readonly opsets: readonly OpsetImport[] }) {
  const words = useWords().inspector;
  if (opsets.length === 0) return null;
  return (
    <Section
      title={words.sections.opsets}
      rows={() => opsets.map(({ domain, version }) => [words.domain(domain), String(version)])}
    >
      <Facts
        facts={opsets.map(({ domain, version }) => ({
          name: words.domain(domain),
          value: String(version),
          mono: true,
        }))}
      />
    </Section>
  );
}
