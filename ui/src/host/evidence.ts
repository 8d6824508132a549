// Files of evidence outside the table of commands: where the window finds one, and how one leaves it.
import { convertFileSrc, invoke, isTauri } from '@tauri-apps/api/core';
import type { OneEvidence } from '../bindings/OneEvidence';
import { orRefusal } from './refusal';

/** The address under which this system's window finds a picture, a sound or a film. */
export function addressOf({ submission, sha256 }: OneEvidence): string {
  const address = `${submission ?? 'draft'}/${sha256}`;
  return isTauri() ? `${convertFileSrc('', 'evidence')}${address}` : `evidence:${address}`;
}

/** What only the shell can do with a file. */
export interface Ways {
  /** Asks another program to open a copy of it. */
  open: (request: OneEvidence) => Promise<unknown>;
  /** Writes a copy of it into the folder for downloads, and tells where. */
  save: (request: OneEvidence) => Promise<string>;
}

let ways: Ways = {
  open: (request) => invoke('open_evidence', { request }),
  save: (request) => invoke('save_evidence', { request }),
};

/** Puts another shell behind the window: the tests do. */
export function leaveBy(other: Ways): void {
  ways = other;
}

/** Asks another program to open a copy of a file. */
export const openElsewhere = (request: OneEvidence): Promise<unknown> =>
  orRefusal(ways.open(request));

/** Writes a copy of a file into the folder for downloads, and tells where. */
export const saveCopy = (request: OneEvidence): Promise<string> => orRefusal(ways.save(request));
