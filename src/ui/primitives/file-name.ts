/** A name from the model as a file name: no folders, nothing that a file system refuses, not too long. */
export function fileNameOf(name: string, fallback: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+|[._]+$/g, '')
    .slice(-100);
  return safe === '' ? fallback : safe;
}
