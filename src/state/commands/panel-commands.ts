import type { App } from '../app.ts';
import type { BottomTab } from '../shell.ts';
import type { Command } from './command.ts';
import { hasModel } from './conditions.ts';

export type PanelName = 'outline' | 'inspector' | 'bottom';

/** At this width and below, panels lie over the diagram, so that only one may be open. */
export const NARROW_QUERY = '(max-width: 720px)';

export function togglePanel(app: App, panel: PanelName): void {
  const open = !app.shell.getState()[panel];
  if (open && globalThis.matchMedia(NARROW_QUERY).matches) {
    app.actions.changeShell({ outline: false, inspector: false, bottom: false, [panel]: true });
  } else {
    app.actions.changeShell({ [panel]: open });
  }
}

export const PANEL_COMMANDS: readonly Command[] = [
  toggle('toggle-outline', 'o', 'outline'),
  toggle('toggle-inspector', 'i', 'inspector'),
  toggle('toggle-bottom', 'p', 'bottom'),
  showTab('show-run', 'r', 'run'),
  { id: 'run-model', group: 'panels', keys: ['$mod+Enter'], when: hasModel, run: runModel },
  showTab('show-diagnostics', 'Shift+P', 'diagnostics'),
];

function toggle(id: string, key: string, panel: PanelName): Command {
  return { id, group: 'panels', keys: [key], when: hasModel, run: (app) => togglePanel(app, panel) };
}

/** Opens the panel below the diagram at this tab. */
export function showBottomTab(app: App, tab: BottomTab): void {
  app.actions.changeShell({ bottomTab: tab });
  if (!app.shell.getState().bottom) togglePanel(app, 'bottom');
}

function showTab(id: string, key: string, tab: BottomTab): Command {
  return { id, group: 'panels', keys: [key], when: hasModel, run: (app) => showBottomTab(app, tab) };
}

/** Opens the Run tab and runs with the inputs that are there. What runs comes in a chunk of its own. */
function runModel(app: App): void {
  showBottomTab(app, 'run');
  void import('../run/run-of.ts').then(({ runOf }) => runOf(app).run());
}
