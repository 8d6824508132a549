// The words of the Author view in German.
import type * as en from '../en/author';
import { figures } from './count';

export const author: typeof en.author = {
  place: 'Kurs schreiben',
  title: 'Einen Kurs schreiben',
  intro:
    'Lass die Lektion in deinem Editor offen. Jedes Mal, wenn du speicherst, liest diese Seite den Ordner neu.',
  folder: 'Ordner mit Kursen',
  folderHint:
    'Der Ordner eines Kurses oder mehrerer. Bleibt das Feld leer, ist es der, aus dem deine Kurse kommen.',
  open: 'Ordner öffnen',
  findings: 'Zu verbessern',
  none: 'Nichts gefunden',
  noneText: 'Nichts in diesem Ordner steht den Lesenden im Weg.',
  levels: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  counts: (errors, warnings, notes) =>
    [
      errors > 0 ? figures(errors, 'Fehler', 'Fehler') : '',
      warnings > 0 ? figures(warnings, 'Warnung', 'Warnungen') : '',
      notes > 0 ? figures(notes, 'Hinweis', 'Hinweise') : '',
    ]
      .filter((it) => it !== '')
      .join(', '),
  at: (file, line, column) => `${file}:${line}:${column}`,
  preview: 'Vorschau',
  lesson: 'Lektion in der Vorschau',
  unnamed: 'Wähle eine Lektion',
  noLessons: 'Hier ist noch keine Lektion',
  noLessonsText:
    'Im Terminal legt crosstrain new course eine erste an. Oder behebe die Fehler links.',
  broken: 'Diese Lektion lässt sich nicht zeigen',
  brokenText: 'Behebe ihre Fehler, speichere die Datei, und sie erscheint hier.',
  practice: 'In der Vorschau wird nichts abgegeben.',
  scenario:
    'In der Vorschau wird kein Szenario gespielt. Öffne den Kurs, wie seine Lesenden es tun, und spiel es dort.',
  unwatched:
    'Hier wird nicht bemerkt, wenn du speicherst. Öffne den Ordner noch einmal, nachdem du gespeichert hast.',
};
