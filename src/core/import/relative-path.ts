/** The folder part of a path with '/' as separator: 'a/b/c.onnx' -> 'a/b', 'c.onnx' -> ''. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last segment of a path. */
export function baseNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * A path as it is compared: no leading './' or '/', no '.' segments, and in composed Unicode form, since some systems
 * hand out file names decomposed while the model names them composed.
 */
export function normalizePath(path: string): string {
  return path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}

/** `path` relative to `folder`, or null when it does not lie within. Both are normalized. */
export function relativeTo(path: string, folder: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/** A runtime's mark for weights at an address in its own memory: nothing that a file may ask for. */
const MEMORY_ADDRESS = '*/_ORT_MEM_ADDR_/*';

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u001f\u007f]/;
const SCHEME_OR_DRIVE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * Whether an external location leaves the model's folder, or would on some system: absolute, with a drive letter or a
 * scheme, with backslashes, doubled slashes or a '..' segment. Such a location is never looked up.
 */
export function escapesFolder(location: string): boolean {
  return (
    location === MEMORY_ADDRESS ||
    location.startsWith('/') ||
    location.includes('\\') ||
    location.includes('//') ||
    CONTROL.test(location) ||
    SCHEME_OR_DRIVE.test(location) ||
    location.split('/').includes('..')
  );
}
