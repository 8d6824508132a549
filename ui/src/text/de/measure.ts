// Spans of time in German, as people say them.
import type * as en from '../en/measure';
import { figures } from './count';

export const duration: typeof en.duration = (minutes) => {
  if (minutes < 90) return figures(minutes, 'Minute', 'Minuten');
  const halves = Math.round(minutes / 30);
  return `etwa ${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} Stunden`;
};
