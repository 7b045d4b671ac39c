import { Download, Link2, Search } from 'lucide-react';
import { formatBytes, formatCount } from '../../core/base/format-number.ts';
import { MODEL_REF } from '../../core/ir/model-ref.ts';
import type { ModelSummary } from '../../core/analysis/summary.ts';
import { commandOf } from '../../state/commands/commands.ts';
import { useApp, useDocument, useWords } from '../app-context.tsx';
import { ThemeSwitch } from '../app-shell/ThemeSwitch.tsx';
import { IconButton } from '../primitives/Button.tsx';
import { Keys } from '../primitives/Keys.tsx';
import { AppMenu } from './AppMenu.tsx';
import { Breadcrumb } from './Breadcrumb.tsx';
import { DisplayOptions } from './DisplayOptions.tsx';
import { FindingsButton } from './FindingsButton.tsx';
import { PanelToggles } from './PanelToggles.tsx';
import styles from './TopBar.module.css';

/** Name of the model, where one is in it, and the tools. */
export function TopBar() {
  const app = useApp();
  const words = useWords().shell;
  const open = (id: 'search' | 'export' | 'copy-link') => () => commandOf(id).run(app);
  return (
    <header className={styles.bar}>
      <AppMenu />
      <ModelTitle />
      <Breadcrumb />
      <div className={styles.tools}>
        <FindingsButton />
        <button
          type="button"
          className={styles.search}
          aria-label={words.searchHint}
          onClick={open('search')}
        >
          <Search size={16} />
          <span className={styles.searchText}>{words.search}</span>
          <Keys binding="/" />
        </button>
        <PanelToggles />
        <span className={styles.rule} />
        <DisplayOptions />
        <IconButton
          className={styles.wide}
          label={words.exportTitle}
          icon={<Download size={16} />}
          onClick={open('export')}
        />
        <IconButton
          className={styles.wide}
          label={words.share}
          icon={<Link2 size={16} />}
          onClick={open('copy-link')}
        />
        <ThemeSwitch />
      </div>
    </header>
  );
}

/** A click shows the facts of the model in the inspector. */
function ModelTitle() {
  const app = useApp();
  const words = useWords();
  const summary = useDocument((state) => state.document?.summary ?? null);
  if (summary === null) return null;
  const showModel = (): void => {
    app.actions.select(MODEL_REF);
    app.actions.changeShell({ inspector: true });
  };
  return (
    <h1 className={styles.title}>
      <button type="button" className={styles.model} title={summary.file} onClick={showModel}>
        <span className={styles.name}>{summary.file}</span>
        <span className={styles.facts}>{modelFacts(summary, words.shell).join(' · ')}</span>
      </button>
    </h1>
  );
}

function modelFacts(summary: ModelSummary, words: ReturnType<typeof useWords>['shell']): readonly string[] {
  const main = summary.opsetImports.find((opset) => opset.domain === '' || opset.domain === 'ai.onnx');
  return [
    words.nodes(formatCount(summary.nodes), summary.nodes === 1),
    words.parameters(formatCount(summary.parameters)),
    formatBytes(summary.fileBytes),
    ...(main === undefined ? [] : [words.opset(String(main.version))]),
  ];
}
