import { CircleAlert, TriangleAlert } from 'lucide-react';
import { groupDigits } from '../../../core/base/format-number.ts';
import type { Messages } from '../../../words/en.ts';
import { useWords } from '../../app-context.tsx';
import type { Flag } from './find-flags.ts';
import styles from './Inside.module.css';

/** What is odd about a value, in words. */
export function Flags({ flags }: { readonly flags: readonly Flag[] }) {
  const words = useWords().run.inside.flags;
  return flags.map((flag) => {
    const isBad = flag.kind === 'nan' || flag.kind === 'infinite';
    const Icon = isBad ? CircleAlert : TriangleAlert;
    return (
      <span key={flag.kind} className={styles.flag} data-bad={isBad || undefined}>
        <Icon size={12} aria-hidden />
        {textOf(flag, words)}
      </span>
    );
  });
}

function textOf(flag: Flag, words: Messages['run']['inside']['flags']): string {
  switch (flag.kind) {
    case 'nan':
    case 'infinite':
    case 'beyondHalf':
      return words[flag.kind](groupDigits(flag.count));
    case 'deadChannels':
      return words.deadChannels(groupDigits(flag.count), groupDigits(flag.of));
    case 'constant':
      return words.constant;
  }
}
