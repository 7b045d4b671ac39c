import type { Dialog as DialogName } from '../../state/shell.ts';
import { useApp } from '../app-context.tsx';
import { lazily } from '../app-shell/lazily.tsx';
import { CommandPalette } from '../search/CommandPalette.tsx';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { UrlDialog } from './UrlDialog.tsx';

// It brings the SVG renderer along, which the others do not need.
const exportDialog = lazily(async () => (await import('./export/ExportDialog.tsx')).ExportDialog);

/** The dialog that the shell asks for. */
export function DialogHost({ dialog }: { readonly dialog: DialogName }) {
  const app = useApp();
  const close = (): void => app.actions.changeShell({ dialog: null });
  switch (dialog) {
    case 'search':
      return <SearchDialog onClose={close} />;
    case 'palette':
      return <CommandPalette onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'export':
      return <exportDialog.Part onClose={close} />;
    case 'url':
      return <UrlDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
  }
}
