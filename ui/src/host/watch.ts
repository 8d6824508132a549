// The one thing that the core says unasked: something in a folder of courses was saved.
import { Channel, invoke } from '@tauri-apps/api/core';
import { orRefusal } from './refusal';

/** Watches a folder, or none; another folder takes the place of the one before. */
export type Watcher = (folder: string | null, onsave: () => void) => Promise<void>;

let watcher: Watcher = async (folder, onsave) => {
  const saved = new Channel<null>();
  saved.onmessage = onsave;
  await invoke('watch_courses', { folder, saved });
};

/** Puts another watcher behind the window: the tests and the demonstration page do. */
export function watchWith(other: Watcher): void {
  watcher = other;
}

/** Calls back after each save in the folder; rejects with a `Refusal`, never with anything else. */
export const watchCourses = (folder: string | null, onsave: () => void): Promise<void> =>
  orRefusal(watcher(folder, onsave));
