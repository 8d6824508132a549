// The words of the window in German, by the place where they are shown.
//
// People are colleagues: du, short, plain. One word for one thing, everywhere:
//   skill Fähigkeit · level Stufe · sign-off Freigabe · sign off freigeben · signature Unterschrift
//   side Seite (Vertrieb, Technik) · fence Zaun · mentor Mentor · review Review · team Team
//   course Kurs · unit Einheit · lesson Lektion · part Abschnitt · question Frage · answer Antwort
//   practice Übung · brief Aufgabe · draft Entwurf · hand in abgeben · attempt Versuch · evidence Arbeit
//   return zurückgeben · next step nächster Schritt · withdraw zurückziehen · on record festgehalten
//   rubric Raster · criterion Kriterium · score Wertung · attested bestätigt · self-reported selbst angegeben
//   card Karte · card of a person Visitenkarte · pile Stapel · guess Vermutung · scenario Szenario · worked example Beispiel in Schritten
//   packet Paket · course file Kursdatei · ledger Logbuch · entry Eintrag · backup Sicherung
//   key Schlüssel · passphrase Passphrase · laptop Laptop
import { capital } from '../phrase';
import type * as en from '../en/words';
import { count, figures } from './count';

export const app: typeof en.app = {
  name: 'Crosstrain',
  rail: 'Bereiche',
  today: 'Heute',
  courses: 'Kurse',
  skills: 'Fähigkeiten',
  reviews: 'Reviews',
  settings: 'Einstellungen',
  switchPerson: 'Person wechseln',
  back: 'Zurück',
  forward: 'Vor',
  youAreHere: 'Hier bist du',
  skipToContent: 'Direkt zum Inhalt',
  waitingFor: (n) => (n === 1 ? '1 wartet' : `${n} warten`),
};

export const states: typeof en.states = {
  waiting: 'Wird geöffnet …',
  more: (next: number, left: number) => `${next} weitere von ${left} zeigen`,
  tryAgain: 'Noch einmal versuchen',
  goBack: 'Zurück',
};

export const sides: typeof en.sides = { sales: 'Vertrieb', engineering: 'Technik' };

export const sideOf: typeof en.sideOf = {
  sales: 'Vertrieb',
  engineering: 'Technik',
};

export const audiences: typeof en.audiences = {
  everyone: 'Für beide Seiten',
  sales: 'Für den Vertrieb',
  engineering: 'Für die Technik',
};

export const levels: typeof en.levels = {
  watch: { name: 'Zuschauen', means: 'Du darfst zuschauen. Die Lektionen sind erledigt.' },
  'with-me': { name: 'Zu zweit', means: 'Du darfst es, wenn dein Mentor im Raum ist.' },
  nearby: {
    name: 'In Rufweite',
    means: 'Du darfst es allein, solange dein Mentor erreichbar ist.',
  },
  solo: { name: 'Allein', means: 'Du darfst es allein.' },
  coach: { name: 'Anleiten', means: 'Du darfst andere darin anleiten.' },
};

export const scores: typeof en.scores = {
  1: 'Noch nicht',
  2: 'Mit Hilfe',
  3: 'Bereit',
  4: 'Vorbildlich',
};

export const blockStates: typeof en.blockStates = {
  open: 'offen',
  done: 'erledigt',
  changed: 'geändert, seit du fertig warst',
};

export const minutes: typeof en.minutes = (n) => figures(n, 'Minute', 'Minuten');

export const passphrase: typeof en.passphrase = {
  label: 'Passphrase',
  show: 'Passphrase zeigen',
  hide: 'Passphrase verbergen',
};

export const welcome: typeof en.welcome = {
  title: 'Lerne das Handwerk der anderen Seite',
  lead: 'Kurze Lektionen, echte Übungen und jemand von jenseits des Zauns, der freigibt, was du kannst. Alles bleibt auf diesem Laptop.',
  name: 'Dein Name',
  side: 'Deine Seite',
  sideMeans: {
    sales: 'Du sprichst mit Kunden. Du lernst zu zeigen, was die Technik gebaut hat.',
    engineering: 'Du baust es. Du lernst zu vereinbaren, worauf sich ein Kunde verlassen kann.',
  },
  sideMissing: 'Wähle die Seite, auf der du arbeitest.',
  nameMissing: 'Schreib deinen Namen.',
  passphraseHint:
    'Mindestens 8 Zeichen. Sie schützt den Schlüssel, mit dem du unterschreibst. Sie bleibt auf diesem Laptop, und niemand kann sie zurücksetzen.',
  passphraseShort: 'Nimm mindestens 8 Zeichen. Ein paar einfache Wörter lassen sich leicht merken.',
  start: 'Loslegen',
  cancel: 'Zurück zur Liste',
};

