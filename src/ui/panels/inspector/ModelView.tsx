import { CircleAlert, CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { formatBytes, formatCount } from '../../../core/base/format-number.ts';
import type { Diagnostic } from '../../../core/ir/diagnostic.ts';
import type { ExternalFile } from '../../../core/ir/model.ts';
import { MODEL_REF } from '../../../core/ir/model-ref.ts';
import type { Link } from '../../../core/analysis/inspection.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { diagnosticsOf } from '../diagnostics/place-ref.ts';
import { DocSection, LinksSection, MetadataSection } from './CommonSections.tsx';
import { DiagnosticsSection } from './DiagnosticsSection.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import type { ModelInspection } from './inspection-kinds.ts';
import { LinkButton } from './LinkButton.tsx';
import { LongList } from './LongList.tsx';
import styles from './ModelView.module.css';
import { OperatorsSection } from './OperatorsSection.tsx';
import { OpsetsSection } from './OpsetsSection.tsx';
import { Section } from './Section.tsx';

const NONE: readonly Diagnostic[] = [];

/** What the file says of itself. */
export function ModelView({ model }: { readonly model: ModelInspection }) {
  const words = useWords().inspector;
  const all = useDocument((state) => state.document?.diagnostics ?? NONE);
  const diagnostics = useMemo(() => diagnosticsOf(all, MODEL_REF), [all]);
  const producer = [model.producerName, model.producerVersion].filter(Boolean).join(' ');
  const text = (name: string, value: string) => (value === '' ? null : { name, value, mono: true });
  return (
    <>
      <Header kind={words.kinds.model} title={model.file} copy={model.file} />
      <DiagnosticsSection diagnostics={diagnostics} />
      <ExternalFiles files={model.externalFiles} />
      <Section title={words.sections.file}>
        <Facts
          facts={[
            text(words.facts.size, formatBytes(model.fileBytes)),
            text(words.facts.nodes, formatCount(model.nodes)),
            text(words.facts.parameters, formatCount(model.parameters)),
            text(words.facts.parameterBytes, formatBytes(model.parameterBytes)),
            text(words.facts.irVersion, model.irVersion === 0 ? '' : String(model.irVersion)),
            text(words.facts.producer, producer),
            text(words.facts.domain, model.domain),
            text(words.facts.modelVersion, model.modelVersion),
            text(words.facts.training, model.training === 0 ? '' : String(model.training)),
            text(words.facts.devices, model.deviceConfigurations.join('\n')),
          ]}
        />
      </Section>
      <Ports title={words.sections.inputs} links={model.inputs} />
      <Ports title={words.sections.outputs} links={model.outputs} />
      <Ports title={words.sections.overridable} links={model.overridable} first={5} />
      <OpsetsSection opsets={model.opsetImports} />
      <OperatorsSection operators={model.operators} />
      <LinksSection title={words.sections.functions} links={model.functions} />
      {model.graphs.length > 1 && <LinksSection title={words.sections.graphs} links={model.graphs} />}
      <DocSection text={model.docString} />
      <MetadataSection entries={model.metadata} />
    </>
  );
}

interface PortsProps {
  readonly title: string;
  readonly links: readonly Link[];
  readonly first?: number;
}

/** What goes into the model or comes out of it: name and type. */
function Ports({ title, links, first }: PortsProps) {
  const words = useWords().inspector;
  if (links.length === 0) return null;
  return (
    <Section
      title={title}
      count={formatCount(links.length)}
      rows={() => links.map((link) => [link.title, link.detail])}
    >
      <LongList
        items={links}
        first={first}
        className={styles.ports}
        keyOf={(link, i) => `${i} ${link.title}`}
      >
        {(link) => (
          <>
            <LinkButton link={link} detail={false} />
            <div className={styles.type}>{link.detail === '' ? words.typeUnknown : link.detail}</div>
          </>
        )}
      </LongList>
    </Section>
  );
}

function ExternalFiles({ files }: { readonly files: readonly ExternalFile[] }) {
  const app = useApp();
  const words = useWords().inspector;
  if (files.length === 0) return null;
  return (
    <Section
      title={words.sections.externalFiles}
      count={formatCount(files.length)}
      rows={() => files.map(({ location, state, tensors }) => [location, state, String(tensors)])}
    >
      <LongList items={files} className={styles.lines} keyOf={(file) => file.location}>
        {({ location, state, tensors }) => (
          <div className={styles.file} data-state={state}>
            {state === 'supplied' ? <CircleCheck size={14} /> : <CircleAlert size={14} />}
            <span className={styles.name}>{location}</span>
            <span className={styles.state}>
              {words.fileStates[state]}, {words.fileTensors(formatCount(tensors), tensors === 1)}
            </span>
          </div>
        )}
      </LongList>
      {files.some((file) => file.state === 'missing') && (
        <Button className={styles.supply} onClick={() => void app.actions.chooseFiles()}>
          {words.tensor.supply}
        </Button>
      )}
    </Section>
  );
}
