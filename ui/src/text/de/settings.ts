// The words of Settings in German.
import type * as en from '../en/settings';

export const settings: typeof en.settings = {
  title: 'Du, dieser Laptop und wer was sieht',
  profile: 'Profil',
  name: 'Name',
  side: 'Seite',
  key: 'Schlüssel',
  keyText:
    'Dein öffentlicher Schlüssel. Lies ihn jemandem vor, dann ist klar, dass eine Unterschrift von dir ist.',
  appearance: 'Darstellung',
  appearanceText: {
    system: 'Wie dieser Laptop',
    light: 'Papier',
    dark: 'Nacht',
  },
  appearances: { system: 'System', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  languageText: 'Kurse bleiben in der Sprache, in der sie geschrieben sind.',
  languages: {
    system: { name: 'System', means: 'Wie dieser Laptop' },
    en: { name: 'English', means: 'In English' },
    de: { name: 'Deutsch', means: 'Auf Deutsch' },
  },
  cards: 'Karten am Tag',
  pileSizes: { small: 'Wenige', usual: 'Üblich', large: 'Viele' },
  pileSize: (cards, fresh) => `Bis ${cards}, davon ${fresh} neue`,
  notifications: 'Wenn Arbeit zurückkommt',
  notificationChoices: {
    daily: {
      label: 'Melden',
      means: 'Höchstens einmal am Tag, wenn du anderes tust',
    },
    never: { label: 'Nicht melden', means: 'Es steht unter Heute, wenn du zurückkommst' },
  },
  seen: 'Was über dich festgehalten ist',
  seenText: 'Alles, nach Art, und wer es sehen kann. Von selbst verlässt nichts diesen Laptop.',
  seenByName: 'Was andere sehen können, nach Namen',
  seenTable: 'Was über dich festgehalten ist, wie viel davon, und wer es sehen kann',
  seenWhat: 'Was',
  seenCount: 'Wie viele',
  seenBy: {
    myself: 'Nur du',
    mentor: 'Mentoren, die du gewählt hast',
    trainee: 'Wer die Arbeit gemacht hat',
    colleague: 'Der Mentor, an den es ging',
    team: 'Team',
  },
  seenKind: {
    answers: {
      title: 'Antworten auf Fragen',
      text: 'Ob richtig oder falsch, sie bleiben auf deinen eigenen Geräten.',
    },
    guesses: {
      title: 'Vermutungen vor einer Lektion',
      text: 'Am Ende der Lektion siehst du sie wieder.',
    },
    cards: {
      title: 'Wiederholte Karten',
      text: 'Wie du dich bewertest, bleibt bei dir. Es entscheidet nur, wann eine Karte wiederkommt.',
    },
    steps: {
      title: 'Schritte von Beispielen',
      text: 'Was du geschrieben hast, bevor du das Original sahst, und wie nah du es fandest.',
    },
    reflections: {
      title: 'Eigene Gedanken',
      text: 'Was du für dich geschrieben hast. Nur du siehst es, in seiner Lektion.',
    },
    phrases: {
      title: 'Behaltene Sätze',
      text: 'Sätze, die du für deine Reviews behältst. Benutzt du einen in einem Review, gehört er dazu.',
    },
    scenarios: {
      title: 'Gespielte Szenarien',
      text: 'Alles, was du darin gewählt hast. Es bleibt bei dir.',
    },
    'blocks-done': {
      title: 'Erledigte Abschnitte',
      text: 'Ein Mentor sieht, wie weit du gelesen hast, nicht, was du geantwortet hast.',
    },
    submissions: {
      title: 'Abgegebene Arbeiten',
      text: 'Text, Dateien und deine eigene Wertung, so wie du sie abgegeben hast.',
    },
    reviews: {
      title: 'Reviews von dir',
      text: 'Wer die Arbeit gemacht hat, liest sie Wort für Wort.',
    },
    'hand-overs': {
      title: 'Reviews, von dir weitergegeben oder übernommen',
      text: 'Alle im Team können sehen, bei wem eine Arbeit wartet. Eine Notiz liest nur der Mentor.',
    },
    'sign-offs': {
      title: 'Freigaben für dich',
      text: 'Von einem Mentor unterschrieben; alle im Team können sie prüfen.',
    },
    profile: {
      title: 'Name, Seite und gewählte Mentoren',
      text: 'Damit man im Team weiß, wer du bist und wer für dich einsteht.',
    },
    teams: {
      title: 'Teams',
      text: 'Teams, denen du beigetreten bist, und was du als Leitung festgelegt hast: wer dazugehört und wer unterschreiben darf.',
    },
  },
  seenYes: 'Kann es sehen',
  seenNo: 'Kann es nicht sehen',
  ledger: 'Dein Logbuch',
  ledgerText:
    'Eine Datei enthält alles, was auf diesem Laptop geschehen ist. Darin wird nie etwas geändert oder gelöscht.',
  path: 'Datei',
  entries: 'Einträge',
  lastBackup: 'Letzte Sicherung',
  never: 'Noch keine. Mach jetzt eine und bewahr sie auf einem anderen Datenträger auf.',
  backupsPath: 'Sicherungen liegen in',
  backUp: 'Jetzt sichern',
  backingUp: 'Wird gesichert …',
  backedUp: (path) => `Gesichert in ${path}.`,
};
