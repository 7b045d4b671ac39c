import { useState, type DragEvent } from 'react';
import { readDrop } from '../../../platform/drop.ts';
import { runFileKinds } from '../../../state/run/file-kind.ts';
import { useApp } from '../../app-context.tsx';
import { useRun } from '../use-run.ts';

/** Properties of an element onto which the other model can be dropped while `active`; an input's file goes where it always goes. */
export function useModelDrops(active: boolean) {
  const app = useApp();
  const run = useRun();
  const [over, setOver] = useState(false);
  if (!active) return {};
  const take = async (transfer: DataTransfer): Promise<void> => {
    const intake = await readDrop(transfer);
    if ((await runFileKinds(intake.files)) !== null) await app.actions.openFiles(intake);
    else if (intake.files.length > 0) await run.compare.open(intake.files);
  };
  return {
    'data-takes-drops': '',
    'data-over': over,
    onDragOver: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      void take(event.dataTransfer);
    },
  };
}
