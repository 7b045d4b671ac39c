import { NONE } from '../base/indices.ts';
import type { Graph, Node } from '../ir/model.ts';

/** Where in the source program a node comes from, outermost first: `['encoder', 'layer.3', 'attention']`. */
export type Scope = readonly string[];

const NO_SCOPE: Scope = [];

/**
 * The scope that each node of a graph was written in, by node index, without the operator's own name; [] where the file
 * tells none. Exporters record it in a node's metadata, else in its name; a node without a name has that of its first
 * output. Nodes of one scope share one array.
 */
export function scopesOf(graph: Graph): readonly Scope[] {
  const known = new Map<string, Scope | null>();
  return graph.nodes.map((node) => {
    for (const source of sourcesOf(graph, node)) {
      const key = `${source.form} ${source.text}`;
      if (!known.has(key)) known.set(key, parseScope(source));
      const scope = known.get(key) ?? null;
      if (scope !== null) return scope;
    }
    return NO_SCOPE;
  });
}

/** The longest scope that holds all of these; [] of none. */
export function sharedScope(scopes: readonly Scope[]): Scope {
  const [first = NO_SCOPE, ...others] = scopes;
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && other[same] === first[same]) same += 1;
    length = same;
  }
  return first.slice(0, length);
}

/** A text that holds a scope and little else: many nodes have the same one, and it is parsed once. */
interface ScopeSource {
  readonly form: 'list' | 'namespace' | 'path';
  readonly text: string;
}

const TORCH_SCOPES = 'pkg.torch.onnx.name_scopes';
const ONNXSCRIPT_SCOPES = 'pkg.onnxscript.name_scopes';
const NAMESPACE = 'namespace';
/** What PyTorch writes for a node that it made up itself. */
const MADE_UP = '_empty_nn_module_stack_from_metadata_hook';
/** The target of a PyTorch call, where a scope has its class: `conv2d: aten.conv2d.default`. */
const CALL = /^(?:aten\.|prims\.|<)/;

/** Best first. */
function sourcesOf(graph: Graph, node: Node): readonly ScopeSource[] {
  const sources: ScopeSource[] = [];
  for (const { key, value } of node.metadata) {
    // PyTorch's list ends with the call itself, onnxscript's with the innermost scope.
    if (key === TORCH_SCOPES)
      sources.unshift({ form: 'list', text: value.slice(0, Math.max(0, value.lastIndexOf(', '))) });
    else if (key === ONNXSCRIPT_SCOPES) sources.unshift({ form: 'list', text: value });
    else if (key === NAMESPACE) sources.push({ form: 'namespace', text: value });
  }
  const name = node.name === '' ? (graph.values[node.outputs[0] ?? NONE]?.name ?? '') : node.name;
  sources.push({ form: 'path', text: pathOfName(name) });
  return sources;
}

/**
 * What stands before the operator in a name: `/encoder/layer.3/attention` in `/encoder/layer.3/attention/MatMul` of
 * PyTorch, `StatefulPartitionedCall/model` in `StatefulPartitionedCall/model/Conv2D` of TensorFlow. Dots and underscores
 * part nothing: too many names have them for other reasons.
 */
function pathOfName(name: string): string {
  // A node that TensorFlow Lite fused has the names of all its parts.
  const semicolon = name.indexOf(';');
  const first = semicolon === -1 ? name : name.slice(0, semicolon);
  // A node that ONNX Runtime fused: `/norm/Mul/LayerNormFusion/` took the place of `/norm/Mul`.
  const own = first.endsWith('/') ? withoutLast(first.slice(0, -1)) : first;
  return withoutLast(own);
}

function withoutLast(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** null when it tells none; [] is the scope of the whole model. */
function parseScope({ form, text }: ScopeSource): Scope | null {
  switch (form) {
    case 'list':
      return relativeNames(parseList(text));
    case 'namespace':
      return relativeNames(namesOfNamespace(text));
    case 'path':
      return parsePath(text);
  }
}

/** `: Net/features: torch.nn.Sequential/conv2d: aten.conv2d.default` to `['', 'features']`; `a/b/c` as it is. */
function namesOfNamespace(namespace: string): readonly string[] {
  if (namespace === '') return [];
  return namespace.split('/').flatMap((part) => {
    const colon = part.indexOf(': ');
    if (colon === -1) return [part];
    return CALL.test(part.slice(colon + 2)) ? [] : [part.slice(0, colon)];
  });
}

/** A list of texts as Python prints it: `['', 'layer1', "it's"]`. */
function parseList(text: string): readonly string[] {
  const names: string[] = [];
  for (const [, single, double] of text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g))
    names.push((single ?? double ?? '').replace(/\\(.)/g, '$1'));
  return names;
}

/**
 * Each name without the one before it, which it repeats in some files: `features`, `features.1`, `features.1.conv`
 * become `features`, `features.1`, `conv`. An item of a list keeps the list's name, as in names that PyTorch's older
 * exporter writes: a lone `1` says nothing.
 */
function relativeNames(names: readonly string[]): Scope | null {
  if (names.length === 0 || names.includes(MADE_UP)) return null;
  const scope: string[] = [];
  let before = '';
  for (const name of names) {
    if (name === '') continue;
    const rest = before !== '' && name.startsWith(`${before}.`) ? name.slice(before.length + 1) : name;
    scope.push(/^\d/.test(rest) && rest !== name ? `${scope.at(-1) ?? ''}.${rest}` : rest);
    before = name;
  }
  return scope;
}

function parsePath(path: string): Scope {
  const scope = path.split('/').filter((part) => part !== '');
  const again = scope.findIndex((part) => isNextName(part, scope[0] ?? ''));
  return again === -1 ? scope : scope.slice(0, again);
}

/** Whether names were joined by `_` here: `Relu_net` in `net/conv/Relu_net/conv/BiasAdd`. */
function isNextName(part: string, first: string): boolean {
  return part.endsWith(`_${first}`) && /^[A-Z][A-Za-z0-9]*$/.test(part.slice(0, -first.length - 1));
}
