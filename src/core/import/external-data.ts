import { err, ok, type Result } from '../base/result.ts';
import type { ExternalFile, Model } from '../ir/model.ts';
import type { OpenError } from '../ir/open-error.ts';
import type { SourceFile } from '../ir/source.ts';
import type { ExternalProblem, Tensor } from '../ir/tensor.ts';
import { listCandidates, type Candidate } from './candidate.ts';
import { isByteCount, type ExternalPayload } from './build-external.ts';
import { baseNameOf, normalizePath } from './relative-path.ts';

/** The external location of a tensor's payload, else null. */
export function externalPayload({ payload }: Tensor): ExternalPayload | null {
  return payload.kind === 'external' ? payload : null;
}

/** Locations, as written, that may be looked up: not those that are empty or leave the model's folder. */
export function listLocations(model: Model): readonly string[] {
  const locations = new Set<string>();
  for (const tensor of model.tensors) {
    const external = externalPayload(tensor);
    if (external !== null && external.problem !== 'no-location' && external.problem !== 'escapes')
      locations.add(external.location);
  }
  return [...locations];
}

/**
 * Which candidate holds each location. Paths must agree in full. A file that came without a folder, while the model
 * came with one, is taken by its bare name where the location has no folder either and no other location ends so.
 */
export function matchCandidates<C extends Pick<Candidate, 'location' | 'loose'>>(
  locations: readonly string[],
  candidates: readonly C[],
): ReadonlyMap<string, C> {
  const exact = new Map<string, C>();
  const loose = new Map<string, C>();
  for (const candidate of candidates) {
    const table = candidate.loose ? loose : exact;
    if (!table.has(candidate.location)) table.set(candidate.location, candidate);
  }
  const endings = new Map<string, number>();
  for (const location of locations) {
    const name = baseNameOf(normalizePath(location));
    endings.set(name, (endings.get(name) ?? 0) + 1);
  }
  const matches = new Map<string, C>();
  for (const location of locations) {
    const normal = normalizePath(location);
    // A normalized location without a folder is its own bare name, so it can be found among the loose ones as it is.
    const match = exact.get(normal) ?? (endings.get(normal) === 1 ? loose.get(normal) : undefined);
    if (match !== undefined) matches.set(location, match);
  }
  return matches;
}

/** The blobs of all locations that a candidate holds, by location as written. What cannot be opened stays missing. */
export async function openExternal(
  model: Model,
  candidates: readonly Candidate[],
): Promise<Result<ReadonlyMap<string, Blob>, OpenError>> {
  const external = new Map<string, Blob>();
  for (const [location, candidate] of matchCandidates(listLocations(model), candidates)) {
    const opened = await candidate.open();
    if (opened.ok) external.set(location, opened.value);
    else if (opened.error.kind === 'cancelled') return err(opened.error);
  }
  return ok(external);
}

/** The blobs of the locations that dropped files hold, for a model that lies at `modelPath`. */
export function matchFiles(
  model: Model,
  modelPath: string,
  files: readonly SourceFile[],
): ReadonlyMap<string, Blob> {
  // A folder that is dropped later may be the model's own: then its name is no part of the location.
  const rootless = files.flatMap(({ path, blob }) => {
    const normal = normalizePath(path);
    const slash = normal.indexOf('/');
    return slash < 0 ? [] : [{ location: normal.slice(slash + 1), loose: false, blob }];
  });
  const named = files.map((file) =>
    listCandidates(modelPath, [file]).map(({ location, loose }) => ({ location, loose, blob: file.blob })),
  );
  const matches = matchCandidates(listLocations(model), [...named.flat(), ...rootless]);
  return new Map([...matches].map(([location, { blob }]) => [location, blob]));
}

/** Whether the bytes that a payload names lie within a file of `size` bytes. */
function liesWithin({ offset, length }: ExternalPayload, size: number): boolean {
  return offset <= size && (length === null || offset + length <= size);
}

function solve(external: ExternalPayload, files: ReadonlyMap<string, Blob>): ExternalProblem | null {
  const { problem, location, offset, length } = external;
  if (problem === 'no-location' || problem === 'escapes') return problem;
  if (!isByteCount(offset) || (length !== null && !isByteCount(length))) return 'bad-range';
  const file = files.get(location);
  if (file === undefined) return 'missing';
  return liesWithin(external, file.size) ? null : 'bad-range';
}

function listExternalFiles(
  tensors: readonly Tensor[],
  files: ReadonlyMap<string, Blob>,
): readonly ExternalFile[] {
  const found = new Map<string, { readonly state: ExternalFile['state']; tensors: number }>();
  for (const tensor of tensors) {
    const external = externalPayload(tensor);
    if (external === null || external.location === '') continue;
    const known = found.get(external.location);
    if (known !== undefined) {
      known.tensors++;
      continue;
    }
    const supplied = files.has(external.location) ? 'supplied' : 'missing';
    found.set(external.location, {
      state: external.problem === 'escapes' ? 'escapes' : supplied,
      tensors: 1,
    });
  }
  return [...found]
    .map(([location, { state, tensors }]) => ({ location, state, tensors }))
    .sort((a, b) => (a.location < b.location ? -1 : 1));
}

/** The same model with its tensors' external payloads checked against the files at hand. Other tables are shared. */
export function applyExternal(model: Model, files: ReadonlyMap<string, Blob>): Model {
  const tensors = model.tensors.map((tensor): Tensor => {
    const external = externalPayload(tensor);
    if (external === null) return tensor;
    const problem = solve(external, files);
    const size = files.get(external.location)?.size ?? 0;
    // Without a length, the payload reaches to the end of its file.
    const toEnd = problem === null ? size - external.offset : 0;
    const length = external.length ?? toEnd;
    const storedBytes = isByteCount(length) ? length : 0;
    return { ...tensor, payload: { ...external, problem }, storedBytes };
  });
  return { ...model, tensors, externalFiles: listExternalFiles(tensors, files) };
}
