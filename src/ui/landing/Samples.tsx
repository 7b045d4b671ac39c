import { useState } from 'react';
import { useApp, useWords } from '../app-context.tsx';
import { useAnswer } from '../primitives/use-answer.ts';
import { fetchSamples, thumbnailUrl, type Sample } from './samples.ts';
import styles from './Samples.module.css';

/** Models that come with the page: one click and there is something to see. */
export function Samples() {
  const words = useWords().landing;
  const answer = useAnswer('samples', (signal) => fetchSamples(document.baseURI, signal));
  const samples = answer.state === 'ready' ? answer.value : [];
  return (
    <section className={styles.section} aria-labelledby="landing-samples">
      <h2 id="landing-samples" className={styles.heading}>
        {words.samples}
      </h2>
      {samples === null ? (
        <p className={styles.failed}>{words.samplesFailed}</p>
      ) : (
        <ul className={styles.grid}>
          {samples.map((sample) => (
            <li key={sample.id}>
              <SampleCard sample={sample} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function SampleCard({ sample }: { readonly sample: Sample }) {
  const app = useApp();
  const [pictured, setPictured] = useState(true);
  return (
    <button
      type="button"
      className={styles.card}
      data-plain={!pictured}
      onClick={() => void app.actions.openSample(sample.id)}
    >
      {pictured && (
        <span className={styles.picture} aria-hidden="true">
          <img src={thumbnailUrl(sample, document.baseURI)} alt="" onError={() => setPictured(false)} />
        </span>
      )}
      <span className={styles.title}>{sample.title}</span>
      <span className={styles.sentence}>{sample.sentence}</span>
    </button>
  );
}
