// Spans of time, as people say them.
import { figures } from './count';

export function duration(minutes: number): string {
  if (minutes < 90) return figures(minutes, 'minute');
  const halves = Math.round(minutes / 30);
  return `about ${Math.floor(halves / 2)}${halves % 2 === 1 ? '½' : ''} hours`;
}
