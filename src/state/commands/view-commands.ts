import type { CanvasHandle } from '../app.ts';
import type { Settings, ThemeChoice } from '../settings.ts';
import type { Command } from './command.ts';
import { always, hasCanvas, hasModel, hasSelection } from './conditions.ts';

/** The order in which one click switches the theme. */
export const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};

export const ZOOM_STEP = 1.25;

export const VIEW_COMMANDS: readonly Command[] = [
  onCanvas('fit', ['f'], (canvas) => canvas.fit()),
  onCanvas('zoom-100', ['1'], (canvas) => canvas.zoomTo(1)),
  onCanvas('zoom-in', ['+', '=', 'Shift++'], (canvas) => canvas.zoomBy(ZOOM_STEP)),
  onCanvas('zoom-out', ['-'], (canvas) => canvas.zoomBy(1 / ZOOM_STEP)),
  {
    id: 'zoom-selection',
    group: 'view',
    keys: ['z'],
    when: (app) => hasCanvas(app) && hasSelection(app),
    run: (app) => app.canvas.current?.zoomToSelection(),
  },
  {
    id: 'toggle-direction',
    group: 'view',
    keys: ['d'],
    when: hasModel,
    run: (app) => {
      const { direction } = app.settings.getState().scene;
      app.actions.changeScene({ direction: direction === 'down' ? 'right' : 'down' });
    },
  },
  toggleScene('toggle-attributes', 'Shift+A', 'attributes'),
  toggleScene('toggle-initializers', 'Shift+I', 'initializers'),
  toggleScene('toggle-names', 'Shift+N', 'names'),
  toggleScene('toggle-shapes', 'Shift+S', 'shapes'),
  {
    id: 'toggle-minimap',
    group: 'view',
    keys: ['m'],
    when: hasModel,
    run: (app) => app.actions.changeSettings({ minimap: !app.settings.getState().minimap }),
  },
  {
    id: 'switch-engine',
    group: 'view',
    keys: [],
    when: hasModel,
    run: (app) =>
      app.actions.changeSettings({
        engine: app.settings.getState().engine === 'opscope' ? 'elk' : 'opscope',
      }),
  },
  {
    id: 'next-theme',
    group: 'view',
    keys: ['t'],
    when: always,
    run: (app) => app.actions.changeSettings({ theme: NEXT_THEME[app.settings.getState().theme] }),
  },
  setTheme('theme-light', 'light'),
  setTheme('theme-dark', 'dark'),
  setTheme('theme-system', 'system'),
];

function onCanvas(id: string, keys: readonly string[], run: (canvas: CanvasHandle) => void): Command {
  return {
    id,
    group: 'view',
    keys,
    when: hasCanvas,
    run: (app) => {
      if (app.canvas.current !== null) run(app.canvas.current);
    },
  };
}

type SceneSwitch = Exclude<keyof Settings['scene'], 'direction'>;

function toggleScene(id: string, key: string, option: SceneSwitch): Command {
  return {
    id,
    group: 'view',
    keys: [key],
    when: hasModel,
    run: (app) => app.actions.changeScene({ [option]: !app.settings.getState().scene[option] }),
  };
}

function setTheme(id: string, theme: ThemeChoice): Command {
  return { id, group: 'view', keys: [], when: always, run: (app) => app.actions.changeSettings({ theme }) };
}
