// The words for a ledger that is too damaged to be opened: what it can go back to, and what remains without a backup.
import type { HoldingsView } from '../../bindings/HoldingsView';
import { capital, list } from '../phrase';
import { count } from './count';

const names = (it: HoldingsView): string => list(it.people.map((person) => person.name));

export const rescue = {
  title: 'The file with your records is damaged',
  text: 'Nothing in it was changed. Go back to a backup: what was signed after it is not on this laptop then, but what others have from you stays with them and can come back in their packets. The damaged file is kept aside.',
  where: 'The damaged file',
  backups: 'Backups on this laptop',
  looking: 'Looking for backups…',
  holds: (it: HoldingsView) =>
    it.people.length === 0
      ? capital(count(it.entries, 'entry', 'entries'))
      : `${capital(count(it.entries, 'entry', 'entries'))}, with ${names(it)}`,
  unreadable: 'Damaged too, or of a newer version',
  newest: 'The newest good one',
  goBack: 'Go back…',
  goBackTo: (when: string) => `Go back to ${when}`,

  question: (when: string) => `Go back to ${when}?`,
  meaning: (holds: string) =>
    `${holds}. All of it is here again once every signature in the backup is verified. This laptop then goes on as a new installation, so that nothing you sign from now on stands in the place of what you had signed since.`,
  aside:
    'The damaged file is kept under another name, for somebody who may still get something out of it.',
  confirm: 'Go back',
  going: 'Verifying every signature…',
  stay: 'Not yet',
  done: (when: string) => `This laptop is back at ${when}`,
  keptAs: 'The damaged file is kept as:',
  goOn: 'Go on from there',

  none: 'There is no good backup on this laptop',
  noneText:
    'What you handed in, and every review of it, is in the packets that you sent and got: it lies with your mentors and trainees, signed as it was. Begin with empty records, open your identity file if you have saved one, and ask them for packets. The damaged file is kept aside.',
  folder:
    'Backups are looked for here. Put a copy from elsewhere into this folder, under its own name, and start Crosstrain again:',
  beginEmpty: 'Begin with empty records',
  emptyQuestion: 'Begin with empty records?',
  emptyDone: 'This laptop begins with empty records',
  emptyGoOn: 'Go on',
};
