// The words of what was taken away and can be had back, in German.
import type * as en from '../en/undo';

export const undo: typeof en.undo = {
  undo: 'Rückgängig',
  close: 'Schließen',
  file: (name) => `${name} ist entfernt.`,
  link: (address) => `${address} ist entfernt.`,
  ticks: (n) => (n === 1 ? 'Ein Haken ist gelöscht.' : `${n} Haken sind gelöscht.`),
  comment: 'Deine Anmerkung ist entfernt.',
  reworded: 'Deine Anmerkung lautet jetzt anders.',
  phrase: 'Der Satz wird nicht mehr behalten.',
  reflection: 'Deine früheren Worte sind ersetzt.',
};
