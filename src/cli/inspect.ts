import path from 'node:path';
import { exportModelJson } from '../core/analysis/record-model.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import type { InspectCommand } from './arguments.ts';
import { chooseGraph } from './choose-graph.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE } from './exit-code.ts';
import { inspectText } from './inspect-text.ts';
import type { Streams } from './output.ts';
import { writeAll } from './output.ts';
import { readSource } from './read-source.ts';

/** `opscope inspect`: writes what is in a model, as text or JSON. */
export async function runInspect(command: InspectCommand, { out, err }: Streams): Promise<ExitCode> {
  const source = await readSource(command.model, command.wanted);
  if (!source.ok) {
    await err.write(`${source.error}\n`);
    return EXIT_FAILED;
  }
  const { model, diagnostics, file: opened } = source.value;
  let graph: GraphIndex | null = null;
  if (command.graph !== null) {
    const chosen = chooseGraph(model, command.graph);
    if (!chosen.ok) {
      await err.write(`${chosen.error}\n`);
      return EXIT_USAGE;
    }
    graph = chosen.value;
  }
  const file = { name: path.basename(opened.path), bytes: opened.blob.size };
  const pieces = command.json
    ? exportModelJson({ model, diagnostics, file }, graph)
    : inspectText(model, diagnostics, file, graph);
  await writeAll(out, pieces);
  return EXIT_OK;
}
