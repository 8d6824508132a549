// The words of the sheet of keys in German.
import type * as en from '../en/keys';

export const keys: typeof en.keys = {
  title: 'Tastenkürzel',
  text: 'Alles geht ohne Maus. „?“ zeigt die Tasten, wo immer du bist.',
  open: 'Die Tasten zeigen',
  close: 'Schließen',
  or: 'oder',
  groups: {
    everywhere: 'Überall',
    lesson: 'In einer Lektion',
    order: 'Dinge ordnen',
    cards: 'Karten',
    scenario: 'In einem Szenario',
    review: 'Arbeiten durchsehen',
  },
  does: {
    everywhere: {
      search: 'Lektion, Karte, Fähigkeit oder Aktion finden',
      back: 'Zurück',
      forward: 'Vor',
      undo: 'Entferntes zurückholen',
      print: 'Drucken',
      keys: 'Diese Liste',
    },
    lesson: {
      next: 'Weiterlesen',
      previous: 'Einen Abschnitt zurück',
      choose: 'Antwort wählen oder Kästchen abhaken',
      answer: 'Antworten oder weiterlesen',
      link: 'Link auf diesen Abschnitt kopieren',
    },
    order: {
      pick: 'Aufnehmen oder ablegen',
      move: 'Verschieben',
      putBack: 'Zurücklegen',
    },
    cards: {
      reveal: 'Antwort zeigen',
      rate: 'Bewerten',
      takeBack: 'Letzte Bewertung zurücknehmen',
      leave: 'Verlassen',
    },
    scenario: {
      pick: 'Aussuchen, was du sagst',
      say: 'Sagen',
    },
    review: {
      score: 'Kriterium bewerten',
      notObserved: 'Nicht beobachtet',
      passage: 'In der Arbeit: einen Satz wählen',
      edges: 'Seinen Anfang verschieben, mit Umschalt das Ende',
      comment: 'Dazu etwas anmerken',
      phrases: 'In deinem Text: die behaltenen Sätze',
      return: 'Arbeit zurückgeben',
    },
  },
  names: {
    Mod: 'Strg',
    Alt: 'Alt',
    Enter: 'Enter',
    Space: 'Leertaste',
    Escape: 'Esc',
  },
};
