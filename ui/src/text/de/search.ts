// The words of the search in German.
import type * as en from '../en/search';

export const search: typeof en.search = {
  label: 'Lektion, Karte, Fähigkeit, Aktion suchen',
  placeholder: 'Lektion, Karte, Fähigkeit, Aktion suchen',
  found: 'Was gefunden wurde',
  kinds: {
    lesson: 'Lektion',
    skill: 'Fähigkeit',
    heading: 'Überschrift',
    card: 'Karte',
    text: 'Text',
  },
  go: 'Öffnen',
  linked: 'Wohin der Link führt',
  recent: 'Woran du zuletzt warst',
  close: (words) => `„${words}“ steht nirgends. Das hier ist fast dasselbe:`,
  nothing: (words) => `„${words}“ steht hier nirgends.`,
  nothingHint:
    'Versuch es mit weniger Wörtern oder nur dem Anfang eines Worts. Antworten auf Fragen lassen sich nicht suchen.',
  count: (n) => (n === 1 ? '1 Treffer' : `${n} Treffer`),
  keys: 'Pfeiltasten wählen, Enter öffnet, Escape schließt.',
};

/** The places and deeds that the search knows by name, with other words that somebody may type for each. */
export const places: typeof en.places = {
  today: { title: 'Heute', also: 'start anfang nächstes today' },
  courses: { title: 'Kurse', also: 'lektionen bibliothek regal courses' },
  cards: { title: 'Karten', also: 'wiederholen begriffe wörter cards' },
  skills: { title: 'Fähigkeiten', also: 'stufen zaun freigaben unterschriften skills' },
  reviews: { title: 'Reviews', also: 'mentor wartet arbeiten durchsehen' },
  settings: { title: 'Einstellungen', also: 'profil schlüssel was andere sehen settings' },
  author: { title: 'Kurs schreiben', also: 'autor lektion prüfen befunde vorschau ordner' },
  language: { title: 'Sprache', also: 'deutsch englisch language german english einstellungen' },
  backup: { title: 'Logbuch sichern', also: 'backup sicherung kopie einstellungen' },
  light: { title: 'Helle Darstellung', also: 'papier hell farben aussehen light' },
  dark: { title: 'Dunkle Darstellung', also: 'nacht dunkel farben aussehen dark' },
  system: { title: 'Darstellung wie im System', also: 'automatisch farben aussehen' },
  print: { title: 'Diese Seite drucken', also: 'papier drucker pdf nachweis print' },
  keys: { title: 'Tastenkürzel', also: 'tastatur tasten kürzel hilfe keyboard shortcuts' },
  leave: { title: 'Person wechseln', also: 'abmelden sperren verlassen log' },
};
