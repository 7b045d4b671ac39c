/** Settings to and from local storage. What is stored may be from another version: each bad field loses only itself. */
import * as v from 'valibot';
import { readStored, writeStored } from '../platform/storage.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** `public/theme.js` reads the same key before the first paint. */
const KEY = 'opscope.settings';

const defaults = DEFAULT_SETTINGS;
const flag = (fallback: boolean) => v.fallback(v.boolean(), fallback);

const SettingsSchema = v.object({
  theme: v.fallback(v.picklist(['light', 'dark', 'system']), defaults.theme),
  engine: v.fallback(v.picklist(['opscope', 'elk']), defaults.engine),
  minimap: flag(defaults.minimap),
  groups: flag(defaults.groups),
  scene: v.fallback(
    v.object({
      direction: v.fallback(v.picklist(['down', 'right']), defaults.scene.direction),
      attributes: flag(defaults.scene.attributes),
      initializers: flag(defaults.scene.initializers),
      names: flag(defaults.scene.names),
      shapes: flag(defaults.scene.shapes),
    }),
    defaults.scene,
  ),
});

export function readSettings(): Settings {
  const parsed = v.safeParse(SettingsSchema, readStored(KEY) ?? {});
  return parsed.success ? parsed.output : defaults;
}

export function writeSettings(settings: Settings): void {
  writeStored(KEY, settings);
}
