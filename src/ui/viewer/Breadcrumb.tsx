import { Ellipsis } from 'lucide-react';
import { formatCount } from '../../core/base/format-number.ts';
import type { GraphSummary } from '../../core/analysis/summary.ts';
import { useApp, useGraphs, useView, useWords } from '../app-context.tsx';
import { Menu, MenuItem } from '../primitives/Menu.tsx';
import { Popover } from '../primitives/Popover.tsx';
import { graphTrail, shortenTrail } from './graph-trail.ts';
import styles from './Breadcrumb.module.css';

/** More than this in the menu of hidden graphs helps nobody; the palette finds the rest. */
const MENU_LIMIT = 200;

/** Where the graph in view lies; nothing while that is the main graph. */
export function Breadcrumb() {
  const words = useWords().shell;
  const graphs = useGraphs();
  const current = useView((view) => view.graph);
  const trail = graphTrail(graphs, current);
  if (trail.length < 2) return null;
  const { head, hidden, tail } = shortenTrail(trail);
  return (
    <nav className={styles.nav} aria-label={words.breadcrumb}>
      <ol className={styles.list}>
        {head.map((graph) => (
          <Crumb key={graph.index} graph={graph} current={graph.index === current} />
        ))}
        {hidden.length > 0 && <HiddenGraphs graphs={hidden} />}
        {tail.map((graph) => (
          <Crumb key={graph.index} graph={graph} current={graph.index === current} />
        ))}
      </ol>
    </nav>
  );
}

function Crumb({ graph, current }: { readonly graph: GraphSummary; readonly current: boolean }) {
  const app = useApp();
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.crumb}
        aria-current={current ? 'page' : undefined}
        title={graph.label}
        onClick={() => app.actions.showGraph(graph.index)}
      >
        {graph.label}
      </button>
    </li>
  );
}

function HiddenGraphs({ graphs }: { readonly graphs: readonly GraphSummary[] }) {
  const app = useApp();
  const label = useWords().shell.hiddenGraphs(formatCount(graphs.length));
  return (
    <li className={styles.item}>
      <Popover label={label} icon={<Ellipsis size={14} />}>
        {(close) => (
          <Menu label={label}>
            {graphs.slice(0, MENU_LIMIT).map((graph) => (
              <MenuItem
                key={graph.index}
                onChoose={() => {
                  close();
                  app.actions.showGraph(graph.index);
                }}
              >
                {graph.label}
              </MenuItem>
            ))}
          </Menu>
        )}
      </Popover>
    </li>
  );
}
