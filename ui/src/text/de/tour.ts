// The words of the tour in German.
import type * as en from '../en/tour';

export const tour: typeof en.tour = {
  label: 'Gut zu wissen',
  position: (n, of) => `${n} von ${of}`,
  next: 'Weiter',
  skip: 'Überspringen',
  done: 'Fertig',
  steps: {
    laptop: {
      title: 'Nichts verlässt diesen Laptop von selbst',
      text: 'Kein Konto, kein Server. Antworten, Vermutungen, Karten und Entwürfe bleiben hier. Arbeit sieht ein Mentor erst, wenn du sie abgibst.',
    },
    mentor: {
      title: 'Ein Mentor kommt ins Spiel, wo eine Einheit endet',
      text: 'Für deine Übung wählst du jemanden über die Karte, die du von dort bekommst. Was du abgibst, kommt mit einem nächsten Schritt zurück oder wird freigegeben.',
    },
    search: {
      title: 'findet alles',
      text: 'Tipp ein paar Buchstaben einer Lektion, eines Worts oder einer Fähigkeit und drück Enter. Vertippen macht nichts.',
    },
    keys: {
      title: 'zeigt jede Taste',
      text: 'Alles hier geht ohne Maus. Die Liste beginnt mit den Tasten der Ansicht, in der du gerade bist.',
    },
  },
};
