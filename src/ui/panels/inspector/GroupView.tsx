import { formatCount } from '../../../core/base/format-number.ts';
import { useApp, useView, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { LinksSection } from './CommonSections.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { GroupInspection } from './inspection-kinds.ts';
import { OperatorsSection } from './OperatorsSection.tsx';
import { Section } from './Section.tsx';

/** A group of nodes: what it holds, what flows through its border, and which others are equal. */
export function GroupView({ group }: { readonly group: GroupInspection }) {
  const { actions } = useApp();
  const words = useWords().inspector;
  const open = useView(
    ({ picture }) =>
      picture?.scene.frames.some(
        ({ ref }) => ref.kind === 'group' && ref.graph === group.graph && ref.group === group.group,
      ) ?? false,
  );
  const change = (kind: 'toggle' | 'alike'): void => {
    const wanted =
      kind === 'toggle' ? { kind, group: group.group } : { kind, group: group.group, open: !open };
    actions.changeGroups(wanted, group.graph);
  };
  const mark = (): void => {
    const all = [group.group, ...group.alike.map(({ index }) => index)];
    actions.markHits(all.map((index) => ({ kind: 'group', graph: group.graph, group: index })));
  };
  return (
    <>
      <Header kind={words.kinds.group} title={group.name} category="group" copy={group.name}>
        <Button onClick={() => change('toggle')}>{open ? words.group.close : words.group.open}</Button>
        {group.alike.length > 0 && (
          <Button tone="quiet" onClick={() => change('alike')}>
            {open ? words.group.closeAlike : words.group.openAlike}
          </Button>
        )}
        {group.alike.length > 0 && (
          <Button tone="quiet" onClick={mark}>
            {words.group.markAlike}
          </Button>
        )}
      </Header>
      <Section title={words.sections.contents}>
        <Facts
          facts={[
            { name: words.group.origin, value: words.group.origins[group.origin] },
            { name: words.facts.nodes, value: formatCount(group.nodes), mono: true },
            { name: words.facts.parameters, value: formatCount(group.parameters), mono: true },
          ]}
        />
      </Section>
      <LinksSection title={words.group.around} links={group.around} />
      <LinksSection title={words.group.within} links={group.groups} />
      <LinksSection title={words.sections.inputs} links={group.inputs} />
      <LinksSection title={words.sections.outputs} links={group.outputs} />
      <LinksSection title={words.group.alike} links={group.alike} />
      <OperatorsSection operators={group.operators} />
    </>
  );
}
