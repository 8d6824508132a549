// The words of backups and of going back to one.
import type { GoingBackView } from '../../bindings/GoingBackView';
import type { SinceView } from '../../bindings/SinceView';
import { capital, list } from '../phrase';
import { count } from './count';
import { settings } from './settings';

/** What would be gone, a line each. */
export function goneLines(view: GoingBackView): string[] {
  const lines = view.lost.map((it) => `${settings.seenKind[it.kind].title}: ${it.count}`);
  if (view.drafts > 0) lines.push(`Drafts that were written or changed since: ${view.drafts}`);
  if (view.ofOthers > 0) lines.push(`What others put on record, or sent to you: ${view.ofOthers}`);
  if (view.profiles.length > 0)
    lines.push(`The profile and the key of ${list(view.profiles)} on this laptop`);
  return lines;
}

export const backups = {
  title: 'Backups',
  text: 'One is taken every day, and one before anything comes in from elsewhere. As they age they thin out: one for each day of a week, for each week of a month, for each month after that.',
  none: 'There is none yet. The first one is taken today.',
  since: (it: SinceView | null) => {
    if (it === null) return 'Damaged, or of a newer version';
    if (it.gone > 0)
      return capital(`${count(it.gone, 'entry that is', 'entries that are')} not here`);
    return it.new === 0
      ? 'All that is here'
      : capital(`${count(it.new, 'entry', 'entries')} since`);
  },
  goBack: 'Go back…',
  goBackTo: (when: string) => `Go back to ${when}`,
  showAll: (n: number) => `Show all ${n}`,
  question: (when: string) => `Go back to ${when}?`,
  looking: 'Reading it, every signature in it…',
  gone: 'This would be gone from this laptop:',
  nothingGone: 'Nothing would be gone from this laptop.',
  comesBack: (entries: number) =>
    capital(`${count(entries, 'entry that is', 'entries that are')} not here would be back.`),
  safe: 'What is here now is kept as a backup first, so that you can come back to it. What others have from you stays with them.',
  confirm: 'Go back',
  going: 'Going back…',
  stay: 'Stay here',
  close: 'Close',
  wentBack: (when: string) => `This laptop is back at ${when}`,
  kept: (when: string) => `What was here before is kept as the backup of ${when}.`,
  goOn: 'Go on from there',
};
