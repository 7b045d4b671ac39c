import { useEffect, useRef, useState } from 'react';
import { groupDigits } from '../../../core/base/format-number.ts';
import type { ByteCount } from '../../../core/base/units.ts';
import { attributePlaceKey, type AttributePlace } from '../../../core/ir/attribute-place.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { useAnswer } from '../../primitives/use-answer.ts';
import styles from './LongAttribute.module.css';
import { Copy } from './Section.tsx';
import { Stepper } from './tensor/Stepper.tsx';
import { tensorErrorText } from './tensor/tensor-error-text.ts';
import { useModelRevision } from './use-inspection.ts';

/** Bytes of a page: a browser lays out so much text without a wait, however it breaks. */
const PAGE_BYTES = 16_384;
/** Of more, a clipboard is rarely what one wants; saving has no limit. */
const MAX_COPIED_BYTES = 4_000_000;

/** A long text in pages. */
export function LongText({ place, bytes }: { readonly place: AttributePlace; readonly bytes: ByteCount }) {
  const app = useApp();
  const words = useWords();
  const texts = words.inspector.attribute;
  const revision = useModelRevision();
  const box = useRef<HTMLPreElement>(null);
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(bytes / PAGE_BYTES));
  const answer = useAnswer(`${revision} ${attributePlaceKey(place)} ${page}`, () =>
    app.queries.readAttributeText(place, page * PAGE_BYTES, PAGE_BYTES),
  );
  const outcome = answer.state === 'ready' ? answer.value : answer.last;
  const start = outcome?.ok === true ? outcome.value.start : 0;
  // The next page would else be shown from where the one before was scrolled to.
  useEffect(() => {
    if (box.current !== null) box.current.scrollTop = 0;
  }, [start]);

  const copy = async (): Promise<string> => {
    const whole = await app.queries.readAttributeText(place, 0, bytes);
    if (!whole.ok) throw new Error(whole.error.kind);
    return whole.value.text;
  };

  if (outcome === null) return null;
  if (!outcome.ok) return <p className={styles.note}>{tensorErrorText(outcome.error, words)}</p>;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by keys. */}
      <pre ref={box} className={styles.text} tabIndex={0} aria-label={texts.text}>
        {outcome.value.text}
      </pre>
      <div className={styles.foot}>
        <Stepper
          at={page}
          count={pages}
          label={texts.page}
          text={texts.pageOf(groupDigits(page + 1), groupDigits(pages))}
          previous={texts.previousPage}
          next={texts.nextPage}
          onStep={setPage}
        />
        {bytes <= MAX_COPIED_BYTES && <Copy text={copy} label={texts.copy} />}
      </div>
    </>
  );
}
