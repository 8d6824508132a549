// The geometry of the fence: where each level stands, in percent of the track's width.
import type { Level } from '../../bindings/Level';

/** The levels from left to right. */
export const LEVELS: readonly Level[] = ['watch', 'with-me', 'nearby', 'solo', 'coach'];

/** Where each level stands. */
export const PLACE: Record<Level, number> = {
  watch: 5,
  'with-me': 23,
  nearby: 59,
  solo: 77,
  coach: 95,
};

/** Where the fence stands: between "with me" and "nearby". */
export const FENCE = 41;

/** The left edges of its planks, counted from the middle of the fence. */
export const PLANKS = [-30, -14, 2, 18];

/** How a level was reached. */
export type Proof = 'attested' | 'self-reported';

/** `watch` comes from a person's own study; everything above it is signed. */
export const proofOf = (level: Level): Proof => (level === 'watch' ? 'self-reported' : 'attested');

/** Whether a level lies on the other side of the fence. */
export const hasCrossed = (level: Level): boolean => PLACE[level] > FENCE;
