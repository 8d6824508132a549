// The words, in German, for a ledger that is too damaged to be opened: what it can go back to, and what remains without a backup.
import type { HoldingsView } from '../../bindings/HoldingsView';
import type * as en from '../en/rescue';
import { capital, list } from '../phrase';
import { count } from './count';

const names = (it: HoldingsView): string => list(it.people.map((person) => person.name));

export const rescue: typeof en.rescue = {
  title: 'Die Datei mit deinem Logbuch ist beschädigt',
  text: 'An ihr wurde nichts geändert. Geh zurück zu einer Sicherung: Was danach unterschrieben wurde, ist dann nicht mehr auf diesem Laptop. Was andere von dir haben, bleibt bei ihnen und kann mit ihren Paketen zurückkommen. Die beschädigte Datei bleibt daneben liegen.',
  where: 'Die beschädigte Datei',
  backups: 'Sicherungen auf diesem Laptop',
  looking: 'Sucht nach Sicherungen …',
  holds: (it) =>
    it.people.length === 0
      ? capital(count(it.entries, 'ein Eintrag', 'Einträge'))
      : `${capital(count(it.entries, 'ein Eintrag', 'Einträge'))}, mit ${names(it)}`,
  unreadable: 'Auch beschädigt, oder von einer neueren Version',
  newest: 'Die neueste gute',
  goBack: 'Zurückgehen …',
  goBackTo: (when) => `Zurückgehen zum ${when}`,

  question: (when) => `Zurück zum ${when}?`,
  meaning: (holds) =>
    `${holds}. All das ist wieder da, sobald jede Unterschrift in der Sicherung geprüft ist. Dieser Laptop zählt von da an als neue Installation, damit nichts, was du ab jetzt unterschreibst, an die Stelle von etwas tritt, das du seither unterschrieben hattest.`,
  aside:
    'Die beschädigte Datei bleibt unter einem anderen Namen liegen, falls jemand noch etwas aus ihr retten kann.',
  confirm: 'Zurückgehen',
  going: 'Prüft jede Unterschrift …',
  stay: 'Noch nicht',
  done: (when) => `Dieser Laptop ist wieder beim ${when}`,
  keptAs: 'Die beschädigte Datei liegt jetzt hier:',
  goOn: 'Von dort weitermachen',

  none: 'Auf diesem Laptop ist keine gute Sicherung',
  noneText:
    'Was du abgegeben hast und jedes Review dazu steckt in den Paketen, die du geschickt und bekommen hast: Es liegt bei denen, die mit dir arbeiten, unterschrieben wie zuvor. Beginne mit einem leeren Logbuch, öffne deine Identitätsdatei, wenn du eine gesichert hast, und bitte um Pakete. Die beschädigte Datei bleibt daneben liegen.',
  folder:
    'Hier wird nach Sicherungen gesucht. Leg eine Kopie von anderswo unter ihrem eigenen Namen in diesen Ordner und starte Crosstrain neu:',
  beginEmpty: 'Mit leerem Logbuch beginnen',
  emptyQuestion: 'Mit leerem Logbuch beginnen?',
  emptyDone: 'Dieser Laptop beginnt mit leerem Logbuch',
  emptyGoOn: 'Weiter',
};
