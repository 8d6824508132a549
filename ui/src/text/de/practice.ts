// The words of Practice in German: the brief, the draft, handing in, and the attempts.
import type * as en from '../en/practice';
import { firstName } from '../name';

export const keeping: typeof en.keeping = {
  nothing: 'Wird beim Schreiben gespeichert',
  running: 'Wird gespeichert …',
  kept: (time) => `Gespeichert um ${time}`,
  notKept: 'Noch nicht gespeichert.',
  again: 'Jetzt speichern',
};

export const practice: typeof en.practice = {
  over: (skill) => `Übung zu „${skill}“`,
  minutes: (minutes) => `${minutes} Minuten, Rückmeldung inbegriffen`,
  signedBy: (sides, count) =>
    count > 1
      ? `Braucht eine Unterschrift von jeder Seite: ${sides}`
      : `Braucht eine Unterschrift von der Seite ${sides}`,
  lesson: 'Die Lektion dazu lesen',
  brief: 'Die Aufgabe',
  rubric: 'Wonach bewertet wird',
  rubricTable: 'Das Raster: jedes Kriterium und wie jede Wertung aussieht',
  criterion: 'Kriterium',
  passRule: 'Du bestehst, wenn jedes Kriterium bei 3 oder höher steht.',
  revision: (revision) => `Raster, Fassung ${revision}`,
  draft: (attempt) => `Dein Entwurf für Versuch ${attempt}`,
  draftLabel: 'Was du getan hast, in deinen Worten',
  draftHint: 'Ein Protokoll oder Notizen genügen. Bis zur Abgabe siehst nur du das.',
  files: 'Dateien',
  attach: 'Dateien anhängen',
  attachHint: 'Dein Mentor bekommt genau diese Bytes.',
  attached: 'Angehängte Dateien',
  remove: 'Entfernen',
  removeNamed: (name) => `${name} entfernen`,
  arriving: (name) => `${name} wird gespeichert`,
  giveUp: 'Abbrechen',
  links: 'Links',
  link: 'Adresse',
  linkHint:
    'Zu etwas, das anderswo liegt, etwa einer geteilten Aufnahme. Abgegeben wird die Adresse; was dort liegt, kann sich ändern.',
  addLink: 'Link hinzufügen',
  linked: 'Links dieses Entwurfs',
  notAnAddress: 'Eine Adresse beginnt mit https:// oder http://. Kopiere sie aus dem Browser.',
  unreadable: (name) =>
    `${name} ließ sich nicht lesen. Vielleicht wurde die Datei verschoben; wähle sie noch einmal.`,
  notAttached: (name, why) => `${name} ist nicht angehängt. ${why}`,
  rating: 'Bewerte dich selbst',
  ratingHint: 'Bevor es jemand anderes tut. Dein Mentor sieht deine Wertung neben der eigenen.',
  unrated: 'Noch nicht bewertet',
  mentors: 'Wer das Review macht',
  otherSide: 'Von der anderen Seite',
  needed: 'Diese Seite muss noch unterschreiben',
  chosen: 'Von dir gewählt',
  appointed: (leader) => `Ernannt von ${leader}`,
  nobody: 'Wähle, wer das Review macht',
  nobodyText:
    'Jemand von der anderen Seite kann sich für eine Minute hierher setzen: Person wechseln, hinzufügen (Mateo zum Beispiel) und wiederkommen. Oder du bekommst die Visitenkarte von einem anderen Laptop. Dein Entwurf bleibt, wie er ist.',
  handIn: 'Abgeben',
  handInDialog: (attempt) => `Versuch ${attempt} abgeben?`,
  handInTo: (name, side) =>
    `${name}, ${side}, bekommt eine Kopie, die sich nicht mehr ändern lässt:`,
  leavesText: (words) => (words === 1 ? '1 Wort Text' : `${words} Wörter Text`),
  leavesNoText: 'keinen Text',
  leavesFiles: (count, size) => (count === 1 ? `1 Datei, ${size}` : `${count} Dateien, ${size}`),
  leavesNoFiles: 'keine Dateien',
  leavesLinks: (count) => (count === 1 ? '1 Link' : `${count} Links`),
  leavesRating: (rated, of) =>
    rated === 0 ? 'keine eigene Wertung' : `deine eigene Wertung für ${rated} von ${of} Kriterien`,
  leavesNothingElse: 'Deine Antworten, Vermutungen und Notizen bleiben bei dir.',
  confirm: (name) => `An ${firstName(name)} abgeben`,
  cancel: 'Noch nicht',
  chooseFirst: 'Wähle, wer das Review macht, dann gib ab.',
  writeFirst: 'Schreib etwas, häng eine Datei an oder füg einen Link hinzu, dann gib ab.',
  waitFirst: (name) =>
    `${firstName(name)} hat noch deinen letzten Versuch. Schreib weiter; abgeben kannst du, sobald das Review da ist.`,
  fileFirst: 'Eine Datei wird noch gelesen. Gib ab, sobald sie angehängt ist.',
  stateWaiting: (name, attempt) => `Versuch ${attempt} liegt bei ${name}`,
  stateWaitingText: (since) =>
    `Seit ${since}. Du musst nicht warten: Schreib unten am nächsten Versuch, wann immer du magst.`,
  stateReturned: (name) => `${name} hat es mit einem nächsten Schritt zurückgegeben`,
  stateWithdrawn: (name) => `${name} hat die Freigabe zurückgezogen`,
  stateWithdrawnText: (name) =>
    `Was ${firstName(name)} unterschrieben hat, bleibt festgehalten, und dies auch. Gib wieder ab, wenn du so weit bist.`,
  stateKeyRevoked: (name) => `Der Schlüssel von ${name} ist widerrufen`,
  stateKeyRevokedText: (name) =>
    `Was von da an damit unterschrieben ist, zählt nicht. Gib noch einmal ab, an jemand anderen oder mit der Karte zum neuen Schlüssel von ${firstName(name)}.`,
  stateSigned: (name, level) => `${name} hat das freigegeben, Stufe „${level}“`,
  stateSignedText: 'Bestätigt: Die Unterschrift steht Wort für Wort bei den Fähigkeiten.',
  toSkills: 'Bei den Fähigkeiten ansehen',
  attempts: 'Deine Versuche',
  noAttempts: 'Noch nichts abgegeben.',
  attempt: (number) => `Versuch ${number}`,
  handedIn: (date, mentor) => `Abgegeben ${date} an ${mentor}`,
  withMentor: (mentor) => `Liegt bei ${mentor}. Noch kein Review.`,
  noText: 'Hier steht kein Text.',
  filesOf: (attempt) => `Dateien zu Versuch ${attempt}`,
  scores: (attempt) => `Wertungen zu Versuch ${attempt}`,
  own: 'Du',
  theirs: (mentor) => firstName(mentor),
  noScore: 'Keine Wertung',
  notObserved: 'Nicht zu sehen',
  stopBroken: 'Die Stoppregel wurde verletzt. Deshalb kam es zurück, gleich mit welchen Wertungen.',
  stopRule: 'Stoppregel.',
  saw: (mentor) => `Was ${firstName(mentor)} gesehen hat`,
  nextStepOn: (criterion) => `Eine Sache zum Ausprobieren, zu ${criterion}`,
  returnedOn: (mentor, date) => `Zurückgegeben von ${mentor}, ${date}`,
  withdrawnOn: (mentor, date) => `Zurückgezogen von ${mentor}, ${date}`,
  withdrawnWhy: (mentor) => `Warum ${firstName(mentor)} sie zurückgezogen hat`,
  keyRevokedOn: (mentor, date) =>
    `Zählt nicht: Der Schlüssel von ${mentor} ist widerrufen, ${date}`,
  keyRevokedWhy: 'Was mit dem Schlüssel war',
  signedOn: (mentor, date, level) => `Freigegeben von ${mentor}, Stufe „${level}“, ${date}`,
};
