// The words of a person's teams: leading one, belonging to one, and who may sign because a leader said so.
import { firstName } from '../name';
import { list } from '../phrase';

const quoted = (titles: readonly string[]): string => list(titles.map((it) => `“${it}”`));

export const team = {
  title: 'Your team',
  settings:
    'A leader founds a team, admits colleagues, and appoints who may sign for which skill. Whoever joins need not choose mentors one by one.',
  open: 'Go to your team',
  none: 'You are in no team',
  noneText:
    'You need none: choose your mentors by their cards. If somebody leads a team, send them your card; you can join once their packet has come. Or lead one yourself.',
  found: 'Found a team',
  foundText:
    'You will lead it: you admit its members and appoint its mentors, and each of these is signed with your key.',
  name: 'Name of the team',
  nameHint: 'As your colleagues say it, such as Field Team.',
  ledBy: (leader: string) => `Led by ${leader}`,
  ledByYou: (date: string) => `You lead it, since ${date}.`,
  invited: (leader: string, name: string) =>
    `${leader} has admitted you to ${name}. Nothing changes before you join.`,
  join: (name: string) => `Join ${name}`,
  joinAsk: (name: string) => `Join ${name}?`,
  joinText: 'When you join, you agree to this:',
  agreed: (leader: string): readonly string[] => [
    `Mentors whom ${firstName(leader)} appoints may sign you off, each for the skills they were appointed for, without your choosing them.`,
    'They see what you hand in to them, and how far you have read. Answers, cards and drafts stay yours.',
    `${firstName(leader)} sees that you joined, and your sign-offs when you send a packet. Your own choice of mentors still counts.`,
  ],
  joined: (date: string) => `You joined on ${date}.`,
  dismissed: (leader: string, date: string, reason: string) =>
    `${leader} ended this on ${date}: ${reason} What had been signed for you until then still counts.`,
  mentors: 'Mentors',
  noMentors: 'Nobody is appointed yet.',
  mayFor: (skills: readonly string[]) => `May sign for ${quoted(skills)}`,
  couldFor: (skills: readonly string[]) => `Could sign for ${quoted(skills)}`,
  members: 'Members',
  noMembers: 'Nobody is admitted yet. Ask colleagues for their cards.',
  waitsToJoin: 'Has not joined yet, as far as this laptop knows. Send a packet.',
  memberJoined: (date: string) => `Joined on ${date}`,
  ended: (date: string, reason: string) => `Ended on ${date}: ${reason}`,
  admit: 'Admit somebody',
  admitText: (name: string) =>
    `Whom do you admit to ${name}? They join it themselves, once your packet has come to them.`,
  admitNow: (name: string) => `Admit ${firstName(name)}`,
  appoint: 'Appoint a mentor',
  appointText: (name: string) =>
    `Whoever you appoint may sign off everybody who has joined ${name}, for the skills that you choose.`,
  appointNow: (name: string) => `Appoint ${firstName(name)}`,
  nobodyKnown: 'Nobody is known on this laptop yet. Begin with a card.',
  skills: 'For which skills',
  byCard: 'Somebody else, by card',
  end: (name: string) => `End the appointment of ${firstName(name)}`,
  endShort: 'End it',
  endText: (name: string) =>
    `What ${name} has signed, as far as it has come to this laptop, still counts. What they sign from now on does not. Open a packet of theirs first if you miss something.`,
  dismiss: (name: string) => `Dismiss ${firstName(name)}`,
  dismissShort: 'Dismiss',
  dismissText: (name: string) =>
    `What the mentors of this team have signed for ${name}, as far as it has come to this laptop, still counts. What these mentors sign from now on does not.`,
  reason: 'Why',
  reasonHint: 'A sentence. Whoever sees the end sees it too.',
  notNow: 'Not now',
};
