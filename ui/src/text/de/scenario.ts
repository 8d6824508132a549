// The words of a scenario in German: on its way, and at its end.
import type * as en from '../en/scenario';

export const scenario: typeof en.scenario = {
  over: 'Szenario',
  place: (title) => `Szenario: ${title}`,
  standings: {
    open: 'Noch nicht gespielt',
    playing: 'Angefangen',
    ended: 'Zu Ende gespielt',
    changed: 'Geändert, seit du gespielt hast',
  },
  begin: 'Anfangen',
  goOn: 'Weiter',
  open: 'Ansehen, wie es lief',
  lastEnding: (ending) => `Dein letztes Spiel endete bei „${ending}“.`,
  changed:
    'Dieses Szenario wurde geändert, seit du es gespielt hast. Das Spiel ist damit zu Ende. Fang von vorn an.',
  before: 'Was du wählst, wird gleich gespeichert. Sonst sieht es niemand.',
  conversation: 'Das Gespräch',
  choices: 'Was tust du?',
  keys: (choices) =>
    choices === 1 ? 'Enter tut es.' : `Pfeiltasten oder 1 bis ${choices} wählen aus, Enter tut es.`,
  you: 'Du',
  title: (title, turn) => title ?? `Zug ${turn}`,
  start: 'Anfang',
  end: 'Ende',
  chart: 'Was jeder Zug bewirkt hat',
  chartSays: (meters) => `${meters}. Die Tabelle darunter zeigt dieselben Zahlen.`,
  lineSays: (title, from, to) => `${title} von ${from} auf ${to}`,
  table: 'Dasselbe als Tabelle',
  turn: 'Zug',
  label: (title, value) => `${title} ${value}`,
  said: (n) => (n === 1 ? 'Dein Satz' : `Deine ${n} Sätze`),
  again: (title) => `Noch einmal ab „${title}“ spielen`,
  fromHere: (title) => `Noch einmal ab „${title}“`,
  fromTop: 'Von vorn',
  onWithLesson: 'Weiter in der Lektion',
  next: 'Nächste Lektion',
  back: 'Zurück zur Lektion',
};
