// What the formats of moments have no words for.

export const moments = {
  justNow: 'just now',
  /** "Monday evening". */
  partOfDay: (weekday: string, hour: number) => {
    if (hour < 5) return `${weekday} night`;
    if (hour < 12) return `${weekday} morning`;
    return hour < 18 ? `${weekday} afternoon` : `${weekday} evening`;
  },
};
