// The words of Reviews and Review in German: the queue, the scores, returning and signing.
import type * as en from '../en/review';
import { firstName } from '../name';
import { list } from '../phrase';
import { levels } from './words';

export const review: typeof en.review = {
  title: 'Wer auf dich wartet',
  intro: 'Oben steht, wer am längsten wartet.',
  waiting: 'Wartet auf dein Review',
  done: 'Deine Reviews',
  attemptOf: (attempt, skill) => `Versuch ${attempt}, für „${skill}“`,
  waits: (age) => `Wartet schon ${age}`,
  justCame: 'Gerade eben gekommen',
  handedIn: (date) => `Abgegeben ${date}`,
  knownSince: (date) => `Hier seit ${date}`,
  clockSaid: (name, date) => `Laut der Uhr von ${name}: ${date}`,
  open: 'Ansehen',
  openNamed: (practice, trainee, attempt) =>
    `Versuch ${attempt} von ${practice} von ${trainee} ansehen`,
  read: 'Lesen',
  readNamed: (practice, trainee, attempt) =>
    `Dein Review zu Versuch ${attempt} von ${practice} von ${trainee} lesen`,
  returned: (date) => `Zurückgegeben ${date}`,
  withdrawn: (date) => `Freigegeben und zurückgezogen ${date}`,
  keyRevoked: (date) => `Mit einem Schlüssel unterschrieben, der widerrufen ist, ${date}`,
  signedOff: (level, date) => `Freigegeben, Stufe „${levels[level].name}“, ${date}`,

  nobody: 'Niemand wartet auf dich',
  nobodyText: 'Alles, was bei dir liegt, hat sein Review.',
  empty: 'Noch ist keine Arbeit zu dir gekommen',
  emptyText:
    'Jemand wählt dich über deine Visitenkarte als Mentor, schick sie also zuerst. Was dann bei dir abgegeben wird, auf diesem Laptop oder per Paket, steht hier, bis dein Review fertig ist.',
  toCard: 'Zu deiner Visitenkarte, in den Einstellungen',
  attemptBy: (attempt, name) => `Versuch ${attempt}, von ${name}`,
  from: (name, side) => `${name}, ${side}`,

  handedInBy: (ago, name, side) => `Abgegeben ${ago} von ${name}, ${side}`,
  place: (attempt, practice) => `Versuch ${attempt} von „${practice}“`,
  brief: 'Die Aufgabe',
  noBrief:
    'Der Kurs zu dieser Übung ist nicht auf diesem Laptop. Das Raster kam mit der Arbeit, du kannst das Review also trotzdem machen.',
  evidence: 'Die Arbeit',
  files: 'Dateien',
  noText: 'Hier steht kein Text.',
  ownRating: (name) => `Eigene Wertung von ${firstName(name)}`,
  noRating: (name) => `${firstName(name)} hat diesen Versuch nicht selbst bewertet.`,
  show: 'Zeigen',
  showNamed: (name) => `${name} zeigen`,
  hide: 'Verbergen',
  hideNamed: (name) => `${name} verbergen`,
  opening: 'Wird geöffnet …',
  pictureOf: (name) => `Das Bild ${name}`,
  textOf: (name) => `Der Text von ${name}`,
  soundOf: (name) => `Die Aufnahme ${name}`,
  filmOf: (name) => `Der Film ${name}`,
  shownElsewhere: 'Eine Datei dieser Art zeigt ein anderes Programm auf deinem Laptop.',
  cannotShow:
    'Niemand kann sagen, was beim Öffnen einer Datei dieser Art geschieht. Sichere eine Kopie, wenn du weißt, was es ist. Ihr Name, ihre Größe und ihr SHA-256 gehören zu dem, was du unterschreibst.',
  cannotPlay:
    'Diese Aufnahme lässt sich hier nicht abspielen. Öffne sie in einem anderen Programm.',
  tooLong:
    'Dieser Text ist zu lang, um hier gezeigt zu werden. Öffne ihn in einem anderen Programm.',
  openElsewhere: 'In anderem Programm öffnen',
  openElsewhereNamed: (name) => `In anderem Programm öffnen: ${name}`,
  saveCopy: 'Kopie sichern',
  saveCopyNamed: (name) => `Kopie sichern: ${name}`,
  savedAt: (path) => `Gesichert als ${path}`,
  asWritten: 'Wie es geschrieben ist, zum Kommentieren',
  asRead: 'Wie es sich liest',
  links: 'Links',
  openLink: (address) => `${address} im Browser öffnen`,
  linkNote: 'Was hinter einem Link liegt, kann sich nach der Abgabe ändern.',
  copied: (address) => `Es ließ sich kein Browser öffnen. ${address} ist kopiert.`,
  sha: (short) => `SHA-256 ${short}…`,
  earlier: 'Frühere Versuche',

  rubric: (revision) => `Raster, Fassung ${revision}`,
  samples: 'Texte, nach diesem Raster gewertet, und warum',
  scoring: 'Deine Wertungen und Worte',
  keys: 'Pfeiltasten oder 1 bis 4 werten ein Kriterium; 0 heißt, dass du es nicht gesehen hast.',
  unseen: 'Die Arbeit zeigt es nicht. Sie lässt sich zurückgeben, aber nicht freigeben.',
  stopRule: 'Stoppregel',
  stopHeld: 'Eingehalten',
  stopBroken: 'Verletzt',
  readyIs: (text) => `Bei 3, bereit: ${text}`,
  saw: 'Was ich gesehen habe',
  sawHint: 'Tatsachen aus dieser Arbeit, in deinen Worten.',
  step: 'Eine Sache zum Ausprobieren',
  stepHint: 'Etwas Konkretes für den nächsten Versuch.',
  stepAbout: 'Worum es dabei geht',
  phrases: 'Behaltene Sätze',
  phraseKeys: 'Auf und ab wählen, Enter setzt ein, Entf lässt los, Esc schließt.',
  noPhrase:
    'Du behältst noch keinen Satz. Schreib einen, den du wieder brauchst, und wähle „Diesen Satz behalten“.',
  keepPhrase: 'Diesen Satz behalten',
  phraseKept: (phrase) => `Behalten: „${phrase}“`,
  dropPhrase: 'Loslassen',
  dropPhraseNamed: (phrase) => `Satz loslassen: ${phrase}`,
  return: 'Mit einem nächsten Schritt zurückgeben',
  sign: 'Freigeben …',

  unscored: (titles) =>
    titles.length === 1
      ? `${list(titles)} hat noch keine Wertung. Werte jedes Kriterium, um zurückzugeben oder freizugeben.`
      : `${list(titles)} haben noch keine Wertung. Werte jedes Kriterium, um zurückzugeben oder freizugeben.`,
  below: (them) =>
    `${list(them.map((it) => `${it.title} steht bei ${it.score}`))}. Deshalb geht noch keine Freigabe: Jedes Kriterium braucht eine 3.`,
  ruleBroken: 'Die Stoppregel ist verletzt. Deshalb geht das zurück, gleich mit welchen Wertungen.',
  stopped: (titles) =>
    `${list(titles)} bei 1 heißt in diesem Raster: Stopp. Deshalb geht das zurück, gleich wie die anderen Wertungen sind.`,
  notSeen: (titles) =>
    `${list(titles)} hast du in dieser Arbeit nicht gesehen. Deshalb geht keine Freigabe: Jedes Kriterium muss zu sehen sein.`,
  stopUnanswered: 'Sag noch, ob die Stoppregel eingehalten wurde, dann kannst du das freigeben.',
  ready: 'Jedes Kriterium steht bei 3 oder höher. Du kannst das freigeben.',
  stepMissing: 'Zum Zurückgeben schreib eine Sache zum Ausprobieren.',
  returnable: 'Du kannst es zurückgeben.',

  signTitle: (skill, trainee) => `„${skill}“ für ${trainee} freigeben`,
  signLevel: 'Was darf die Person nächste Woche beim Kunden?',
  signMeaning:
    'Dein Schlüssel unterschreibt diesen Satz zusammen mit der Person, der Fähigkeit, der Stufe, der Fassung des Rasters, jeder Wertung und der Arbeit. Niemand kann das ändern, auch nicht auf dem eigenen Laptop. Du kannst es nur zurückziehen, vor aller Augen.',
  signDropsStep:
    'Deine „Sache zum Ausprobieren“ geht nur mit zurückgegebener Arbeit hinaus. Zu einer Unterschrift gehört sie nicht.',
  passphrase: 'Deine Passphrase',
  passphraseHint: 'Noch einmal, weil das eine Unterschrift ist.',
  signButton: 'Unterschreiben',
  signing: 'Wird unterschrieben …',
  cancel: 'Noch nicht',

  decided: 'Was du entschieden hast',
  doneText: 'Ein Review lässt sich nicht ändern. Der nächste Versuch bekommt ein neues.',
  withdraw: 'Freigabe zurückziehen …',
  withdrawTitle: (skill, trainee) => `Deine Freigabe von „${skill}“ für ${trainee} zurückziehen`,
  withdrawMeaning: (trainee) =>
    `Was du unterschrieben hast, bleibt festgehalten, und dies auch. Von jetzt an zählt es nicht mehr, wo immer man es sieht. ${firstName(trainee)} liest deinen Grund und kann wieder abgeben.`,
  reason: 'Warum es nicht mehr gilt',
  reasonHint: 'Ein oder zwei Sätze. Wer die Unterschrift sieht, sieht auch sie.',
  withdrawButton: 'Zurückziehen',
  withdrawing: 'Wird zurückgezogen …',
  keep: 'Freigabe behalten',
};
