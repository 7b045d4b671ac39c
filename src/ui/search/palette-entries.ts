import type { App } from '../../state/app.ts';
import { COMMANDS, commandTitle } from '../../state/commands/commands.ts';
import { shownBindings } from '../../state/commands/key-labels.ts';
import type { Messages } from '../../words/en.ts';
import { matchText } from './match-text.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly key: string;
  readonly group: string;
  readonly title: string;
  readonly binding: string | undefined;
  readonly run: () => void;
}

/** Of ten thousand graphs only the best matches are worth a line. */
const MAX_GRAPHS = 40;

/** Commands that can be run now, then graphs, best match first; at the end, searching the model for what was typed. */
export function paletteEntries(
  app: App,
  query: string,
  words: Messages,
  search: (query: string) => void,
): readonly PaletteEntry[] {
  const commands = COMMANDS.filter((command) => command.id !== 'palette' && command.when(app)).map(
    (command) => ({
      key: command.id,
      group: words.commands.groups[command.group],
      title: commandTitle(command, words),
      binding: shownBindings(command.keys)[0],
      run: () => command.run(app),
    }),
  );
  if (query === '') return commands;

  const graphs = (app.documents.getState().document?.summary.graphs ?? []).map((graph) => ({
    key: `graph ${graph.index}`,
    group: words.dialogs.palette.graphs,
    title: words.commands.goToGraph(graph.label),
    binding: undefined,
    run: () => app.actions.showGraph(graph.index),
  }));
  const found = [...best(commands, query), ...best(graphs, query).slice(0, MAX_GRAPHS)];
  if (app.documents.getState().document === null) return found;
  return [
    ...found,
    {
      key: 'search for',
      group: words.dialogs.palette.search,
      title: words.commands.searchFor(query),
      binding: undefined,
      run: () => search(query),
    },
  ];
}

function best(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  return entries
    .map((entry) => ({ entry, score: matchText(entry.title, query) }))
    .filter((match): match is { entry: PaletteEntry; score: number } => match.score !== null)
    .sort((a, b) => b.score - a.score)
    .map((match) => match.entry);
}