export const unlock: typeof en.unlock = {
  title: 'Wer lernt heute?',
  lead: 'Wähle deinen Namen und gib deine Passphrase ein.',
  people: 'Wer auf diesem Laptop lernt',
  open: 'Öffnen',
  add: 'Person hinzufügen',
  passphraseMissing: 'Gib deine Passphrase ein.',
};

export const links: typeof en.links = {
  note: (number) => `Anmerkung ${number}`,
  notes: 'Anmerkungen',
  backToText: 'Zurück zum Text',
  wideTable: 'Tabelle, lässt sich seitwärts verschieben',
  wideCode: 'Code, lässt sich seitwärts verschieben',
  copyCode: 'Kopieren',
  codeCopied: 'Kopiert',
  copied: (address) =>
    `Es ließ sich kein Browser öffnen. ${address} ist kopiert: Füge es in einem ein.`,
};

export const failedStart: typeof en.failedStart = {
  over: 'Crosstrain konnte nicht starten',
  where: 'Wo',
};

export const today: typeof en.today = {
  open: 'Öffnen',
  start: (minutes) => `Anfangen, ${minutes} min`,
  goOn: (minutes) => `Weiter, ${minutes} min`,
  practise: 'Übung öffnen',
  newsLabel: 'Was sich tut',
  returned: (mentor, practice) => `${mentor} hat „${practice}“ zurückgegeben`,
  withdrawn: (mentor, practice) => `${mentor} hat die Freigabe von „${practice}“ zurückgezogen`,
  withdrawnWhy: (reason) => `Grund: ${reason}`,
  keyRevoked: (mentor, practice) =>
    `Gib „${practice}“ noch einmal ab: Der Schlüssel von ${mentor} ist widerrufen`,
  nextStep: (step) => `Ein nächster Schritt: ${step}`,
  signed: (mentor, skill) => `${mentor} hat „${skill}“ freigegeben`,
  signedAt: (level, when) => `Stufe „${level}“, ${when}`,
  waits: (mentor, practice) => `„${practice}“ liegt bei ${mentor}`,
  waitsSince: (attempt, when) => `Versuch ${attempt}, abgegeben ${when}`,
  reviews: (n) => capital(`${count(n, 'eine Arbeit wartet', 'Arbeiten warten')} auf dein Review`),
  reviewsHint: 'Ohne dich kommt jemand nicht auf die nächste Stufe.',
  openReturned: (practice) => `${practice} öffnen`,
  openReviews: 'Deine Reviews öffnen',
  openSkill: (skill) => `Fähigkeit ${skill} öffnen`,
  allDone: 'Du hast alle Lektionen und Übungen geschafft, die hier für dich sind',
  allDoneHint: 'Die Kurse der anderen Seite stehen dir auch offen.',
  toCourses: 'Alle Kurse ansehen',
  footer: 'Alles liegt auf diesem Laptop. Nichts hier braucht ein Netz.',
};

export const courses: typeof en.courses = {
  title: 'Kurse',
  lead: 'Deine stehen vorn. Die anderen stehen dir auch offen.',
  yours: 'Für dich',
  others: 'Von der anderen Seite',
  empty: 'Auf diesem Laptop ist noch kein Kurs.',
  emptyHint:
    'Ein Kurs ist ein Ordner mit einfachem Text oder eine einzige Datei. Leg den Ordner in den Kursordner und versuch es noch einmal, oder öffne unten die Datei.',
  size: (lessons, time) => `${figures(lessons, 'Lektion', 'Lektionen')}, ${time}`,
  done: (done, of) => `${done} von ${of} erledigt`,
  allDone: 'Alles erledigt',
};

export const course: typeof en.course = {
  unit: (n) => `Einheit ${n}`,
  practice: 'Übung',
  lessonDone: 'Erledigt',
  lessonChanged: 'Geändert, seit du fertig warst',
  lessonStarted: (done, of) => `${done} von ${of}`,
  lessonOpen: 'Nicht angefangen',
  start: 'Kurs anfangen',
  goOn: (lesson) => `Weiter mit „${lesson}“`,
  skills: 'Wohin er führt',
  skillsHint: 'Ein Mentor gibt sie frei, sobald deine Übung sie zeigt.',
  noLevel: 'Noch nicht freigegeben',
  level: (name) => `Stufe „${name}“`,
  empty: 'Dieser Kurs hat noch keine Lektionen.',
  emptyHint: 'Sein Ordner ist da, aber in keiner Einheit steht eine Lektion.',
};

