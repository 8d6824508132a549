// An update that comes as a file: only the shell knows which program it would take the place of.
import { invoke } from '@tauri-apps/api/core';
import type { UpdatePiece } from '../bindings/UpdatePiece';
import type { UpdateTaken } from '../bindings/UpdateTaken';
import type { UpdateView } from '../bindings/UpdateView';
import { orRefusal } from './refusal';

export interface Updater {
  /** Hands over the next bytes; the first begin it anew. */
  receive: (piece: UpdatePiece) => Promise<unknown>;
  /** Verifies what was handed over, and tells what it holds. */
  look: () => Promise<UpdateView>;
  /** Hands it to the system, or puts it in the place of this program. */
  take: () => Promise<UpdateTaken>;
  /** Lets go of it. */
  drop: () => Promise<unknown>;
}

let updater: Updater = {
  receive: (request) => invoke('receive_update', { request }),
  look: () => invoke('look_at_update'),
  take: () => invoke('take_update'),
  drop: () => invoke('drop_update'),
};

/** Puts another updater behind the window: the tests and the demonstration page do. */
export function updateWith(other: Updater): void {
  updater = other;
}

/** What the window asks of it; each rejects with a `Refusal`, never with anything else. */
export const updates: Updater = {
  receive: (piece) => orRefusal(updater.receive(piece)),
  look: () => orRefusal(updater.look()),
  take: () => orRefusal(updater.take()),
  drop: () => orRefusal(updater.drop()),
};
