// The states of anything that has to be asked for. Empty is a kind of full: the view decides what it looks like.
import type { Refusal } from '../host/refusal';

export type Loading<T> =
  { kind: 'waiting' } | { kind: 'failed'; refusal: Refusal } | { kind: 'full'; value: T };
