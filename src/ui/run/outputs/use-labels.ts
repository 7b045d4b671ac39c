import { useCallback } from 'react';
import type { Labels } from '../../../core/readout/labels.ts';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun, useRunState } from '../use-run.ts';

/** Labels of an output's classes; null when there are none. */
export type LabelsOf = (output: string, own: Labels | null) => Labels | null;

/** Those that were chosen for the output, its own, those that were given for the model, or what came with it. */
export function useLabelsOf(): LabelsOf {
  const { tensors } = useRun();
  const chosen = useRunState((state) => state.chosenLabels);
  const given = useRunState((state) => state.labels);
  const text = useRunState((state) => state.facts?.labels ?? null);
  const parsed = useAnswer(text, async () => {
    const reply = await tensors.ask((api) => api.parseLabels(text ?? ''));
    return reply.ok && reply.value.ok ? reply.value.value : null;
  });
  const known = parsed.state === 'ready' ? parsed.value : null;
  return useCallback((output, own) => chosen.get(output) ?? own ?? given ?? known, [chosen, given, known]);
}
