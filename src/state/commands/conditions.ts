/** Conditions and small steps that several commands share. */
import type { GraphSummary } from '../../core/analysis/summary.ts';
import { shapeOfRef } from '../../core/scene/find-shapes.ts';
import type { Card, Frame } from '../../core/scene/types.ts';
import type { App } from '../app.ts';
import type { Dialog } from '../shell.ts';

export const always = (): boolean => true;

export function hasModel(app: App): boolean {
  return app.documents.getState().document !== null;
}

/** The diagram is on screen, so zoom and walk have something to work on. */
export function hasCanvas(app: App): boolean {
  return hasModel(app) && app.canvas.current !== null;
}

export function hasSelection(app: App): boolean {
  return hasModel(app) && app.view.getState().selection !== null;
}

export function openDialog(dialog: Dialog): (app: App) => void {
  return (app) => app.actions.changeShell({ dialog });
}

/** Summary of the graph in view. */
export function currentGraph(app: App): GraphSummary | null {
  const { document } = app.documents.getState();
  return document?.summary.graphs[app.view.getState().graph] ?? null;
}

/** The card, or the open frame, that the selection stands on in the picture. */
export function selectedShape(app: App): Card | Frame | null {
  const { selection, picture } = app.view.getState();
  if (selection === null || picture === null) return null;
  return shapeOfRef(picture.scene, selection) ?? null;
}

/**
 * Whether keys that other widgets need too (arrows, Enter, Backspace) belong to the diagram: it has the focus, or
 * nothing has.
 */
export function diagramHasKeys(app: App): boolean {
  if (!hasCanvas(app)) return false;
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  return (
    active.closest('[data-keys="diagram"]') !== null &&
    active.closest('button, a, input, select, summary') === null
  );
}
