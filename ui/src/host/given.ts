// Files that the system hands the program, with a double click on one: the core says that one came, and reads it.
import { Channel, invoke } from '@tauri-apps/api/core';
import type { GivenFile } from '../bindings/GivenFile';
import { orRefusal } from './refusal';

export interface Giver {
  /** Calls back each time that a file has come. */
  watch: (oncame: () => void) => Promise<void>;
  /** The file that waits, if one does. */
  next: () => Promise<File | null>;
}

let giver: Giver = {
  async watch(oncame) {
    const came = new Channel<null>();
    came.onmessage = oncame;
    await invoke('watch_given', { came });
  },
  async next() {
    const given = await invoke<GivenFile | null>('given_file');
    if (given === null) return null;
    const pieces: ArrayBuffer[] = [];
    // The last piece is the short one, and there is always one: it says that all of it was read.
    for (let piece = 0; piece <= given.pieces; piece += 1) {
      const bytes = await invoke<ArrayBuffer>('given_piece', { piece });
      pieces.push(bytes);
      if (bytes.byteLength < 1024 * 1024) break;
    }
    return new File(pieces, given.name);
  },
};

/** Puts another giver behind the window: the tests and the demonstration page do. */
export function giveWith(other: Giver): void {
  giver = other;
}

/** Calls back each time that a file has come; rejects with a `Refusal`, never with anything else. */
export const watchGiven = (oncame: () => void): Promise<void> => orRefusal(giver.watch(oncame));

/** The file that waits, if one does; rejects with a `Refusal`, never with anything else. */
export const nextGiven = (): Promise<File | null> => orRefusal(giver.next());
