import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatBytes } from '../core/base/format-number.ts';
import { graphIndex } from '../core/base/indices.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import type { Result } from '../core/base/result.ts';
import { ok } from '../core/base/result.ts';
import type { ImportedModel } from '../core/import/import-model.ts';
import { layoutGraph } from '../core/layout/layout-graph.ts';
import { buildScene } from '../core/scene/build-scene.ts';
import { renderSvg } from '../core/scene/render-svg.ts';
import { toLayoutGraph } from '../core/scene/to-layout-graph.ts';
import { cli } from '../words/en/cli.ts';
import type { SvgCommand } from './arguments.ts';
import { chooseGraph } from './choose-graph.ts';
import type { ExitCode } from './exit-code.ts';
import { EXIT_FAILED, EXIT_OK, EXIT_USAGE } from './exit-code.ts';
import type { Streams } from './output.ts';
import { writeAll } from './output.ts';
import { readSource } from './read-source.ts';

/** `opscope svg`: writes the diagram of one graph. */
export async function runSvg(command: SvgCommand, { out, err }: Streams): Promise<ExitCode> {
  const source = await readSource(command.model, command.wanted);
  if (!source.ok) {
    await err.write(`${source.error}\n`);
    return EXIT_FAILED;
  }
  const graph: Result<GraphIndex, string> =
    command.graph === null ? ok(graphIndex(0)) : chooseGraph(source.value.model, command.graph);
  if (!graph.ok) {
    await err.write(`${graph.error}\n`);
    return EXIT_USAGE;
  }
  const svg = drawGraph(source.value, graph.value, command);
  if (command.output === '-') {
    await writeAll(out, [svg]);
    return EXIT_OK;
  }
  try {
    await writeFile(command.output, svg);
  } catch (error) {
    await err.write(
      `${cli.cannotWrite(command.output, error instanceof Error ? error.message : String(error))}\n`,
    );
    return EXIT_FAILED;
  }
  await err.write(`${cli.wrote(command.output, formatBytes(Buffer.byteLength(svg)))}\n`);
  return EXIT_OK;
}

function drawGraph(
  { model, diagnostics, file }: ImportedModel,
  graph: GraphIndex,
  command: SvgCommand,
): string {
  const nodes = model.graphs[graph]?.nodes ?? [];
  const holders = nodes.filter(
    (node) => node.subgraphs.length > 0 || model.functions[node.callee] !== undefined,
  );
  const expanded = command.expand ? holders.map((node) => `n${node.index}`) : [];
  const scene = buildScene(model, diagnostics, { graph, options: command.options, expanded, groups: null });
  const layout = layoutGraph(toLayoutGraph(scene).graph);
  return renderSvg(scene, layout, { theme: command.theme, title: path.basename(file.path) });
}
