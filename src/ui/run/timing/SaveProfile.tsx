import { Download } from 'lucide-react';
import { maxGroupDepth } from '../../../core/runtime/sum-groups.ts';
import type { ProfileView } from '../../../workers/model/protocol.ts';
import { useApp, useDocument, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import styles from './Timing.module.css';

type Format = 'json' | 'csv' | 'groups' | 'trace';
const FORMATS: readonly Format[] = ['json', 'csv', 'groups', 'trace'];

/** Gives the profile out for other programs. */
export function SaveProfile({ view }: { readonly view: ProfileView }) {
  const app = useApp();
  const words = useWords().run.timing;
  const model = useDocument((state) => state.document?.summary.file ?? '');
  const formats =
    maxGroupDepth(view.scopes) === 0 ? FORMATS.filter((format) => format !== 'groups') : FORMATS;
  const save = async (format: Format): Promise<void> => {
    const { text, type, end } = await write(format, view, model);
    const name = `${fileNameOf(model.replace(/\.\w+$/, ''), 'model')}${end}`;
    const saved = await app.save(new Blob([text], { type }), name);
    if (!saved.ok) app.actions.notify(words.saveFailed(saved.error), 'error');
  };
  return (
    <span className={styles.save}>
      <Download size={14} aria-hidden /> {words.save}
      {formats.map((format) => (
        <Button key={format} tone="quiet" onClick={() => void save(format)}>
          {words.formats[format]}
        </Button>
      ))}
    </span>
  );
}

async function write(
  format: Format,
  { profile, scopes }: ProfileView,
  model: string,
): Promise<{ readonly text: string; readonly type: string; readonly end: string }> {
  switch (format) {
    case 'json': {
      const { formatProfileJson } = await import('../../../core/runtime/profile-json.ts');
      return {
        text: formatProfileJson(profile, scopes, model),
        type: 'application/json',
        end: '.profile.json',
      };
    }
    case 'csv': {
      const { formatProfileCsv } = await import('../../../core/runtime/profile-csv.ts');
      return { text: formatProfileCsv(profile, scopes), type: 'text/csv', end: '.profile.csv' };
    }
    case 'groups': {
      const { formatGroupsCsv } = await import('../../../core/runtime/profile-csv.ts');
      return { text: formatGroupsCsv(profile, scopes), type: 'text/csv', end: '.groups.csv' };
    }
    case 'trace': {
      const { formatChromeTrace } = await import('../../../core/runtime/chrome-trace.ts');
      return { text: formatChromeTrace(profile, model), type: 'application/json', end: '.trace.json' };
    }
  }
}
