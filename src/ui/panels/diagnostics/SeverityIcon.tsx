import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Severity } from '../../../core/ir/diagnostic.ts';
import styles from './SeverityIcon.module.css';

const ICONS: Readonly<Record<Severity, LucideIcon>> = {
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
};

/** A severity as a shape and a colour; the word goes with it as the label. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label: string }) {
  const Icon = ICONS[severity];
  return <Icon size={15} className={styles[severity]} role="img" aria-label={label} />;
}
