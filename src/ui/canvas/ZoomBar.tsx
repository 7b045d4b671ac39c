import { Maximize, Minus, Plus } from 'lucide-react';
import { useWords } from '../app-context.tsx';
import { useCanvas } from './canvas-store.ts';
import styles from './Diagram.module.css';

interface ZoomBarProps {
  readonly onFit: () => void;
  readonly onHundred: () => void;
  readonly onZoom: (factor: number) => void;
}

export function ZoomBar({ onFit, onHundred, onZoom }: ZoomBarProps) {
  const words = useWords().diagram;
  const percent = useCanvas((state) => state.percent);
  return (
    <div className={styles['zoomBar']} role="toolbar" aria-label={words.zoom}>
      <button type="button" onClick={() => onZoom(1 / 1.4)} title={words.zoomOut} aria-label={words.zoomOut}>
        <Minus size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={styles['percent']}
        onClick={onHundred}
        title={words.zoomHundred}
        aria-label={words.zoomHundred}
      >
        {words.percent(String(percent))}
      </button>
      <button type="button" onClick={() => onZoom(1.4)} title={words.zoomIn} aria-label={words.zoomIn}>
        <Plus size={14} aria-hidden />
      </button>
      <button type="button" onClick={onFit} title={words.fit} aria-label={words.fit}>
        <Maximize size={14} aria-hidden />
      </button>
    </div>
  );
}
