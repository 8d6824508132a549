// The words for files with a double click, in German.
import type * as en from '../en/given';

export const given: typeof en.given = {
  waits: (file) => `${file} öffnet sich, sobald du dein Profil entsperrt hast.`,
  close: 'Schließen',
};
