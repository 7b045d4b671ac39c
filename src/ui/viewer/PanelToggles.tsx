import { PanelBottom, PanelLeft, PanelRight, type LucideIcon } from 'lucide-react';
import { togglePanel, type PanelName } from '../../state/commands/panel-commands.ts';
import { useApp, useShell, useWords } from '../app-context.tsx';
import { IconButton } from '../primitives/Button.tsx';

const PANELS: readonly (readonly [PanelName, LucideIcon])[] = [
  ['outline', PanelLeft],
  ['bottom', PanelBottom],
  ['inspector', PanelRight],
];

/** One button a panel. */
export function PanelToggles() {
  const app = useApp();
  const words = useWords().shell;
  const shell = useShell((state) => state);
  return PANELS.map(([panel, Icon]) => (
    <IconButton
      key={panel}
      label={words.togglePanel(words[panel])}
      icon={<Icon size={16} />}
      pressed={shell[panel]}
      onClick={() => togglePanel(app, panel)}
    />
  ));
}
