import { useState } from 'react';
import type { Envelope } from '../../../core/readout/waveform.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { fileNameOf } from '../../primitives/file-name.ts';
import { useRun } from '../use-run.ts';
import type { OutputProps } from './output-props.ts';
import styles from './Outputs.module.css';
import { ReadoutFrame } from './ReadoutFrame.tsx';
import { useReadout } from './use-readout.ts';

const COLUMNS = 600;
const HEIGHT = 80;
const RATE = 16_000;

/** An output as sound: its course, and a file to listen to. */
export function WaveformView({ record, held }: OutputProps) {
  const app = useApp();
  const { tensors } = useRun();
  const words = useWords().run.output;
  const [rate, setRate] = useState(RATE);
  const answer = useReadout(`${record.id} ${held.tensor.name}`, (api) => api.waveform(held, COLUMNS));
  const save = async (): Promise<void> => {
    const reply = await tensors.ask((api) => api.waveFile(held, rate));
    if (reply.ok && reply.value.ok)
      await app.save(reply.value.value, `${fileNameOf(held.tensor.name, 'output')}.wav`);
  };
  return (
    <>
      <ReadoutFrame answer={answer}>
        {(channels) => channels.map((channel, i) => <Course key={i} channel={channel} />)}
      </ReadoutFrame>
      <div className={styles.options}>
        <label className={styles.slider}>
          {words.rate}
          <input
            type="number"
            min={1000}
            max={192_000}
            value={rate}
            onChange={({ target }) => setRate(target.valueAsNumber || RATE)}
          />
        </label>
        <Button tone="quiet" onClick={() => void save()}>
          {words.saveSound}
        </Button>
      </div>
    </>
  );
}

function Course({ channel }: { readonly channel: Envelope }) {
  const words = useWords().run.output;
  const scale = channel.peak === 0 ? 0 : HEIGHT / 2 / channel.peak;
  const y = (value: number): string => (HEIGHT / 2 - value * scale).toFixed(1);
  const path = Array.from(channel.low, (low, x) => `M${x} ${y(low)}V${y(channel.high[x] ?? 0)}`).join('');
  return (
    <svg
      className={styles.course}
      viewBox={`0 0 ${channel.low.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.views.waveform}
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
