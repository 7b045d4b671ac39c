/**
 * How well a text answers what was typed: every typed word must begin a word of the text, or stand within it, or, as
 * the last resort, its letters must follow each other in the text. Higher is better; null is no match.
 */
export function matchText(text: string, query: string): number | null {
  const hay = text.toLowerCase();
  let score = 0;
  for (const word of query.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = hay.indexOf(word);
    if (at === 0) score += 100;
    else if (at > 0) score += isWordStart(hay, at) || hay.includes(` ${word}`) ? 60 : 30;
    else if (isSubsequence(word, hay)) score += 5;
    else return null;
  }
  // Of two equal matches the shorter text is the closer one.
  return score - hay.length / 1000;
}

function isWordStart(text: string, at: number): boolean {
  return /[\s:/._-]/.test(text[at - 1] ?? ' ');
}

function isSubsequence(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
