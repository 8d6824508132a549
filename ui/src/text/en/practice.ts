// The words of Practice: the brief, the draft, handing in, and the attempts.
import { firstName } from '../name';

/** Whether what is typed is durable; Practice and Review share it. */
export const keeping = {
  nothing: 'Kept as you type',
  running: 'Keeping…',
  kept: (time: string) => `Kept at ${time}`,
  notKept: 'Not kept yet.',
  again: 'Keep it now',
};

export const practice = {
  over: (skill: string) => `Practice for “${skill}”`,
  minutes: (minutes: number) => `${minutes} minutes, feedback included`,
  signedBy: (sides: string, count: number) =>
    count > 1 ? `Needs a signature from each side: ${sides}` : `Needs a signature from ${sides}`,
  lesson: 'Read the lesson around it',
  brief: 'The brief',
  rubric: 'How it is judged',
  rubricTable: 'The rubric: each criterion with what every score looks like',
  criterion: 'Criterion',
  passRule: 'You pass when every criterion is at 3 or above.',
  revision: (revision: string) => `Rubric revision ${revision}`,
  draft: (attempt: number) => `Your draft of attempt ${attempt}`,
  draftLabel: 'What you did, in your own words',
  draftHint: 'A transcript or notes will do. Only you see this until you hand it in.',
  files: 'Files',
  attach: 'Attach files',
  attachHint: 'Your mentor gets these exact bytes.',
  attached: 'Attached files',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  arriving: (name: string) => `Keeping ${name}`,
  giveUp: 'Cancel',
  links: 'Links',
  link: 'Address',
  linkHint:
    'Of what lies elsewhere, such as a shared recording. The address is handed in; what lies there may change.',
  addLink: 'Add the link',
  linked: 'Links of this draft',
  notAnAddress: 'An address begins with https:// or http://. Copy it from the browser.',
  unreadable: (name: string) =>
    `${name} could not be read. It may have been moved; choose it again.`,
  notAttached: (name: string, why: string) => `${name} is not attached. ${why}`,
  rating: 'Rate yourself',
  ratingHint: 'Before anybody else does. Your mentor sees your rating beside their own.',
  unrated: 'Not rated yet',
  mentors: 'Who reviews it',
  otherSide: 'From the other side',
  needed: 'Their side still has to sign',
  chosen: 'A mentor you chose',
  appointed: (leader: string) => `Appointed by ${leader}`,
  nobody: 'Choose who reviews it',
  nobodyText:
    'A colleague from the other side can sit down here for a minute: switch person, add them (Mateo, say), and come back. Or they send you their card from their own laptop. Your draft stays as it is.',
  handIn: 'Hand in',
  handInDialog: (attempt: number) => `Hand in attempt ${attempt}?`,
  handInTo: (name: string, side: string) =>
    `${name}, ${side}, gets a copy that can no longer be changed:`,
  leavesText: (words: number) => (words === 1 ? '1 word of text' : `${words} words of text`),
  leavesNoText: 'no text',
  leavesFiles: (count: number, size: string) =>
    count === 1 ? `1 file, ${size}` : `${count} files, ${size}`,
  leavesNoFiles: 'no files',
  leavesLinks: (count: number) => (count === 1 ? '1 link' : `${count} links`),
  leavesRating: (rated: number, of: number) =>
    rated === 0 ? 'no rating of your own' : `your own rating of ${rated} of ${of} criteria`,
  leavesNothingElse: 'Your answers, guesses and notes stay with you.',
  confirm: (name: string) => `Hand in to ${firstName(name)}`,
  cancel: 'Not yet',
  chooseFirst: 'Choose who reviews it, then hand it in.',
  writeFirst: 'Write something, attach a file or add a link, then hand it in.',
  waitFirst: (name: string) =>
    `${firstName(name)} still has your last attempt. Go on writing; you can hand this one in once that review is back.`,
  fileFirst: 'A file is still being read. Hand in when it is attached.',
  stateWaiting: (name: string, attempt: number) => `${name} has attempt ${attempt}`,
  stateWaitingText: (since: string) =>
    `Since ${since}. You are not held up: write the next attempt below whenever you like.`,
  stateReturned: (name: string) => `${name} returned it with one next step`,
  stateWithdrawn: (name: string) => `${name} has withdrawn the sign-off`,
  stateWithdrawnText: (name: string) =>
    `What ${firstName(name)} signed stays on record, and so does this. Hand in again when you are ready.`,
  stateKeyRevoked: (name: string) => `${name}’s key was revoked`,
  stateKeyRevokedText: (name: string) =>
    `Nothing that is signed with it counts from then on. Hand in again, to somebody else or by the card of ${firstName(name)}’s new key.`,
  stateSigned: (name: string, level: string) => `${name} signed this off at ${level}`,
  stateSignedText: 'Attested: the signature stands on Skills, word for word.',
  toSkills: 'See it on Skills',
  attempts: 'Your attempts',
  noAttempts: 'Nothing handed in yet.',
  attempt: (number: number) => `Attempt ${number}`,
  handedIn: (date: string, mentor: string) => `Handed in ${date} to ${mentor}`,
  withMentor: (mentor: string) => `${mentor} has it. No review yet.`,
  noText: 'No text here.',
  filesOf: (attempt: number) => `Files of attempt ${attempt}`,
  scores: (attempt: number) => `Scores of attempt ${attempt}`,
  own: 'You',
  theirs: (mentor: string) => firstName(mentor),
  noScore: 'No score',
  notObserved: 'Not observed',
  stopBroken: 'The stop rule was broken, so it came back whatever the scores.',
  stopRule: 'Stop rule.',
  saw: (mentor: string) => `What ${firstName(mentor)} saw`,
  nextStepOn: (criterion: string) => `One thing to try next, on ${criterion}`,
  returnedOn: (mentor: string, date: string) => `Returned by ${mentor}, ${date}`,
  withdrawnOn: (mentor: string, date: string) => `Withdrawn by ${mentor}, ${date}`,
  withdrawnWhy: (mentor: string) => `Why ${firstName(mentor)} withdrew it`,
  keyRevokedOn: (mentor: string, date: string) =>
    `Does not count: ${mentor}’s key was revoked, ${date}`,
  keyRevokedWhy: 'What happened to the key',
  signedOn: (mentor: string, date: string, level: string) =>
    `Signed off at ${level} by ${mentor}, ${date}`,
};
