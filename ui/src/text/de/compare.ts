// The words for two attempts beside each other, in German.
import type * as en from '../en/compare';

export const compare: typeof en.compare = {
  since: (attempt) => `Was seit Versuch ${attempt} anders ist`,
  close: 'Vergleich schließen',
  label: (earlier, later) => `Versuch ${earlier} neben Versuch ${later}`,
  earlier: 'Vergleiche',
  later: 'mit',
  texts: 'Beide Texte, Absatz für Absatz',
  sameText: 'Beide Texte sagen Wort für Wort dasselbe.',
  files: 'Dateien und Links',
  kept: 'Unverändert',
  added: 'Neu',
  removed: (later) => `Nicht in ${later}`,
  replaced: 'Neue Fassung',
  sha: (short) => `SHA-256 ${short}…`,
  shas: (before, now) => `SHA-256 ${before}…, jetzt ${now}…`,
  showText: 'Was in ihrem Text anders ist',
  scores: 'Wertungen von beiden',
  by: (name, attempt) => `${name}, Versuch ${attempt}`,
  otherRubric:
    'Zwischen den beiden Versuchen wurde das Raster neu gefasst: Eine Wertung bedeutet womöglich nicht, was die andere bedeutet.',
};
