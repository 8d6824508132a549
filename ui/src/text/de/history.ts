// The words, in German, of a skill's history: what each entry means, and why whoever made it could.
import type * as en from '../en/history';
import { firstName } from '../name';
import { list } from '../phrase';
import { count } from './count';
import { levels } from './words';

const extras = (files: number, links: number): string[] => [
  ...(files > 0 ? [count(files, 'eine Datei', 'Dateien')] : []),
  ...(links > 0 ? [count(links, 'ein Link', 'Links')] : []),
];

export const history: typeof en.history = {
  show: 'Verlauf',
  showOf: (skill, entries) => `Verlauf von ${skill}, ${count(entries, 'ein Eintrag', 'Einträge')}`,
  handedIn: (attempt, mentor, side) =>
    `Du hast Versuch ${attempt} bei ${mentor}, ${side}, abgegeben`,
  handedInMeans: (files, links) =>
    `Seitdem lassen sich der Text, ${list([...extras(files, links), 'deine eigene Wertung'])} und der Wortlaut des Rasters nicht mehr ändern.`,
  returned: (attempt, mentor) => `${mentor} hat Versuch ${attempt} zurückgegeben`,
  nextStep: (criterion, step) => `Eine Sache zum Ausprobieren, zu ${criterion}: ${step}`,
  mayReturn: (mentor) =>
    `${firstName(mentor)} durfte das, weil du diesen Versuch dort abgegeben hast.`,
  withdrawn: (attempt, level, mentor) =>
    `${mentor} hat die Freigabe von Versuch ${attempt} auf Stufe „${levels[level].name}“ zurückgezogen`,
  why: (reason) => `Warum: ${reason}`,
  mayWithdraw: (mentor) =>
    `${firstName(mentor)} durfte das, weil es die eigene Unterschrift war. Sie zählt nirgends mehr.`,
  lapsed: `„${levels.solo.name}“ ist auf „${levels.nearby.name}“ zurückgegangen`,
  lapsedWhy: `Rechtzeitig wurde auf dieser Stufe nichts Neues unterschrieben. Die Unterschriften bleiben festgehalten und zählen für „${levels.nearby.name}“.`,
  signature: (mentor, side) => `${mentor}, ${side}`,
  signatureAbout: (level, attempt) => `${levels[level].name}, zu Versuch ${attempt}`,
  entitled: (mentor, by, date) =>
    by.kind === 'chosen'
      ? `${firstName(mentor)} durfte unterschreiben, weil du diese Person am ${date} als Mentor gewählt hast.`
      : `Am ${date} ernannt von ${by.by}, Leitung von ${by.team}.`,
  notEntitled: (mentor) =>
    `${firstName(mentor)} durfte nicht unterschreiben: Weder hast du diese Person als Mentor gewählt, noch hatte eine Leitung sie dafür ernannt.`,
  keyRevoked: (date, reason) => `Der Schlüssel ist seit ${date} widerrufen: ${reason}`,
  counts: 'Das zählt.',
  countsForNearby: (date) =>
    `Das zählt für „${levels.nearby.name}“: „${levels.solo.name}“ galt bis ${date}.`,
  rubric: (revision) => `Raster ${revision}`,
  entry: (short) => `Eintrag ${short}`,
};
