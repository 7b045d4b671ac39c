import {
  Download,
  FileUp,
  FolderOpen,
  Info,
  Keyboard,
  Link,
  Link2,
  SquareTerminal,
  X,
  type LucideIcon,
} from 'lucide-react';
import { Fragment } from 'react';
import { commandOf, commandTitle, type CommandId } from '../../state/commands/commands.ts';
import { shownBindings } from '../../state/commands/key-labels.ts';
import { useApp, useWords } from '../app-context.tsx';
import { Sign } from '../app-shell/Wordmark.tsx';
import { Menu, MenuItem, MenuRule } from '../primitives/Menu.tsx';
import { Popover } from '../primitives/Popover.tsx';

const SECTIONS: readonly (readonly (readonly [CommandId, LucideIcon])[])[] = [
  [
    ['open-file', FileUp],
    ['open-folder', FolderOpen],
    ['open-url', Link],
  ],
  [
    ['copy-link', Link2],
    ['export', Download],
    ['close-model', X],
  ],
  [
    ['palette', SquareTerminal],
    ['keys', Keyboard],
    ['about', Info],
  ],
];

/** Open, share, close and help. */
export function AppMenu() {
  const app = useApp();
  const words = useWords();
  return (
    <Popover label={words.shell.home} icon={<Sign />}>
      {(close) => (
        <Menu label={words.shell.menu}>
          {SECTIONS.map((section, i) => (
            <Fragment key={section[0]?.[0]}>
              {i > 0 && <MenuRule />}
              {section.map(([id, Icon]) => {
                const command = commandOf(id);
                return (
                  <MenuItem
                    key={id}
                    icon={<Icon size={16} />}
                    binding={shownBindings(command.keys)[0]}
                    disabled={!command.when(app)}
                    onChoose={() => {
                      close();
                      command.run(app);
                    }}
                  >
                    {commandTitle(command, words)}
                  </MenuItem>
                );
              })}
            </Fragment>
          ))}
        </Menu>
      )}
    </Popover>
  );
}
