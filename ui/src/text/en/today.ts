// The sentence at the top of Today: where the person stands, in words.
import type { TodayView } from '../../bindings/TodayView';
import { capital } from '../phrase';
import { firstName } from '../name';
import { count } from './count';

/** "Start with one story", "Two lessons from your practice", "Ready to practise". */
export function headline(today: TodayView): string {
  const { next, returned } = today;
  const latest = returned[0];
  if (!today.hasBegun && next !== null && next.practice === null) return 'Start with one story';
  if (next === null && latest !== undefined)
    return `One next step from ${firstName(latest.mentor.name)}`;
  const waiting = today.reviewsWaiting;
  if (next === null && waiting > 0)
    return capital(`${count(waiting, 'review waits', 'reviews wait')} for you`);
  if (next === null) return today.withMentor.length > 0 ? 'All handed in' : 'All done here';
  if (next.practice !== null) return 'Ready to practise';
  const left = next.lessonsLeft;
  if (next.skill !== null) return capital(`${count(left, 'lesson')} from your practice`);
  return left === 1
    ? 'One lesson left in this unit'
    : capital(`${count(left, 'lesson')} left in this unit`);
}
