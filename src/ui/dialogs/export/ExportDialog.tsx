import { useMemo, useState } from 'react';
import { formatCount, groupDigits } from '../../../core/base/format-number.ts';
import { useApp, useGraphs, useSettings, useView, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { Choice } from '../../primitives/Choice.tsx';
import { Progress } from '../../primitives/Progress.tsx';
import { Dialog } from '../Dialog.tsx';
import styles from './ExportDialog.module.css';
import { buildExport, exportName, exportSvg, type ExportFormat, type ExportPlan } from './build-export.ts';
import { MAX_MEGAPIXELS, pictureSize } from './picture-size.ts';

const FORMATS: readonly ExportFormat[] = ['svg', 'png', 'json', 'csv'];
const SCALES = ['1', '2', '3', '4'] as const;

/** Saves the graph in view, or what is selected in it, as a picture or as data. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const words = useWords();
  const texts = words.dialogs.export;
  const picture = useView((view) => view.picture);
  const graphs = useGraphs();
  const chosenTheme = useSettings((settings) => settings.theme);
  const [selected] = useState(() => app.canvas.current?.selectedCards() ?? []);
  const [what, setWhat] = useState<'graph' | 'selection'>('graph');
  const [format, setFormat] = useState<ExportFormat>('svg');
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2');
  const [theme, setTheme] = useState<'light' | 'dark'>(() => shownTheme(chosenTheme));
  const [job, setJob] = useState<AbortController | null>(null);
  const [fraction, setFraction] = useState(0);

  const selection = what === 'selection' ? selected : null;
  const size = useMemo(
    () =>
      picture === null || format !== 'png'
        ? null
        : pictureSize(exportSvg({ picture, theme: 'light', title: '', selection })),
    [picture, format, selection],
  );
  if (picture === null) {
    return (
      <Dialog title={texts.title} onClose={onClose}>
        <p>{texts.notReady}</p>
      </Dialog>
    );
  }
  const factor = Number(scale);
  const tooLarge = size !== null && size.width * size.height * factor * factor > MAX_MEGAPIXELS * 1e6;
  const graph = graphs[picture.scene.request.graph];

  const save = async (): Promise<void> => {
    const controller = new AbortController();
    const file = app.documents.getState().document?.summary.file ?? '';
    const plan: ExportPlan = { picture, selection, format, theme, scale: factor, title: file };
    const name = exportName(file, graph?.label ?? '', picture.scene.request.graph, format);
    setFraction(0);
    setJob(controller);
    const built = await buildExport(app, plan, controller.signal, setFraction);
    setJob(null);
    if (controller.signal.aborted) return;
    if (!built.ok) {
      app.actions.notify(texts.failed(built.error), 'error');
      return;
    }
    const saved = await app.save(built.value, name);
    if (!saved.ok) app.actions.notify(texts.failed(saved.error), 'error');
    else if (saved.value === 'saved') {
      app.actions.notify(texts.saved(name));
      onClose();
    }
  };

  return (
    <Dialog
      title={texts.title}
      onClose={() => {
        job?.abort();
        onClose();
      }}
    >
      <div className={styles.form}>
        <Choice
          legend={texts.what}
          chosen={what}
          options={[
            {
              value: 'graph',
              title: texts.graph(graph?.label ?? '', formatCount(picture.scene.cards.length)),
            },
            {
              value: 'selection',
              title:
                selected.length === 0
                  ? texts.noSelection
                  : texts.selection(formatCount(selected.length), selected.length === 1),
              disabled: selected.length === 0,
            },
          ]}
          onChoose={setWhat}
        />
        <div className={styles.pair}>
          <Choice
            legend={texts.format}
            chosen={format}
            options={FORMATS.map((value) => ({ value, title: texts.formats[value] }))}
            onChoose={setFormat}
          />
          <p className={styles.note}>{texts.formatNotes[format]}</p>
        </div>
        {(format === 'svg' || format === 'png') && (
          <Choice
            legend={texts.theme}
            chosen={theme}
            options={[
              { value: 'light', title: texts.themes.light },
              { value: 'dark', title: texts.themes.dark },
            ]}
            onChoose={setTheme}
          />
        )}
        {size !== null && (
          <div className={styles.pair}>
            <Choice
              legend={texts.scale}
              chosen={scale}
              options={SCALES.map((value) => ({ value, title: `${value} ×` }))}
              onChoose={setScale}
            />
            <p className={tooLarge ? styles.error : styles.note} role="status">
              {texts.size(
                groupDigits(Math.ceil(size.width * factor)),
                groupDigits(Math.ceil(size.height * factor)),
              )}
              {tooLarge && ` ${texts.tooLarge(String(MAX_MEGAPIXELS))}`}
            </p>
          </div>
        )}
        {job === null ? (
          <div className={styles.actions}>
            <Button tone="primary" disabled={tooLarge} onClick={() => void save()}>
              {texts.save}
            </Button>
            <Button onClick={onClose}>{texts.cancel}</Button>
          </div>
        ) : (
          <div className={styles.actions}>
            <Progress fraction={format === 'png' ? fraction : null} label={texts.saving} />
            <Button onClick={() => job.abort()}>{texts.cancel}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

function shownTheme(choice: 'light' | 'dark' | 'system'): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
