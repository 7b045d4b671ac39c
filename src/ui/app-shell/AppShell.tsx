import { useEffect } from 'react';
import { installKeys } from '../../state/commands/install-keys.ts';
import type { DocumentState } from '../../state/document.ts';
import { useApp, useDocument, useShell, useView } from '../app-context.tsx';
import { Landing } from '../landing/Landing.tsx';
import { Boundary } from './Boundary.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ErrorDialog, ErrorPage } from './ErrorView.tsx';
import { LazyDialogHost, LazyViewer, prefetchViewer, prefetchWhenIdle } from './lazy-parts.ts';
import { Notice } from './Notice.tsx';
import { OpeningOverlay } from './OpeningOverlay.tsx';
import styles from './AppShell.module.css';

/** The whole page: what is open decides what is shown. */
export function AppShell() {
  const app = useApp();
  const phase = useDocument((state) => state.load.phase);
  const screen = useDocument(screenOf);
  const dialog = useShell((shell) => shell.dialog);
  useEffect(() => installKeys(app), [app]);
  // Before the first diagram is there, more chunks would only compete with what that needs.
  const busy = useView((view) => view.picture === null) && phase === 'opening';
  useEffect(() => (busy ? undefined : prefetchWhenIdle()), [busy]);
  useEffect(() => {
    if (phase === 'opening') prefetchViewer();
  }, [phase]);

  return (
    <DropTarget>
      <div className={styles.shell}>
        <Screen screen={screen} />
        {phase === 'opening' && <OpeningOverlay />}
        {phase === 'failed' && screen === 'viewer' && <ErrorDialog />}
        {dialog !== null && (
          <Boundary onFail={app.typeAhead.take}>
            <LazyDialogHost dialog={dialog} />
          </Boundary>
        )}
        <Notice />
      </div>
    </DropTarget>
  );
}

type ScreenName = 'landing' | 'error' | 'viewer' | 'nothing';

/** A model that is open stays on screen whatever happens to the next one. */
function screenOf({ document, load, entry }: DocumentState): ScreenName {
  if (document !== null) return 'viewer';
  // Who followed a link to a model shall not see the landing page flash by.
  if (entry === 'link' && load.phase === 'opening') return 'nothing';
  return load.phase === 'failed' ? 'error' : 'landing';
}

function Screen({ screen }: { readonly screen: ScreenName }) {
  switch (screen) {
    case 'nothing':
      return null;
    case 'landing':
      return <Landing />;
    case 'error':
      return <ErrorPage />;
    case 'viewer':
      return (
        <Boundary>
          <LazyViewer />
        </Boundary>
      );
  }
}
