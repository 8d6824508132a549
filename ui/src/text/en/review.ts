// The words of Reviews and Review: the queue, the scores, returning and signing.
import type { Level } from '../../bindings/Level';
import { list } from '../phrase';
import { levels } from './words';
import { firstName } from '../name';

/** A criterion by name, with the score it has. */
export interface Scored {
  title: string;
  score: number;
}

export const review = {
  title: 'Who waits for you',
  intro: 'The one who has waited longest stands first.',
  waiting: 'Waiting for your review',
  done: 'Reviewed by you',
  attemptOf: (attempt: number, skill: string) => `Attempt ${attempt}, for “${skill}”`,
  waits: (age: string) => `Waiting ${age}`,
  justCame: 'Came just now',
  handedIn: (date: string) => `Handed in ${date}`,
  knownSince: (date: string) => `Here since ${date}`,
  clockSaid: (name: string, date: string) => `${name}’s clock said ${date}`,
  open: 'Review',
  openNamed: (practice: string, trainee: string, attempt: number) =>
    `Review attempt ${attempt} of ${practice} by ${trainee}`,
  read: 'Read',
  readNamed: (practice: string, trainee: string, attempt: number) =>
    `Read your review of attempt ${attempt} of ${practice} by ${trainee}`,
  returned: (date: string) => `Returned ${date}`,
  withdrawn: (date: string) => `Signed off, and withdrawn ${date}`,
  keyRevoked: (date: string) => `Signed with a key that was revoked ${date}`,
  signedOff: (level: Level, date: string) => `Signed off at ${levels[level].name}, ${date}`,

  nobody: 'Nobody waits for you',
  nobodyText: 'Everything that is with you has its review.',
  empty: 'No work has come to you yet',
  emptyText:
    'A colleague chooses you as their mentor by your card, so send it to them first. What they hand in, on this laptop or by packet, then stands here until you have reviewed it.',
  toCard: 'To your card, in Settings',
  attemptBy: (attempt: number, name: string) => `Attempt ${attempt}, by ${name}`,
  from: (name: string, side: string) => `${name}, ${side}`,

  handedInBy: (ago: string, name: string, side: string) => `Handed in ${ago} by ${name}, ${side}`,
  place: (attempt: number, practice: string) => `Attempt ${attempt} of “${practice}”`,
  brief: 'The brief',
  noBrief:
    'The course of this practice is not on this laptop. The rubric came with the work, so you can still review it.',
  evidence: 'The work',
  files: 'Files',
  noText: 'No text here.',
  ownRating: (name: string) => `${firstName(name)}’s own rating`,
  noRating: (name: string) => `${firstName(name)} has not rated this attempt.`,
  show: 'Show',
  showNamed: (name: string) => `Show ${name}`,
  hide: 'Hide',
  hideNamed: (name: string) => `Hide ${name}`,
  opening: 'Opening…',
  pictureOf: (name: string) => `The picture ${name}`,
  textOf: (name: string) => `The text of ${name}`,
  soundOf: (name: string) => `The recording ${name}`,
  filmOf: (name: string) => `The film ${name}`,
  shownElsewhere: 'This kind of file is shown by another program of your laptop.',
  cannotShow:
    'Nobody can say what opening this kind of file would do. Save a copy if you know what it is. Its name, size and SHA-256 are part of what you sign.',
  cannotPlay: 'This recording cannot be played here. Open it in another program.',
  tooLong: 'This text is too long to be shown here. Open it in another program.',
  openElsewhere: 'Open in another program',
  openElsewhereNamed: (name: string) => `Open in another program: ${name}`,
  saveCopy: 'Save a copy',
  saveCopyNamed: (name: string) => `Save a copy: ${name}`,
  savedAt: (path: string) => `Saved as ${path}`,
  asWritten: 'As it is written, to comment on it',
  asRead: 'As it reads',
  links: 'Links',
  openLink: (address: string) => `Open ${address} in the browser`,
  linkNote: 'What lies behind a link can change after it was handed in.',
  copied: (address: string) => `No browser could be opened. ${address} is copied.`,
  sha: (short: string) => `SHA-256 ${short}…`,
  earlier: 'Earlier attempts',

  rubric: (revision: string) => `Rubric, revision ${revision}`,
  samples: 'Texts scored by this rubric, and why',
  scoring: 'Your scores and words',
  keys: 'Arrow keys or 1 to 4 score a criterion; 0 says that you did not see it.',
  unseen: 'The work does not show it. It can be returned, and not signed off.',
  stopRule: 'Stop rule',
  stopHeld: 'Kept',
  stopBroken: 'Broken',
  readyIs: (text: string) => `At 3, ready: ${text}`,
  saw: 'What I saw',
  sawHint: 'Facts from this work, in your own words.',
  step: 'One thing to try next',
  stepHint: 'One concrete thing for the next attempt.',
  stepAbout: 'The step is about',
  phrases: 'Kept phrases',
  phraseKeys: 'Up and down choose, Enter puts it in, Delete lets it go, Escape closes.',
  noPhrase:
    'You keep no phrase yet. Write a sentence that you will need again, then choose “Keep this sentence”.',
  keepPhrase: 'Keep this sentence',
  phraseKept: (phrase: string) => `Kept: “${phrase}”`,
  dropPhrase: 'Let go',
  dropPhraseNamed: (phrase: string) => `Let go of the phrase: ${phrase}`,
  return: 'Return with one next step',
  sign: 'Sign off…',

  unscored: (titles: string[]) =>
    titles.length === 1
      ? `${list(titles)} has no score yet. Score every criterion to return or sign off.`
      : `${list(titles)} have no score yet. Score every criterion to return or sign off.`,
  below: (them: Scored[]) =>
    `${list(them.map((it) => `${it.title} is at ${it.score}`))}, so this cannot be signed off yet. Every criterion needs 3.`,
  ruleBroken: 'The stop rule is broken, so this goes back, whatever the scores.',
  stopped: (titles: string[]) =>
    `${list(titles)} at 1 is a stop in this rubric, so this goes back, whatever the other scores.`,
  notSeen: (titles: string[]) =>
    `You have not seen ${list(titles)} in this work, so it cannot be signed off. Every criterion must be seen.`,
  stopUnanswered: 'Say whether the stop rule was kept, and you can sign this off.',
  ready: 'Every criterion is at 3 or above. You can sign this off.',
  stepMissing: 'To return it, write one thing to try next.',
  returnable: 'You can return it.',

  signTitle: (skill: string, trainee: string) => `Sign off “${skill}” for ${trainee}`,
  signLevel: 'What may they do with a customer next week?',
  signMeaning:
    'Your key signs this sentence together with the person, the skill, the level, the rubric revision, every score and the evidence. Nobody can alter it, not even on a laptop they own. You can only withdraw it, in public.',
  signDropsStep:
    'Your “one thing to try next” goes out with returned work only. It is not part of a signature.',
  passphrase: 'Your passphrase',
  passphraseHint: 'Asked again because this is a signature.',
  signButton: 'Sign',
  signing: 'Signing…',
  cancel: 'Not yet',

  decided: 'What you decided',
  doneText: 'A review cannot be changed. The next attempt gets a new one.',
  withdraw: 'Withdraw the sign-off…',
  withdrawTitle: (skill: string, trainee: string) =>
    `Withdraw your sign-off of “${skill}” for ${trainee}`,
  withdrawMeaning: (trainee: string) =>
    `What you signed stays on record, and so does this. From now on it does not count, wherever it is seen. ${firstName(trainee)} reads your reason and can hand in again.`,
  reason: 'Why it no longer holds',
  reasonHint: 'One or two sentences. Everybody who sees the signature sees them.',
  withdrawButton: 'Withdraw it',
  withdrawing: 'Withdrawing…',
  keep: 'Leave it signed',
};
