import { err, ok, type Result } from '../../../core/base/result.ts';
import { renderSvg, type SvgOptions } from '../../../core/scene/render-svg.ts';
import type { Scene } from '../../../core/scene/types.ts';
import type { App } from '../../../state/app.ts';
import type { Picture } from '../../../state/view.ts';
import { fileNameOf } from '../../primitives/file-name.ts';
import { pictureSize } from './picture-size.ts';
import { rasterize } from './rasterize.ts';

export type ExportFormat = 'svg' | 'png' | 'json' | 'csv';

export interface ExportPlan {
  readonly picture: Picture;
  /** Ids of cards; null: the whole graph. */
  readonly selection: readonly string[] | null;
  readonly format: ExportFormat;
  readonly theme: 'light' | 'dark';
  /** Pixels of a PNG for each scene unit. */
  readonly scale: number;
  /** What viewers call the picture. */
  readonly title: string;
}

/** The file that a plan asks for; the error is a text for the notice. */
export async function buildExport(
  app: App,
  plan: ExportPlan,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<Result<Blob, string>> {
  switch (plan.format) {
    case 'svg':
      return ok(svgBlob(exportSvg(plan)));
    case 'png': {
      const svg = exportSvg(plan);
      const size = pictureSize(svg);
      return size === null ? err('') : rasterize(svgBlob(svg), size, plan.scale, signal, onProgress);
    }
    case 'json':
    case 'csv': {
      const { scene } = plan.picture;
      const answer = await app.queries.exportNodes(
        scene.request.graph,
        selectedNodes(scene, plan.selection),
        plan.format,
      );
      return answer.ok ? answer : err(answer.error.reason);
    }
  }
}

/** The picture as SVG text. */
export function exportSvg({
  picture,
  theme,
  title,
  selection,
}: Omit<ExportPlan, 'format' | 'scale'>): string {
  const options: SvgOptions = selection === null ? { theme, title } : { theme, title, selection };
  return renderSvg(picture.scene, picture.layout, options);
}

/** Nodes of the graph in view that the selected cards stand for; null: all of them. */
export function selectedNodes(scene: Scene, selection: readonly string[] | null): readonly number[] | null {
  if (selection === null) return null;
  const wanted = new Set(selection);
  const shapes = [...scene.cards, ...scene.frames];
  const nodes = new Set<number>();
  for (const { id, ref } of shapes) {
    if (wanted.has(id) && ref.kind === 'node' && ref.graph === scene.request.graph) nodes.add(ref.node);
  }
  return [...nodes].sort((a, b) => a - b);
}

/** `model.svg`, or `model.then_branch.svg` for a graph within. */
export function exportName(file: string, graphLabel: string, graph: number, format: ExportFormat): string {
  const stem = fileNameOf(file.replace(/\.(onnx|pb|zip|gz)$/i, ''), 'model');
  return `${graph === 0 ? stem : `${stem}.${fileNameOf(graphLabel, `graph-${graph}`)}`}.${format}`;
}

function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}
