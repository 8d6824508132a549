// The words, in German, that Skills, Practice and Review share: scores, sides in a sentence, and why a signature does not count.
import type * as en from '../en/signing';
import { list } from '../phrase';
import { scores, sides } from './words';

/** A score with its name: "3 Bereit". */
export const scoreName: typeof en.scoreName = (score) => {
  switch (score) {
    case 1:
    case 2:
    case 3:
    case 4:
      return `${score} ${scores[score]}`;
    default:
      return String(score);
  }
};

/** Somebody's side after their name: "Vertrieb". */
export const theirSide: typeof en.theirSide = (side) => sides[side];

/** One side or both in a sentence: "Technik", "Vertrieb und Technik". */
export const sidesIn: typeof en.sidesIn = (them) => list(them.map((it) => sides[it]));

/** Why a signature does not count, and what would make one count. */
export const whyNot: typeof en.whyNot = {
  'own-work': 'Das zählt nicht: Niemand kann die eigene Arbeit freigeben. Frag einen Mentor.',
  'not-entitled':
    'Das zählt nicht: Du hast diese Person nicht als Mentor gewählt, und keine Leitung eines Teams, dem du beigetreten bist, hatte sie für diese Fähigkeit ernannt. Gib den nächsten Versuch an einen deiner Mentoren ab.',
  'record-broken':
    'Das zählt hier nicht: Im Logbuch dieses Laptops fehlt ein Eintrag dieses Mentors oder der Leitung, die ihn ernannt hat, oder er wurde verändert. Deshalb kann niemand sagen, was zurückgezogen wurde. Stell eine Sicherung wieder her, oder nimm ein Paket von jemandem an, der diese Einträge hat.',
  'key-revoked':
    'Das zählt nicht: Der Schlüssel, mit dem unterschrieben wurde, ging verloren oder wurde kopiert, und dies gehört nicht zu dem, wofür sein Besitzer noch einsteht.',
  'rubric-unknown':
    'Das zählt hier nicht: Keine Arbeit auf diesem Laptop hat das Raster, den Text und die Dateien, für die unterschrieben wurde. Bitte den Mentor um seine Kopie.',
  withdrawn: 'Das zählt nicht mehr: Der Mentor hat es zurückgezogen.',
};
