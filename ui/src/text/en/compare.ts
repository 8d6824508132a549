// The words for two attempts beside each other.

export const compare = {
  since: (attempt: number) => `What changed since attempt ${attempt}`,
  close: 'Close the comparison',
  label: (earlier: number, later: number) => `Attempt ${earlier} beside attempt ${later}`,
  earlier: 'Compare',
  later: 'with',
  texts: 'Both texts, paragraph by paragraph',
  sameText: 'Both texts say the same, word for word.',
  files: 'Files and links',
  kept: 'Unchanged',
  added: 'New',
  removed: (later: number) => `Not in ${later}`,
  replaced: 'New version',
  sha: (short: string) => `SHA-256 ${short}…`,
  shas: (before: string, now: string) => `SHA-256 ${before}…, now ${now}…`,
  showText: 'What changed in its text',
  scores: 'Scores of both',
  by: (name: string, attempt: number) => `${name}, attempt ${attempt}`,
  otherRubric:
    'The rubric was reworded between these two attempts: one score may not mean what the other does.',
};
