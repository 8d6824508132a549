// What only the shell can do while the ledger is too damaged to be opened.
import { invoke } from '@tauri-apps/api/core';
import type { RescuedView } from '../bindings/RescuedView';
import type { RescueView } from '../bindings/RescueView';
import { orRefusal } from './refusal';

/** Looks for backups, and puts one, or nothing, in the place of the damaged ledger. */
export interface Rescuer {
  look: () => Promise<RescueView>;
  restore: (taken: number) => Promise<RescuedView>;
  beginEmpty: () => Promise<RescuedView>;
}

let rescuer: Rescuer = {
  look: () => invoke('rescue'),
  restore: (taken) => invoke('restore_backup', { request: { taken } }),
  beginEmpty: () => invoke('begin_empty'),
};

/** Puts another rescuer behind the window: the tests and the demonstration page do. */
export function rescueBy(other: Rescuer): void {
  rescuer = other;
}

/** Every backup that could take the place of the damaged ledger. */
export const lookForBackups = (): Promise<RescueView> => orRefusal(rescuer.look());

/** Puts a backup in its place. */
export const restoreBackup = (taken: number): Promise<RescuedView> =>
  orRefusal(rescuer.restore(taken));

/** Puts an empty ledger in its place. */
export const beginEmpty = (): Promise<RescuedView> => orRefusal(rescuer.beginEmpty());
