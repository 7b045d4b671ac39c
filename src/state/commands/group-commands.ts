import type { GroupChange } from '../../core/groups/types.ts';
import type { App } from '../app.ts';
import type { Command } from './command.ts';
import { hasModel, selectedShape } from './conditions.ts';

/** Opening and closing groups of the graph in view. */
export const GROUP_COMMANDS: readonly Command[] = [
  change('open-all-groups', 'Shift+E', () => ({ kind: 'all', open: true })),
  change('close-all-groups', 'Shift+C', () => ({ kind: 'all', open: false })),
  change('open-deeper', ']', () => ({ kind: 'step', open: true })),
  change('close-deeper', '[', () => ({ kind: 'step', open: false })),
  change('open-equal-groups', 'Shift+G', equalTo),
  {
    id: 'toggle-groups',
    group: 'view',
    keys: ['g'],
    when: hasModel,
    run: (app) => app.actions.changeSettings({ groups: !app.settings.getState().groups }),
  },
];

function change(id: string, key: string, make: (app: App) => GroupChange | null): Command {
  return {
    id,
    group: 'view',
    keys: [key],
    when: (app) => hasModel(app) && app.view.getState().groups !== null && make(app) !== null,
    run: (app) => {
      const wanted = make(app);
      if (wanted !== null) app.actions.changeGroups(wanted);
    },
  };
}

function equalTo(app: App): GroupChange | null {
  const shape = selectedShape(app);
  if (shape?.ref.kind !== 'group' || shape.ref.graph !== app.view.getState().graph) return null;
  return { kind: 'alike', group: shape.ref.group, open: 'subgraphs' in shape };
}
