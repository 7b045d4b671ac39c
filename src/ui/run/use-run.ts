import { useStore } from 'zustand';
import type { Run } from '../../state/run/create-run.ts';
import { runOf } from '../../state/run/run-of.ts';
import type { RunState } from '../../state/run/run-state.ts';
import { useApp } from '../app-context.tsx';

export function useRun(): Run {
  return runOf(useApp());
}

export function useRunState<T>(select: (state: RunState) => T): T {
  return useStore(useRun().store, select);
}
