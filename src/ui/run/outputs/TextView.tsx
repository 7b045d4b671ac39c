import { groupDigits } from '../../../core/base/format-number.ts';
import type { TokenIds } from '../../../core/readout/token-ids.ts';
import { useWords } from '../../app-context.tsx';
import { Copy } from '../../panels/inspector/Section.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import { TokenizerButton } from '../inputs/TokenizerButton.tsx';
import { useRun, useRunState } from '../use-run.ts';
import type { OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useReadout } from './use-readout.ts';

/** What ids say, or the best ones of scores over a vocabulary: a line for each row of the batch. */
export function TextView({ record, held }: OutputProps) {
  const run = useRun();
  const words = useWords().run;
  const tokenizer = useRunState((state) => state.text.tokenizer);
  const answer = useReadout(`${record.id} ${held.tensor.name}`, (api) => api.tokenIds(held));
  if (tokenizer === null) {
    return (
      <>
        <p className={styles.note}>{words.input.text.none}</p>
        {/* The inputs stay as they are: whoever reads an output has given them already. */}
        <TokenizerButton onFile={(file) => void run.setTokenizer(file, file.name, false)} />
      </>
    );
  }
  const { fileName, facts } = tokenizer;
  return (
    <ReadoutFrame answer={answer}>
      {(ids) => <Rows ids={ids} id={`${record.id} ${held.tensor.name} ${fileName} ${facts.vocabulary}`} />}
    </ReadoutFrame>
  );
}

/** `id` changes with the ids and with the tokenizer. */
function Rows({ ids, id }: { readonly ids: TokenIds; readonly id: string }) {
  const run = useRun();
  const words = useWords().run.output;
  const { kind, rows, total, left, cut } = ids;
  const answer = useAnswer(id, async () => {
    const texts: (string | null)[] = [];
    for (const row of rows) texts.push(await run.decode(row));
    return texts;
  });
  const texts = answer.state === 'ready' ? answer.value : answer.last;
  if (texts === null) return null;
  const notes = [
    ...(kind === 'scores' ? [words.bestWords] : []),
    ...(left > 0 ? [words.noIds(groupDigits(left), left === 1)] : []),
    ...(cut ? [words.textCut(groupDigits(rows[0]?.length ?? 0))] : []),
    ...(total > rows.length ? [words.firstRows(groupDigits(rows.length), groupDigits(total))] : []),
  ];
  const whole = texts.map((text) => text ?? '').join('\n');
  return (
    <>
      <div className={styles.texts}>
        <div className={styles.card}>
          {texts.map((text, i) => (
            // Rows have no other identity than their place.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={i}>
              {total > 1 && <p className={styles.note}>{words.row(i + 1, total)}</p>}
              {text === null || text === '' ? (
                <p className={styles.note}>{text === null ? words.textFailed : words.emptyText}</p>
              ) : (
                <p className={styles.text}>{text}</p>
              )}
            </div>
          ))}
        </div>
        {whole.trim() !== '' && <Copy text={whole} label={words.copyText} />}
      </div>
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
    </>
  );
}
