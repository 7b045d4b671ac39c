import type { GraphIndex } from '../base/indices.ts';
import type { ByteCount, ElementCount } from '../base/units.ts';
import type { ExternalFile, OpsetImport } from '../ir/model.ts';
import type { GraphOwner } from '../ir/model.ts';

/** One graph in the list of graphs; enough for a breadcrumb and a menu. */
export interface GraphSummary {
  readonly index: GraphIndex;
  readonly owner: GraphOwner;
  readonly depth: number;
  readonly name: string;
  /** Stable path for URLs; see `analysis/path.ts`. */
  readonly path: string;
  /** What a breadcrumb shows: `main`, `If_3 . then_branch`, `MyDomain.MyFunction`. */
  readonly label: string;
  readonly nodes: number;
  readonly values: number;
  readonly initializers: number;
  readonly inputs: readonly ValueLine[];
  readonly outputs: readonly ValueLine[];
}

/** A graph input or output on one line. */
export interface ValueLine {
  readonly name: string;
  /** `float32[1, 3, H, W]`, or '' when the file says nothing. */
  readonly type: string;
}

export interface ModelSummary {
  /** Name of the file, without folders. */
  readonly file: string;
  readonly fileBytes: ByteCount;
  readonly irVersion: number;
  readonly producer: string;
  readonly opsetImports: readonly OpsetImport[];
  readonly graphs: readonly GraphSummary[];
  readonly functions: number;
  /** Over all graphs. */
  readonly nodes: number;
  /** Elements of all initializers of all graphs. */
  readonly parameters: ElementCount;
  readonly parameterBytes: ByteCount;
  readonly externalFiles: readonly ExternalFile[];
  /** Op types over all graphs, most frequent first. */
  readonly operators: readonly { readonly domain: string; readonly opType: string; readonly count: number }[];
}
