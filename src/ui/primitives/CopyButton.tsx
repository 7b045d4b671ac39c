import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './Button.tsx';

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
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), TICK_MS);
    return () => clearTimeout(timer);
  }, [done]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : await text());
      setDone(true);
    } catch {
      onFail();
    }
  };
  return (
    <IconButton
      className={className}
      label={done ? copied : label}
      icon={done ? <Check size={14} /> : <Copy size={14} />}
      onClick={() => void copy()}
    />
  );
}
