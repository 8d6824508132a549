// The words for cards and packets: what leaves, what comes, and who somebody is.
import type { Acquaintance } from '../../bindings/Acquaintance';
import type { CountsView } from '../../bindings/CountsView';
import type { EvidenceView } from '../../bindings/EvidenceView';
import type { NewsView } from '../../bindings/NewsView';
import { size } from '../measure';
import { firstName } from '../name';
import { capital, list } from '../phrase';
import { momentOf } from '../when';
import { count } from './count';
import { levels } from './words';

export const packets = {
  title: 'Packets',
  hint: 'A packet carries work and reviews from one laptop to another as one file, by mail or on a stick. It is sealed: only the person it is for can open it.',
  open: 'Open a packet',
  save: (name: string) => `Save a packet for ${firstName(name)}`,
  saveForAnother: 'Save a packet for somebody else…',
  whoseTitle: 'Save a packet',
  look: 'See what it will hold',
  lookFor: (name: string) => `See what ${firstName(name)} will get`,
  saveTitle: (name: string) => `Save a packet for ${name}`,
  elsewhere: (name: string) =>
    `${firstName(name)} has no profile on this laptop. Send a packet: one file that only ${firstName(name)} can open.`,
  holds: (name: string) => `What ${firstName(name)} will be able to read:`,
  never: 'Answers, guesses, cards, reflections and drafts stay on your laptop, always.',
  saving: 'Sealing…',
  saved: (file: string) => `Saved as “${file}”.`,
  savedIn: 'Mail it, or copy it to a stick. It lies in this folder:',
  close: 'Close',
  notNow: 'Not now',
  reading: (file: string) => `Reading ${file}`,
  checking: (file: string) => `Checking every signature in ${file}`,
  unreadable: 'The file could not be read. Check that it is still there, then choose it again.',
  refusedTitle: (file: string) => `${file} is not taken in`,
  from: (name: string) => `A packet from ${name}`,
  fromNobody: 'A packet from somebody without a name',
  made: (at: number) => `Made ${momentOf(at)}, by the sender’s clock.`,
  stranger: (name: string) =>
    `${name} is new on this laptop. To be sure who it is, compare this key with the one in ${firstName(name)}’s Settings:`,
  namesake: (name: string) =>
    `Somebody else called ${name} is known here, with another key. Ask ${firstName(name)} before you go on.`,
  nobody: 'The sender',
  nothingNew: 'Everything in it is on this laptop already.',
  unknown: (n: number) =>
    `${capital(count(n, 'fact'))} of a kind that only a newer Crosstrain knows. They are kept for it.`,
  take: 'Take it in',
  taking: 'One moment…',
  taken: 'Taken in, every signature verified.',
  toReviews: 'Go to Reviews',
  toToday: 'Go to Today',
  toTeam: 'Go to your team',
};

/** What leaves this person's hands, a line each. */
export function leavingLines(
  counts: CountsView,
  files: readonly EvidenceView[],
  to: string,
): string[] {
  const lines = [
    counts.mentorsChosen > 0
      ? 'Your name, your side and the mentors you chose'
      : 'Your name and your side',
    counts.handedIn > 0
      ? `${capital(count(counts.handedIn, 'attempt'))} that you handed in, with the text and your own rating`
      : '',
    counts.partsDone > 0
      ? `How far you have read: ${count(counts.partsDone, 'part')} of lessons`
      : '',
    counts.returned > 0
      ? `${capital(count(counts.returned, 'review'))} of ${firstName(to)}’s work`
      : '',
    counts.signedOff > 0
      ? `${capital(count(counts.signedOff, 'sign-off'))} that you gave, which the whole team may see`
      : '',
    counts.withdrawn > 0
      ? `${capital(count(counts.withdrawn, 'sign-off'))} that you took back, with the reason`
      : '',
    counts.moved > 0
      ? `${capital(count(counts.moved, 'review'))} that you handed over or took, which the whole team may see`
      : '',
    counts.passedOn > 0
      ? `What the trainees whose reviews you hand over have shown their mentors: ${count(counts.passedOn, 'attempt')}, and how far they have read`
      : '',
    counts.saidAsLeader > 0
      ? 'What you said as a leader: who belongs to the team, and who may sign for what'
      : '',
    counts.teamsJoined > 0 ? `${capital(count(counts.teamsJoined, 'team'))} that you joined` : '',
    counts.keysRevoked > 0 ? 'That your key was revoked, and what of it still counts' : '',
    counts.ofOthers > 0
      ? 'What your mentors and leaders told the team, so that their signatures can be checked'
      : '',
    ...files.map((it) => `The file ${it.name}, ${size(it.bytes)}`),
  ];
  return lines.filter((it) => it !== '');
}