export const practiceStates: typeof en.practiceStates = {
  open: 'Nicht angefangen',
  drafted: 'Entwurf gespeichert',
  waiting: 'Bei einem Mentor',
  returned: 'Mit einem nächsten Schritt zurück',
  'signed-off': 'Freigegeben',
  withdrawn: 'Freigabe zurückgezogen',
  'key-revoked': 'Schlüssel des Mentors widerrufen',
};

export const lesson: typeof en.lesson = {
  position: (position, of) => `Lektion ${position} von ${of} in dieser Einheit`,
  progress: (done, of) =>
    done === 0 ? figures(of, 'Abschnitt', 'Abschnitte') : `${done} von ${of} erledigt`,
  objectives: 'Was du danach kannst',
  contents: 'Inhalt',
  resume: (title) => `Weiter bei „${title}“`,
  again: (title, n) => `${title} (${n})`,
  copyLink: (title) => `Link auf „${title}“ kopieren`,
  linkCopied: 'Link kopiert',
  linkNotCopied: 'Der Link konnte nicht kopiert werden. Versuch es noch einmal.',
  keys: 'Pfeiltasten gehen von Abschnitt zu Abschnitt, 1 bis 9 wählen, Enter antwortet.',
  end: {
    done: 'Lektion erledigt',
    open: (n) => capital(count(n, 'ein Abschnitt ist noch offen', 'Abschnitte sind noch offen')),
    andMore: (n) => `und ${count(n, 'ein weiterer', 'weitere')}`,
    openHint: 'Du kannst jederzeit zurückkommen.',
    goOn: 'Weiter',
    next: (title) => `Als Nächstes: ${title}`,
    toCourse: 'Zurück zum Kurs',
    guess: 'Deine Vermutung vor der Lektion',
    finished: 'Alles daraus bleibt auf diesem Laptop.',
  },
  empty: 'Diese Lektion hat noch keinen Text.',
  emptyHint: 'Die Datei ist da, aber es steht nichts darin.',
};

export const quiz: typeof en.quiz = {
  number: (n, of) => (of === 1 ? 'Frage' : `Frage ${n} von ${of}`),
  one: 'Wähle eine Antwort',
  several: 'Wähle alle richtigen Antworten',
  answer: 'Antworten',
  again: 'Noch einmal antworten',
  answered: 'Beantwortet',
  right: 'Richtig',
  alsoRight: 'Richtig, und du hast es ausgelassen',
  yourAnswer: 'Deine Antwort',
  resultRight: 'Richtig.',
  resultWrong: {
    choice: 'Diesmal nicht. Sieh, wohin jede Antwort führen würde.',
    order: 'Diesmal nicht. Das ist die Reihenfolge, und daneben steht deine.',
    match: 'Diesmal nicht. So gehört es zusammen.',
    written: 'Diesmal nicht.',
  },
  missing: {
    choice: 'Wähle zuerst eine Antwort.',
    order: 'Verschiebe zuerst etwas. Die gezeigte Reihenfolge ist nicht die richtige.',
    match: 'Wähle zuerst für jede Zeile die andere Hälfte.',
    written: 'Schreib zuerst eine Antwort.',
  },
};

export const guess: typeof en.guess = {
  over: 'Bevor du weiterliest',
  label: 'Deine Vermutung',
  hint: 'Ein Satz genügt. Niemand bewertet ihn, und nur du siehst ihn.',
  commit: 'Vermutung behalten',
  kept: 'Deine Vermutung. Am Ende der Lektion siehst du sie wieder.',
  empty: 'Schreib zuerst eine Vermutung, auch eine grobe.',
  earlier: 'Deine Vermutung, bevor die Frage geändert wurde:',
  stands: 'Ich bleibe dabei',
  anew: 'Eine neue Vermutung',
};

export const cards: typeof en.cards = {
  over: (n) => capital(count(n, 'eine Karte', 'Karten')),
  enter: 'Ab dem Tag nach dem Lesen kommen sie zur Wiederholung, immer ein paar auf einmal.',
};

export const practice: typeof en.practice = {
  over: 'Übung',
  rubric: 'Wie „Bereit“ aussieht',
  open: 'Übung öffnen',
  leadsTo: (skill) => `Führt zur Fähigkeit „${skill}“`,
};
