// The sentence at the top of Today in German: where the person stands, in words.
import type * as en from '../en/today';
import { firstName } from '../name';
import { capital } from '../phrase';
import { count } from './count';

/** "Fang mit einer Geschichte an", "Noch zwei Lektionen bis zu deiner Übung", "Bereit zum Üben". */
export const headline: typeof en.headline = (today) => {
  const { next, returned } = today;
  const latest = returned[0];
  if (!today.hasBegun && next !== null && next.practice === null)
    return 'Fang mit einer Geschichte an';
  if (next === null && latest !== undefined)
    return `Ein nächster Schritt von ${firstName(latest.mentor.name)}`;
  const waiting = today.reviewsWaiting;
  if (next === null && waiting > 0)
    return capital(`${count(waiting, 'ein Review wartet', 'Reviews warten')} auf dich`);
  if (next === null)
    return today.withMentor.length > 0 ? 'Alles abgegeben' : 'Hier ist alles erledigt';
  if (next.practice !== null) return 'Bereit zum Üben';
  const left = count(next.lessonsLeft, 'eine Lektion', 'Lektionen');
  return next.skill !== null
    ? capital(`noch ${left} bis zu deiner Übung`)
    : capital(`noch ${left} in dieser Einheit`);
};
