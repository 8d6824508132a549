// The words, in German, for what was edited after somebody had read it, answered it or signed by it.
import type * as en from '../en/change';
import { capital, list } from '../phrase';
import { count } from './count';

const finished = 'Dieser Abschnitt wurde geändert, seit du fertig warst.';
const seen = 'Du hast es gesehen.';

export const change: typeof en.change = {
  label: (title) => (title === '' ? 'Geändert' : `Geändert: ${title}`),
  since: {
    prose: 'Dieser Abschnitt wurde geändert, seit du ihn gelesen hast.',
    cards: finished,
    quiz: 'Diese Frage wurde geändert, seit du geantwortet hast. Antworte, wie sie jetzt dasteht; deine frühere Antwort bleibt festgehalten.',
    guess: 'Diese Frage wurde geändert, seit du deine Vermutung geschrieben hast.',
    steps:
      'Dieses Beispiel wurde geändert, seit du fertig warst. Seine Schritte fangen von vorn an; was du geschrieben hast, bleibt festgehalten.',
    reflect: 'Diese Frage wurde geändert, seit du geschrieben hast.',
    checklist:
      'Diese Liste wurde geändert, seit du sie gelesen hast. Was darauf geblieben ist, ist noch abgehakt.',
    scenario:
      'Dieses Szenario wurde geändert, seit du es gespielt hast. Spiel es, wie es jetzt ist; dein früheres Spiel bleibt festgehalten.',
    practice: 'Die Aufgabe wurde geändert, seit du abgegeben hast.',
  },
  done: {
    prose: seen,
    cards: seen,
    quiz: 'Beantwortet, wie sie jetzt dasteht.',
    guess: 'Deine Vermutung bleibt.',
    steps: 'Verglichen, wie es jetzt dasteht.',
    reflect: seen,
    checklist: seen,
    scenario: 'Gespielt, wie es jetzt ist.',
    practice: seen,
  },
  without: {
    markup:
      'Kein Wort ist anders, nur ein Bild, ein Link, die Form oder wie eine Antwort gewertet wird.',
    split: 'Es gehörte zu etwas Längerem, das du gelesen hast; jetzt steht es für sich.',
    unknown:
      'Der Text, wie du ihn gelesen hast, ist nicht auf diesem Laptop. Der Unterschied lässt sich nicht zeigen.',
  },
  show: 'Zeigen, was anders ist',
  seen: 'Gesehen',
  removed: 'gestrichen: ',
  added: 'neu: ',
  lessons: 'Geändert, seit du fertig warst',
  lessonsHint: 'Nichts von dir ist verloren. Schau dir an, was anders ist, wann es dir passt.',
  openLesson: (title) => `${title} öffnen`,
  lesson: (title) => `„${title}“ wurde geändert, seit du fertig warst`,
  parts: (changed, added) => {
    const parts = [
      changed > 0 ? count(changed, 'ein Abschnitt liest', 'Abschnitte lesen') + ' sich anders' : '',
      added > 0 ? count(added, 'ein Abschnitt ist neu', 'Abschnitte sind neu') : '',
    ];
    return `${capital(list(parts.filter((it) => it !== '')))}.`;
  },
  earlierWording: 'Nach einem früheren Wortlaut des Rasters unterschrieben. Es zählt weiter.',
  earlierWordingOf: 'Nach einem früheren Wortlaut unterschrieben.',
  rubric: 'Zeigen, was im Raster anders ist',
  rubricUnknown: 'Der frühere Wortlaut ist nicht auf diesem Laptop.',
};
