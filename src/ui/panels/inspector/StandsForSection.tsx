import { formatCount } from '../../../core/base/format-number.ts';
import { refKey } from '../../../core/ir/model-ref.ts';
import { useDocument, useWords } from '../../app-context.tsx';
import type { NodeInspection } from './inspection-kinds.ts';
import { LongList } from './LongList.tsx';
import { OriginalLink } from './OriginalLink.tsx';
import { Section } from './Section.tsx';

/** Of a node of the runtime's making: which nodes of the original it stands for, or why it was put in. */
export function StandsForSection({ node: { graph, node } }: { readonly node: NodeInspection }) {
  const words = useWords().run.optimised;
  const standIn = useDocument(
    ({ document }) => document?.optimised?.standIns.get(refKey({ kind: 'node', graph, node })) ?? null,
  );
  if (standIn === null) return null;
  const { covers, reason } = standIn;
  if (reason !== null)
    return (
      <Section title={words.standsFor}>
        <p>
          {words.nothing} {words.why(reason)}
        </p>
      </Section>
    );
  return (
    <Section
      title={words.standsFor}
      count={formatCount(covers.length)}
      rows={() => covers.map(({ opType, name }) => [opType, name])}
    >
      <LongList items={covers} keyOf={(one) => `${one.graph}.${one.node}`}>
        {(one) => <OriginalLink node={one} />}
      </LongList>
    </Section>
  );
}
