// The words, in German, for a key that was lost or copied.
import type * as en from '../en/lostKey';
import { momentOf } from '../when';

export const lostKey: typeof en.lostKey = {
  title: 'Dein Schlüssel ging verloren oder wurde kopiert',
  text: 'Ein Laptop wurde gestohlen, eine Sicherung ist verschwunden, jemand kennt deine Passphrase: Dann sag es hier. Was dein Schlüssel von da an unterschreibt, zählt bei niemandem, gleich welches Datum es trägt.',
  open: 'Meinen Schlüssel widerrufen',
  dialogTitle: 'Deinen Schlüssel widerrufen',
  meaning:
    'Du nennst das Letzte, was du selbst unterschrieben hast. Es zählt, und was darunter steht, auch; was danach kam, zählt nicht, wo immer es auftaucht. Mit diesem Schlüssel wird nichts mehr unterschrieben, und niemand kann das rückgängig machen. Was du gelernt hast, bleibt hier lesbar.',
  here: 'Auf diesem Laptop, das Letzte, was von mir ist',
  elsewhere: (n) =>
    n === 1
      ? 'Auf einem anderen Laptop, das Letzte, was von mir ist'
      : `Auf einem anderen Laptop (${n}), das Letzte, was von mir ist`,
  none: 'Nichts davon ist von mir',
  more: 'Hier stehen nur die letzten.',
  reason: 'Was mit dem Schlüssel war',
  reasonHint: 'Alle, die eine Unterschrift von dir sehen, sehen auch das.',
  passphrase: 'Deine Passphrase',
  passphraseHint: 'Das ist das Letzte, was der Schlüssel unterschreibt.',
  revoke: 'Endgültig widerrufen',
  revoking: 'Einen Moment …',
  keep: 'Schlüssel behalten',
  revoked: ({ at, reason }) =>
    `Dein Schlüssel ist seit ${momentOf(at)} widerrufen: ${reason} Damit wird nichts mehr unterschrieben.`,
  next: [
    'Speichere ein Paket für alle, deren Arbeit du unterschrieben hast, und für deine Mentoren: So erfahren sie es.',
    'Leg ein neues Profil an: Melde dich ab und füg eine Person hinzu. Der Name darf derselbe sein.',
    'Gib die neue Visitenkarte allen, die dich gewählt haben. Von da an geben sie darüber ab.',
  ],
  stricter: 'Es zählt noch weniger',
};
