import { Monitor, Moon, Sun } from 'lucide-react';
import { commandOf } from '../../state/commands/commands.ts';
import { NEXT_THEME } from '../../state/commands/view-commands.ts';
import type { ThemeChoice } from '../../state/settings.ts';
import { useApp, useSettings, useWords } from '../app-context.tsx';
import { IconButton } from '../primitives/Button.tsx';

const ICONS: Readonly<Record<ThemeChoice, typeof Sun>> = { light: Sun, dark: Moon, system: Monitor };

/** One click: light, dark, as the system. */
export function ThemeSwitch() {
  const app = useApp();
  const words = useWords().shell;
  const theme = useSettings((settings) => settings.theme);
  const Icon = ICONS[theme];
  const label = words.themeButton(words.themes[theme], words.themes[NEXT_THEME[theme]]);
  return (
    <IconButton label={label} icon={<Icon size={16} />} onClick={() => commandOf('next-theme').run(app)} />
  );
}
