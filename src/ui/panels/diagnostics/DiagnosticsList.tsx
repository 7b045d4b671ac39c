import { CircleCheck } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../core/base/format-number.ts';
import type { Diagnostic, Severity } from '../../../core/ir/diagnostic.ts';
import { refKey } from '../../../core/ir/model-ref.ts';
import { useApp, useDocument, useGraphs, useView, useWords } from '../../app-context.tsx';
import { classes } from '../../primitives/classes.ts';
import { CopyButton } from '../../primitives/CopyButton.tsx';
import { toTsv } from '../../primitives/tsv.ts';
import { useVirtualRows } from '../../primitives/use-virtual-rows.ts';
import { diagnosticText } from './diagnostic-text.ts';
import { placeRef, placeText } from './place-ref.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import styles from './DiagnosticsList.module.css';

const ROW_HEIGHT = 44;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const NONE: readonly Diagnostic[] = [];

/** Everything odd about the model, worst first; a click goes to the place. */
export function DiagnosticsList() {
  const app = useApp();
  const words = useWords();
  const all = useDocument((state) => state.document?.diagnostics ?? NONE);
  const graphs = useGraphs();
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const shown = useMemo(
    () =>
      SEVERITIES.flatMap((severity) =>
        hidden.has(severity) ? [] : all.filter((d) => d.severity === severity),
      ),
    [all, hidden],
  );
  if (all.length === 0) {
    return (
      <p className={styles.empty}>
        <CircleCheck size={16} />
        {words.shell.diagnosticsPanel.none}
      </p>
    );
  }
  const toggle = (severity: Severity): void => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    setHidden(next);
  };
  const tsv = (): string =>
    toTsv(
      shown.map((d) => [
        d.severity,
        d.code,
        placeText(d.place, graphs, words),
        diagnosticText(words, d).what,
      ]),
    );
  return (
    <div className={styles.panel}>
      <div className={styles.filters} role="group" aria-label={words.shell.diagnosticsPanel.filters}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.filter}
            aria-pressed={!hidden.has(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} label={words.shell.diagnosticsPanel.severity[severity]} />
            {formatCount(all.filter((d) => d.severity === severity).length)}
          </button>
        ))}
        <CopyButton
          className={styles.copy}
          text={tsv}
          label={words.shell.diagnosticsPanel.copyAll}
          copied={words.shell.copied}
          onFail={() => app.actions.notify(words.shell.copyFailed, 'error')}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.empty}>{words.shell.diagnosticsPanel.allHidden}</p>
      ) : (
        <Findings shown={shown} />
      )}
    </div>
  );
}

function Findings({ shown }: { readonly shown: readonly Diagnostic[] }) {
  const app = useApp();
  const words = useWords();
  const graphs = useGraphs();
  const selected = useView((view) => (view.selection === null ? '' : refKey(view.selection)));
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualRows({ scroller, count: shown.length, rowHeight: ROW_HEIGHT });
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.sizer}
        aria-label={words.shell.diagnosticsPanel.list}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const diagnostic = shown[item.index];
          if (diagnostic === undefined) return null;
          const ref = placeRef(diagnostic.place);
          const { title, what } = diagnosticText(words, diagnostic);
          return (
            <li
              key={item.key}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-posinset={item.index + 1}
              aria-setsize={shown.length}
            >
              <button
                type="button"
                className={classes(styles.row, refKey(ref) === selected && styles.selected)}
                title={what}
                onClick={() => app.actions.goTo(ref)}
              >
                <SeverityIcon
                  severity={diagnostic.severity}
                  label={words.shell.diagnosticsPanel.severity[diagnostic.severity]}
                />
                <span className={styles.title}>{title}</span>
                <span className={styles.where}>{placeText(diagnostic.place, graphs, words)}</span>
                <span className={styles.what}>{what}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
