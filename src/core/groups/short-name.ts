/** Long enough for every name that a person chose; a bad file has names of a million characters. */
const LONGEST = 80;

/** A name that may be any text of a file, cut to its beginning and its end. */
export function shortName(name: string): string {
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST / 4)}…${name.slice(1 - (LONGEST * 3) / 4)}`;
}
