import { Workflow } from 'lucide-react';
import { optimisedOf } from '../../../state/run/optimised.ts';
import { useApp, useWords } from '../../app-context.tsx';
import { Button } from '../../primitives/Button.tsx';
import { useRun } from '../use-run.ts';

/** Opens the model as the runtime has rewritten it. */
export function OptimisedButton({ disabled }: { readonly disabled: boolean }) {
  const app = useApp();
  const run = useRun();
  const words = useWords().run.optimised;
  const open = async (): Promise<void> => {
    const original = app.documents.getState().document;
    if (original === null) return;
    const optimised = await run.optimised(words.file(original.summary.file));
    // Another model may have been opened while the runtime was at it.
    if (optimised === null || app.documents.getState().document !== original) return;
    if (optimised === 'withheld') app.actions.notify(words.none, 'error');
    else await app.actions.openOptimised(optimised.source, optimisedOf(original, optimised.view));
  };
  return (
    <Button
      tone="quiet"
      icon={<Workflow size={14} />}
      title={words.hint}
      disabled={disabled}
      onClick={() => void open()}
    >
      {words.show}
    </Button>
  );
}
