import { useState } from 'react';
import type { Labels } from '../../../core/readout/labels.ts';
import { useAnswer } from '../../primitives/use-answer.ts';
import { useRun, useRunState } from '../use-run.ts';

/** Labels of the classes: those that were chosen, the output's own, or what came with the model. */
export function useLabels(own: Labels | null): {
  readonly labels: Labels | null;
  readonly choose: (labels: Labels) => void;
} {
  const { tensors } = useRun();
  const [chosen, setChosen] = useState<Labels | null>(null);
  const given = useRunState((state) => state.labels);
  const text = useRunState((state) => state.facts?.labels ?? null);
  const parsed = useAnswer(text, async () => {
    const reply = await tensors.ask((api) => api.parseLabels(text ?? ''));
    return reply.ok && reply.value.ok ? reply.value.value : null;
  });
  const known = parsed.state === 'ready' ? parsed.value : null;
  return { labels: chosen ?? own ?? given ?? known, choose: setChosen };
}
