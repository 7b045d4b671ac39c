import { Check, Copy, Ellipsis } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './Button.tsx';
import { useDelayed } from './use-delayed.ts';

interface CopyButtonProps {
  /** What is copied, or how to get it. */
  readonly text: string | (() => string | Promise<string>);
  readonly label: string;
  readonly copied: string;
  readonly onFail: () => void;
  readonly className?: string | undefined;
}

/** How long the tick stays, so that it is seen and the button is soon itself again. */
const TICK_MS = 1500;

/** Copies a text to the clipboard and shows a tick. */
export function CopyButton({ text, label, copied, onFail, className }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const waiting = useDelayed(busy);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const copy = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await (typeof text === 'string' ? navigator.clipboard.writeText(text) : writeLater(text));
      setDone(true);
    } catch {
      onFail();
    }
    setBusy(false);
  };
  return (
    <IconButton
      className={className}
      label={done ? copied : label}
      icon={done ? <Check size={14} /> : waiting ? <Ellipsis size={14} /> : <Copy size={14} />}
      aria-busy={waiting}
      onClick={() => void copy()}
    />
  );
}

/** A browser lets a page copy only for a moment after a click: what takes longer is promised within it. */
async function writeLater(text: () => string | Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text());
  const blob = async (): Promise<Blob> => new Blob([await text()], { type: 'text/plain' });
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob() })]);
}
