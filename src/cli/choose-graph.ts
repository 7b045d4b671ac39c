import { formatGraphPath, resolvePath } from '../core/analysis/path.ts';
import type { GraphIndex } from '../core/base/indices.ts';
import type { Result } from '../core/base/result.ts';
import { err, ok } from '../core/base/result.ts';
import type { Model } from '../core/ir/model.ts';
import { cli } from '../words/en/cli.ts';

/** Graph paths listed when the one asked for is not there. */
const LISTED = 20;

/** The graph of that path, or in words which ones there are. */
export function chooseGraph(model: Model, path: string): Result<GraphIndex, string> {
  const ref = resolvePath(model, path);
  if (ref?.kind === 'graph') return ok(ref.graph);
  const paths = model.graphs.slice(0, LISTED).map(({ index }) => formatGraphPath(model, index));
  const rest = model.graphs.length - paths.length;
  const more = rest > 0 ? [cli.andMore(String(rest))] : [];
  return err(`${cli.unknownGraph(path)} ${cli.graphsAre([...paths, ...more].join(', '))}`);
}
