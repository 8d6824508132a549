// What the formats of moments have no words for, in German.
import type * as en from '../en/time';

export const moments: typeof en.moments = {
  justNow: 'gerade eben',
  /** "Montagabend". */
  partOfDay: (weekday, hour) => {
    if (hour < 5) return `${weekday}nacht`;
    if (hour < 12) return `${weekday}vormittag`;
    return hour < 18 ? `${weekday}nachmittag` : `${weekday}abend`;
  },
};
