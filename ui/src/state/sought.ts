// Finding by what is typed: every word typed begins one of the words looked among, whatever its case and accents.

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((it) => it !== '');
}

/** A test for what is sought, by its words; all pass while nothing is typed. */
export function soughtBy(typed: string): (text: string) => boolean {
  const words = wordsOf(typed);
  return (text) => {
    const known = wordsOf(text);
    return words.every((word) => known.some((it) => it.startsWith(word)));
  };
}
