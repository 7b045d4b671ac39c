import { useRef, useState } from 'react';
import { Group, Panel, Separator, type LayoutChangedMeta, type PanelSize } from 'react-resizable-panels';
import { NARROW_QUERY } from '../../state/commands/panel-commands.ts';
import { useShell, useWords } from '../app-context.tsx';
import { Boundary } from '../app-shell/Boundary.tsx';
import { Canvas } from '../canvas/Canvas.tsx';
import { BottomPanel } from '../panels/BottomPanel.tsx';
import { Inspector } from '../panels/inspector/Inspector.tsx';
import { Outline } from '../panels/outline/Outline.tsx';
import { useMedia } from '../primitives/use-media.ts';
import {
  MIN_SIZES,
  readPanelSizes,
  writePanelSizes,
  type PanelSizes,
  type SizedPanel,
} from './panel-sizes.ts';
import { Sheet } from './Sheet.tsx';
import styles from './Workspace.module.css';

/** The diagram with the panels around it; on narrow windows the panels lie over it as sheets. */
export function Workspace() {
  const words = useWords().shell;
  const narrow = useMedia(NARROW_QUERY);
  const { outline, inspector, bottom } = useShell((shell) => shell);
  const { sizes, track, keep } = usePanelSizes();
  return (
    <main className={styles.workspace}>
      <Group className={styles.group} orientation="horizontal" onLayoutChanged={keep}>
        {outline && !narrow && (
          <Panel
            id="outline"
            className={styles.side}
            defaultSize={sizes.outline}
            minSize={MIN_SIZES.outline}
            maxSize="45%"
            groupResizeBehavior="preserve-pixel-size"
            onResize={track('outline')}
          >
            <Boundary>
              <Outline />
            </Boundary>
          </Panel>
        )}
        {outline && !narrow && (
          <Separator className={styles.upright} aria-label={words.resize(words.outline)} />
        )}
        <Panel id="centre" minSize={200}>
          <Group className={styles.group} orientation="vertical" onLayoutChanged={keep}>
            <Panel id="diagram" minSize={120} className={styles.clip}>
              <Diagram />
            </Panel>
            {bottom && !narrow && (
              <Separator className={styles.level} aria-label={words.resize(words.bottomPanel)} />
            )}
            {bottom && !narrow && (
              <Panel
                id="bottom"
                className={styles.clip}
                defaultSize={sizes.bottom}
                minSize={MIN_SIZES.bottom}
                maxSize="70%"
                groupResizeBehavior="preserve-pixel-size"
                onResize={track('bottom')}
              >
                <BottomPanel />
              </Panel>
            )}
          </Group>
        </Panel>
        {inspector && !narrow && (
          <Separator className={styles.upright} aria-label={words.resize(words.inspector)} />
        )}
        {inspector && !narrow && (
          <Panel
            id="inspector"
            className={styles.side}
            defaultSize={sizes.inspector}
            minSize={MIN_SIZES.inspector}
            maxSize="60%"
            groupResizeBehavior="preserve-pixel-size"
            onResize={track('inspector')}
          >
            <Boundary>
              <Inspector />
            </Boundary>
          </Panel>
        )}
      </Group>
      {narrow && outline && (
        <Sheet side="left" panel="outline">
          <Outline />
        </Sheet>
      )}
      {narrow && inspector && (
        <Sheet side="right" panel="inspector">
          <Inspector />
        </Sheet>
      )}
      {narrow && bottom && (
        <Sheet side="bottom" panel="bottom">
          <BottomPanel />
        </Sheet>
      )}
    </main>
  );
}

function Diagram() {
  const words = useWords().shell;
  return (
    <section className={styles.diagram} aria-label={words.diagram} data-keys="diagram" tabIndex={-1}>
      <Boundary>
        <Canvas />
      </Boundary>
    </section>
  );
}

/**
 * Sizes are kept in pixels by us, not in per cent by the library: a panel that is folded away and comes back, or a
 * window of another size, then finds the size that the user chose.
 */
function usePanelSizes() {
  const [sizes, setSizes] = useState(readPanelSizes);
  const current = useRef<PanelSizes>(sizes);
  const track = (panel: SizedPanel) => (size: PanelSize) => {
    current.current = { ...current.current, [panel]: Math.round(size.inPixels) };
  };
  const keep = (_layout: unknown, meta: LayoutChangedMeta): void => {
    if (!meta.isUserInteraction) return;
    setSizes(current.current);
    writePanelSizes(current.current);
  };
  return { sizes, track, keep };
}
