import { Workflow } from 'lucide-react';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { useRun } from '../use-run.ts';

/** Opens the model as the runtime has rewritten it. */
export function OptimisedButton({ disabled }: { readonly disabled: boolean }) {
  const app = useApp();
  const run = useRun();
  const words = useWords().run.timing;
  const open = async (): Promise<void> => {
    const files = await run.optimised(words.optimisedName);
    if (files !== null) await app.actions.openFiles({ files, remember: null, url: null });
    else if (run.store.getState().phase.kind === 'idle') app.actions.notify(words.noOptimised, 'error');
  };
  return (
    <Button
      tone="quiet"
      icon={<Workflow size={14} />}
      title={words.optimisedHint}
      disabled={disabled}
      onClick={() => void open()}
    >
      {words.optimised}
    </Button>
  );
}
