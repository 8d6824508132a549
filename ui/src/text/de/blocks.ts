// The words, in German, of the blocks in a lesson that ask for more than a choice.
import { capital, either } from '../phrase';
import type * as en from '../en/blocks';
import { count } from './count';

export const order: typeof en.order = {
  how: 'Die Leertaste nimmt einen Eintrag auf und legt ihn ab, die Pfeiltasten bewegen ihn, Escape legt ihn zurück. Eine Ziffer schickt ihn an diesen Platz.',
  up: (place) => `Eintrag ${place} nach oben`,
  down: (place) => `Eintrag ${place} nach unten`,
  given: (place) => `Bei dir auf Platz ${place}`,
  moved: {
    'picked-up': (place, of) => `Aufgenommen, Platz ${place} von ${of}.`,
    moved: (place, of) => `Platz ${place} von ${of}.`,
    'put-down': (place, of) => `Abgelegt auf Platz ${place} von ${of}.`,
    'put-back': (place, of) => `Zurück auf Platz ${place} von ${of}.`,
  },
};

export const match: typeof en.match = {
  how: 'Wähle für jede Zeile die andere Hälfte, aus ihrer Liste oder mit ihrer Nummer.',
  choose: 'Wählen …',
  target: (place, words) => `${place}  ${words}`,
  left: (rows) =>
    rows === 0
      ? 'Jede Zeile hat ihre andere Hälfte.'
      : `${capital(count(rows, 'eine Zeile fehlt', 'Zeilen fehlen'))} noch.`,
  verdict: 'Deine',
  chosen: 'Du hast gewählt',
};

export const written: typeof en.written = {
  label: (isNumber, unit) => {
    if (!isNumber) return 'Deine Antwort';
    return unit === '' ? 'Deine Zahl' : `Deine Zahl, in ${unit}`;
  },
  given: 'Du hast geschrieben',
  accepted: (n) => (n === 1 ? 'Richtige Antwort' : 'Richtige Antworten'),
  either: (answers) => either(answers.map((it) => it.replace('+-', '±'))),
};

export const steps: typeof en.steps = {
  over: 'Beispiel in Schritten',
  progress: (at, of) => `Schritt ${at} von ${of}`,
  complete: (step) => `Ergänze Schritt ${step}`,
  write: (step) => `Schreib Schritt ${step}`,
  compare: 'Mit dem Original vergleichen',
  missing: 'Schreib zuerst den Schritt, auch nur grob.',
  yours: 'Du hast geschrieben',
  authors: 'Im Original steht',
  how: 'Wie nah ist deiner dran?',
  nearness: { close: 'Derselbe Schritt', partly: 'Ein Teil davon', far: 'Ein anderer Schritt' },
  judged: {
    close: 'Du fandest: derselbe Schritt.',
    partly: 'Du fandest: ein Teil davon.',
    far: 'Du fandest: ein anderer Schritt.',
  },
  whole: 'Das ist das ganze Beispiel.',
  more: 'Danach kommt der nächste Schritt.',
};

export const reflect: typeof en.reflect = {
  over: 'Zum Nachdenken',
  private: 'Das siehst nur du',
  label: 'Deine Worte',
  keep: 'Behalten',
  kept: 'Nur für dich aufgehoben.',
  change: 'Ändern',
  missing: 'Schreib zuerst etwas.',
};

export const checklist: typeof en.checklist = {
  over: 'Checkliste',
  done: (done, of) => `${done} von ${of} abgehakt`,
  print: 'Liste drucken',
  clear: 'Haken entfernen',
  here: 'Die Haken bleiben auf diesem Laptop.',
};
