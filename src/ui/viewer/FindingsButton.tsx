import { CircleAlert, TriangleAlert } from 'lucide-react';
import { formatCount } from '../../core/base/format-number.ts';
import { showBottomTab } from '../../state/commands/panel-commands.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import styles from './TopBar.module.css';

/** How many errors and warnings there are; opens their list. Nothing for a model without any. */
export function FindingsButton() {
  const app = useApp();
  const words = useWords().shell;
  const errors = useDocument((state) => countOf(state.document?.diagnostics, 'error'));
  const warnings = useDocument((state) => countOf(state.document?.diagnostics, 'warning'));
  const count = errors + warnings;
  if (count === 0) return null;
  const Icon = errors > 0 ? CircleAlert : TriangleAlert;
  const counts = [
    ...(errors > 0 ? [words.errors(formatCount(errors), errors === 1)] : []),
    ...(warnings > 0 ? [words.warnings(formatCount(warnings), warnings === 1)] : []),
  ];
  const label = words.showFindings(counts.join(', '));
  return (
    <button
      type="button"
      className={styles.findings}
      data-severity={errors > 0 ? 'error' : 'warning'}
      aria-label={label}
      title={label}
      onClick={() => showBottomTab(app, 'diagnostics')}
    >
      <Icon size={14} />
      {formatCount(count)}
    </button>
  );
}

function countOf(
  findings: readonly { readonly severity: string }[] | undefined,
  severity: 'error' | 'warning',
): number {
  return findings?.reduce((count, finding) => count + (finding.severity === severity ? 1 : 0), 0) ?? 0;
}
