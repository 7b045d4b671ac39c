/** A name from the model as a file name: no folders, nothing that a file system refuses, not too long. */
export function fileNameOf(name: string, fallback: string): string {
  const safe = name
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .replace(/^[._]+|[._]+$/g, '')
    .slice(-100);
  return safe === '' ? fallback : safe;
}

/** The same for several names: no two alike, also where a file system does not tell `a` from `A`. */
export function fileNamesOf(names: readonly string[], fallback: string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = fileNameOf(name, fallback);
    let own = base;
    for (let i = 2; taken.has(own.toLowerCase()); i += 1) own = `${base}-${i}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
