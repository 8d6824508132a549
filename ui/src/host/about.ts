// What only the shell knows of the program: what it is made of, and its log.
import { invoke } from '@tauri-apps/api/core';
import type { About } from '../bindings/About';
import type { SavedView } from '../bindings/SavedView';
import { orRefusal } from './refusal';

/** What the shell tells of itself. */
export interface Shell {
  about: () => Promise<About>;
  /** Saves a copy of the log for whoever helps. */
  saveLog: () => Promise<SavedView>;
}

let shell: Shell = { about: () => invoke('about'), saveLog: () => invoke('save_log') };

/** Puts another shell behind the window: the tests and the demonstration page do. */
export function tellBy(other: Shell): void {
  shell = other;
}

/** What this program is made of. */
export const about = (): Promise<About> => orRefusal(shell.about());

/** Saves a copy of the log, and tells where. */
export const saveLog = (): Promise<SavedView> => orRefusal(shell.saveLog());
