// The words for a key that was lost or copied.
import { momentOf } from '../when';
import type { KeyRevokedView } from '../../bindings/KeyRevokedView';

export const lostKey = {
  title: 'Your key was lost or copied',
  text: 'A laptop was stolen, a backup went astray, somebody knows your passphrase: then say so here. What your key signs from then on counts for nobody, whatever date it bears.',
  open: 'Revoke my key',
  dialogTitle: 'Revoke your key',
  meaning:
    'You name the last thing that you signed yourself. It counts, and so does what stands below it; what came after it does not, wherever it turns up. Nothing more is signed with this key, and nobody can undo this. What you have learned stays here to read.',
  here: 'On this laptop, the last one that is mine',
  elsewhere: (n: number) =>
    n === 1
      ? 'On another laptop, the last one that is mine'
      : `On another laptop (${n}), the last one that is mine`,
  none: 'None of these is mine',
  more: 'Only the last ones are listed.',
  reason: 'What happened to the key',
  reasonHint: 'Everybody who sees a signature of yours sees this.',
  passphrase: 'Your passphrase',
  passphraseHint: 'The key signs this as its last thing.',
  revoke: 'Revoke it for good',
  revoking: 'One moment …',
  keep: 'Keep my key',
  revoked: ({ at, reason }: KeyRevokedView) =>
    `Your key was revoked ${momentOf(at)}: ${reason} Nothing more is signed with it.`,
  next: [
    'Save a packet for everybody whose work you signed, and for your mentors: it tells them.',
    'Make a new profile: sign out, and add a person. The name may be the same.',
    'Give the new card to those who chose you. They hand in to it from then on.',
  ],
  stricter: 'Less of it counts',
};
