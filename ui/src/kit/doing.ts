// Something that somebody asked for: whether it is under way, and why it was refused.
import type { Refusal } from '../host/refusal';

export interface Doing {
  readonly isRunning: boolean;
  readonly refusal: Refusal | null;
}
