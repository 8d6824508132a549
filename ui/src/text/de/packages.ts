// The words, in German, for courses that come as one file: what one changes, taking it into use, and the way back.
import type { CourseChangesView } from '../../bindings/CourseChangesView';
import type { LessonChangeView } from '../../bindings/LessonChangeView';
import type * as en from '../en/packages';
import { capital, list } from '../phrase';
import { dayOf } from '../when';
import { count } from './count';

/** Longer lists are cut: nobody reads a hundred titles in a dialog. */
const MOST_TITLES = 6;

export const packages: typeof en.packages = {
  title: 'Ein Kurs als Datei',
  hint: 'Eine Datei mit der Endung .course enthält einen ganzen Kurs. Du siehst, was sie ändern würde, bevor etwas installiert wird.',
  choose: 'Kursdatei öffnen',
  reading: (file) => `${file} wird gelesen`,
  checking: (file) => `${file} wird geprüft`,
  cancel: 'Abbrechen',
  notInstalled: (file) => `${file} ist nicht installiert.`,
  unreadable:
    'Die Datei ließ sich nicht lesen. Sieh nach, ob sie noch da ist, und wähle sie noch einmal.',
  tooLarge: 'sie ist größer als 64 MB',
  changes: 'Was sich für dich ändert',
  notNow: 'Jetzt nicht',
  close: 'Schließen',
  working: 'Einen Moment …',
  installed: (at) => `Am ${dayOf(at)} aus einer Datei installiert.`,
};

/** The way back, as the button beside a course says it. */
export const wayBack: typeof en.wayBack = {
  earlier: 'Zurück zur Version davor',
  'built-in': 'Zurück zum eingebauten Kurs',
  nothing: 'Diesen Kurs entfernen',
};

export const arrivals: typeof en.arrivals = {
  new: {
    title: (course) => `„${course}“ installieren?`,
    lead: 'Dieser Kurs ist neu auf diesem Laptop.',
    act: 'Installieren',
    taken: (course) => `„${course}“ ist installiert.`,
  },
  update: {
    title: (course) => `„${course}“ aktualisieren?`,
    lead: 'Du kannst zu der Version zurück, die du jetzt hast.',
    act: 'Aktualisieren',
    taken: (course) => `„${course}“ ist auf dem neuesten Stand.`,
  },
  'in-place-of-built-in': {
    title: (course) => `Diese Version von „${course}“ installieren?`,
    lead: 'Sie tritt an die Stelle des Kurses, der mit Crosstrain kommt. Du kannst zu ihm zurück.',
    act: 'Installieren',
    taken: (course) => `„${course}“ ist installiert.`,
  },
  same: {
    title: (course) => `„${course}“ ist schon installiert`,
    lead: 'Die Datei enthält die Version, die du hast. Es gibt nichts zu tun.',
    act: '',
    taken: (course) => `„${course}“ ist installiert.`,
  },
  earlier: {
    title: (course) => `Zurück zur Version von „${course}“ davor?`,
    lead: 'Die Version, die du jetzt hast, verlässt diesen Laptop. Ihre Datei lässt sich wieder installieren.',
    act: 'Zurück',
    taken: () => 'Du hast wieder die Version davor.',
  },
  'built-in': {
    title: (course) => `Zurück zum eingebauten Kurs „${course}“?`,
    lead: 'Die Version, die du jetzt hast, verlässt diesen Laptop. Ihre Datei lässt sich wieder installieren.',
    act: 'Zurück',
    taken: () => 'Du hast wieder den eingebauten Kurs.',
  },
  gone: {
    title: (course) => `„${course}“ von diesem Laptop entfernen?`,
    lead: 'Was du darin getan hast, bleibt festgehalten und ist wieder da, wenn du den Kurs wieder installierst.',
    act: 'Entfernen',
    taken: (course) => `„${course}“ ist nicht mehr auf diesem Laptop.`,
  },
};

/** What changes for the reader, a sentence each. */
export const changeLines: typeof en.changeLines = (changes) => {
  const lines = [
    ...kept(changes.partsKept),
    ...changes.lessonsChanged.map(changedLesson),
    ...revised(changes),
    ...named(changes.lessonsAdded, 'Neue Lektion', 'Neue Lektionen'),
    ...gone(changes),
    ...cards(changes),
    ...named(changes.skillsAdded, 'Neue Fähigkeit', 'Neue Fähigkeiten'),
    ...named(changes.skillsGone, 'Eine Fähigkeit fällt weg', 'Fähigkeiten, die wegfallen'),
    ...rubrics(changes.rubricsChanged),
  ];
  return lines.length === 0 ? ['Nichts, was du liest oder tust.'] : lines;
};

function kept(n: number): string[] {
  if (n === 0) return [];
  const parts = count(
    n,
    'ein Abschnitt, den du erledigt hast, bleibt',
    'erledigte Abschnitte bleiben',
  );
  return [`${capital(parts)} erledigt.`];
}

function changedLesson({ title, partsChanged, partsAdded }: LessonChangeView): string {
  const changed = `${count(partsChanged, 'ein erledigter Abschnitt liest', 'erledigte Abschnitte lesen')} sich anders`;
  const added = `${count(partsAdded, 'ein Abschnitt ist', 'Abschnitte sind')} neu`;
  const parts = [partsChanged > 0 ? changed : '', partsAdded > 0 ? added : ''];
  return `„${title}“: ${list(parts.filter((it) => it !== ''))}.`;
}

function revised({ lessonsReworded: n, lessonsChanged }: CourseChangesView): string[] {
  if (n === 0) return [];
  const lessons =
    lessonsChanged.length > 0
      ? count(n, 'eine weitere Lektion wurde', 'weitere Lektionen wurden')
      : count(n, 'eine Lektion wurde', 'Lektionen wurden');
  return [`${capital(lessons)} überarbeitet.`];
}

function named(titles: readonly string[], one: string, many: string): string[] {
  return titles.length === 0 ? [] : [`${titles.length === 1 ? one : many}: ${some(titles)}.`];
}

function gone({ lessonsGone }: CourseChangesView): string[] {
  const titles = lessonsGone.map((it) => it.title);
  const lines = named(titles, 'Eine Lektion fällt weg', 'Lektionen, die wegfallen');
  return lessonsGone.some((it) => it.isBegun)
    ? lines.map((it) => `${it} Was du dort getan hast, bleibt festgehalten.`)
    : lines;
}

function cards({ cardsAdded, cardsGone }: CourseChangesView): string[] {
  const come = count(cardsAdded, 'eine Karte kommt dazu', 'Karten kommen dazu');
  const go = count(cardsGone, 'eine Karte fällt weg', 'Karten fallen weg');
  const moves = [cardsAdded > 0 ? come : '', cardsGone > 0 ? go : ''].filter((it) => it !== '');
  return moves.length === 0 ? [] : [`${capital(moves.join(', '))}.`];
}

function rubrics(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const of = titles.length === 1 ? 'Das Raster von' : 'Die Raster von';
  const verb = titles.length === 1 ? 'ändert' : 'ändern';
  return [
    `${of} ${some(titles)} ${verb} sich. Eine Freigabe nennt weiter das, nach dem sie gegeben wurde.`,
  ];
}

function some(titles: readonly string[]): string {
  const shown = titles.slice(0, MOST_TITLES).map((it) => `„${it}“`);
  const more = titles.length - shown.length;
  return list(more > 0 ? [...shown, `${more} weitere`] : shown);
}
