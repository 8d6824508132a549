// The words of comments on single places of the work, in German.
import type * as en from '../en/remarks';

/** "1:34" from the beginning of a recording. */
const clock = (millis: number): string => {
  const seconds = Math.floor(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export const remarks: typeof en.remarks = {
  list: (by) => `Kommentare von ${by}`,
  on: (quote) => `Zu „${quote}“`,
  at: (millis) => `Bei ${clock(millis)}`,
  notFound: 'Diese Worte sind im Text nicht mehr zu finden.',
  choose:
    'Wähle eine Stelle aus, um sie zu kommentieren, oder mit den Pfeiltasten einen Satz; Enter kommentiert ihn.',
  text: 'Der Text',
  chosen: (quote) => `Gewählt: ${quote}`,
  add: 'Diese Stelle kommentieren',
  addAt: (millis) => `Bei ${clock(millis)} kommentieren`,
  play: (millis) => `Ab ${clock(millis)} abspielen`,
  editor: (on) => `Dein Kommentar: ${on}`,
  momentEditor: (millis) => `Dein Kommentar bei ${clock(millis)}`,
  keep: 'Kommentar behalten',
  cancel: 'Abbrechen',
  edit: 'Ändern',
  editNamed: (on) => `Kommentar ändern: ${on}`,
  remove: 'Entfernen',
  removeNamed: (on) => `Kommentar entfernen: ${on}`,
  you: 'Du',
  carried: 'Deine Kommentare von vorher, und wo ihre Worte jetzt sind',
  still: (attempt) => `Aus Versuch ${attempt}. Die Worte stehen noch hier.`,
  gone: (attempt) => `Aus Versuch ${attempt}. Die Worte sind weg oder lauten anders.`,
};
