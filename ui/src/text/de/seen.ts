// The words, in German, for what others can see of somebody: who, and what exactly.
import type { SeenWhat } from '../../bindings/SeenWhat';
import type * as en from '../en/seen';
import { firstName } from '../name';
import { capital, list } from '../phrase';
import { count } from './count';
import { levels } from './words';

export const seen: typeof en.seen = {
  title: 'Was andere sehen können',
  lead: 'Das enthielte heute ein Paket von dir für diese Personen. Es kommt von derselben Stelle wie das Paket selbst: Keines enthält je mehr, als du hier siehst.',
  never:
    'Antworten, Vermutungen, Karten, eigene Gedanken, Szenarien und Entwürfe sind nirgends dabei und bleiben immer auf deinen eigenen Laptops.',
  why: ({ isMentor, isTrainee, appointed }) => {
    const by =
      appointed?.kind === 'appointed'
        ? `Ernannt von ${appointed.by}, Leitung von ${appointed.team}`
        : isMentor
          ? 'Von dir als Mentor gewählt'
          : '';
    if (by !== '' && isTrainee) return `${by}, und du bewertest ihre oder seine Arbeit`;
    if (by !== '') return by;
    return isTrainee ? 'Du bewertest ihre oder seine Arbeit' : 'Hatte eine Arbeit von dir';
  },
  can: (name) => `Was ${firstName(name)} sehen kann`,
  more: (name) => `Alles, was ${firstName(name)} sehen kann, Zeile für Zeile`,
  table: (name) => `Alles, was ${name} sehen kann, das Neueste zuerst`,
  when: 'Wann',
  who: 'Von',
  what: 'Was',
  you: 'Dir',
  empty: 'Niemand außer dir',
  emptyText:
    'Sobald du einen Mentor wählst oder jemand eine Arbeit an dich abgibt, steht hier genau, was davon zu sehen ist.',
};

const about = (practice: string): string => (practice === '' ? 'einer Arbeit' : `„${practice}“`);

/** One thing that somebody can see. */
export function seenLine(what: SeenWhat): string {
  switch (what.kind) {
    case 'introduced':
      return `Name und Seite: ${what.name}`;
    case 'mentor-chosen':
      return `${what.mentor}, als Mentor gewählt`;
    case 'read':
      return `${capital(count(what.parts, 'ein Abschnitt', 'Abschnitte'))} von „${what.lesson}“ gelesen`;
    case 'handed-in':
      return `Versuch ${what.attempt} von „${what.practice}“, abgegeben`;
    case 'handed-over':
      return `Review von ${about(what.practice)}, an ${what.to} weitergegeben`;
    case 'taken':
      return `Review von ${about(what.practice)}, übernommen`;
    case 'explained':
      return `Eine Notiz zum Review von ${about(what.practice)}`;
    case 'returned':
      return `Review von ${about(what.practice)}, mit einem nächsten Schritt zurückgegeben`;
    case 'signed-off':
      return `Freigabe von ${about(what.practice)}, Stufe „${levels[what.level].name}“`;
    case 'withdrawn':
      return `Freigabe zurückgezogen: ${what.reason}`;
    case 'team-founded':
      return `${what.team}, ein Team gegründet`;
    case 'member-admitted':
      return `${what.member}, ins Team aufgenommen`;
    case 'member-dismissed':
      return `Aus dem Team entlassen: ${what.reason}`;
    case 'mentor-appointed':
      return `${what.mentor}, als Mentor ernannt für ${list(what.skills)}`;
    case 'appointment-ended':
      return `Ernennung beendet: ${what.reason}`;
    case 'team-joined':
      return what.team === '' ? 'Einem Team beigetreten' : `${what.team}, beigetreten`;
    case 'key-revoked':
      return `Schlüssel widerrufen: ${what.reason}`;
    case 'later':
      return 'Etwas, das nur ein neueres Crosstrain kennt';
  }
}