/** One piece of news for whoever opens a packet. */
export function newsLine({ work, by }: NewsView): string {
  const who = by === null ? packets.nobody : by.name;
  if (work.kind === 'key-revoked')
    return `${who} has revoked the key that signed until now: ${work.reason}`;
  if (work.kind === 'admitted') return `${who} has admitted you to ${work.team}. You can join it.`;
  if (work.kind === 'appointed')
    return `${who} has appointed you a mentor of ${work.team} for ${list(work.skills)}.`;
  if (work.kind === 'joined') return `${who} has joined ${work.team}.`;
  const attempt = `attempt ${work.attempt} of “${work.practice}”`;
  switch (work.kind) {
    case 'handed-in':
      return `${who} hands in ${attempt} to you.`;
    case 'handed-over':
      return `${who} hands the review of ${attempt} by ${work.trainee} over to you.`;
    case 'handed-on':
      return `${who} handed the review of your ${attempt} over to ${work.to}.`;
    case 'taken':
      return `${who} has taken the review of ${attempt} by ${work.trainee}.`;
    case 'returned':
      return `${who} returned your ${attempt} with one next step.`;
    case 'signed-off':
      return `${who} signed your ${attempt} off at ${levels[work.level].name}.`;
    case 'withdrawn':
      return `${who} has withdrawn the sign-off of your ${attempt}: ${work.reason}`;
  }
}

/** What else comes, a line each. */
export function comingLines(counts: CountsView, files: readonly EvidenceView[]): string[] {
  const lines = [
    counts.partsDone > 0 ? `${capital(count(counts.partsDone, 'more part'))} of lessons done` : '',
    ...files.map((it) => `The file ${it.name}, ${size(it.bytes)}`),
  ];
  return lines.filter((it) => it !== '');
}

const acquaintances: Record<Acquaintance, (name: string) => string> = {
  new: (name) => `${firstName(name)} is new on this laptop.`,
  known: (name) => `${firstName(name)} is known on this laptop.`,
  chosen: (name) => `You have chosen ${firstName(name)} already.`,
  yourself: () => 'This is your own card. Give it to somebody who is to choose you.',
};

export const card = {
  own: 'Your card',
  ownText:
    'Give it to a trainee on another laptop who wants you as a mentor: by mail, chat or as a file. It holds your name, your side and your public key, signed, so that nobody can change them. There is nothing secret on it.',
  ownLabel: 'Your card as text',
  copy: 'Copy it',
  copied: 'Copied. Paste it into a mail or a chat.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  save: 'Save it as a file',
  qr: 'Your card as a QR code',
  qrText:
    'The same card for a phone: a photo of it with the camera gives the text, which its owner sends to their laptop and pastes under “Choose a mentor by card”.',
  choose: 'Choose a mentor by card',
  chooseText:
    'A mentor on another laptop finds their card in Settings and sends it to you. Paste it here, or open its file.',
  label: 'The card',
  labelHint: 'All of it, from BEGIN to END. What stands around it does no harm.',
  open: 'Open a card’s file',
  look: 'Whose card is it?',
  is: (name: string, side: string) => `${name}, ${side}`,
  acquaintances,
  key: 'To be sure that it is theirs, compare this key with the one on their Settings, by phone:',
  confirm: (name: string) => `Choose ${firstName(name)}`,
  meet: 'Somebody by card',
  meetText:
    'Whoever is on another laptop finds their card in Settings and sends it to you. Paste it here, or open its file.',
  meetConfirm: (name: string) => `This is ${firstName(name)}`,
  elsewhere: 'On another laptop',
};
