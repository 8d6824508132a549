// The words of a skill's history: what each entry means, and why whoever made it could.
import type { EntitlementView } from '../../bindings/EntitlementView';
import type { Level } from '../../bindings/Level';
import { firstName } from '../name';
import { list } from '../phrase';
import { count } from './count';
import { levels } from './words';

const extras = (files: number, links: number): string[] => [
  ...(files > 0 ? [count(files, 'file', 'files')] : []),
  ...(links > 0 ? [count(links, 'link', 'links')] : []),
];

export const history = {
  show: 'History',
  showOf: (skill: string, entries: number) =>
    `History of ${skill}, ${count(entries, 'entry', 'entries')}`,
  handedIn: (attempt: number, mentor: string, side: string) =>
    `You handed in attempt ${attempt} to ${mentor}, ${side}`,
  handedInMeans: (files: number, links: number) =>
    `From then on its text, ${list([...extras(files, links), 'your own rating'])} and the rubric’s words cannot be changed.`,
  returned: (attempt: number, mentor: string) => `${mentor} returned attempt ${attempt}`,
  nextStep: (criterion: string, step: string) => `One thing to try next, on ${criterion}: ${step}`,
  mayReturn: (mentor: string) =>
    `${firstName(mentor)} could, because you handed this attempt in to them.`,
  withdrawn: (attempt: number, level: Level, mentor: string) =>
    `${mentor} withdrew the sign-off of attempt ${attempt} at ${levels[level].name}`,
  why: (reason: string) => `Why: ${reason}`,
  mayWithdraw: (mentor: string) =>
    `${firstName(mentor)} could, because the signature was theirs. It counts nowhere any more.`,
  lapsed: `${levels.solo.name} lapsed to ${levels.nearby.name}`,
  lapsedWhy: `Nothing new was signed at ${levels.solo.name} in time. The signatures stay on record and count for ${levels.nearby.name}.`,
  signature: (mentor: string, side: string) => `${mentor}, ${side}`,
  signatureAbout: (level: Level, attempt: number) => `${levels[level].name}, on attempt ${attempt}`,
  entitled: (mentor: string, by: EntitlementView, date: string) =>
    by.kind === 'chosen'
      ? `${firstName(mentor)} could sign, because you chose them as a mentor on ${date}.`
      : `Appointed by ${by.by}, who leads ${by.team}, on ${date}.`,
  notEntitled: (mentor: string) =>
    `${firstName(mentor)} could not sign: you have not chosen them as a mentor, and no leader had appointed them for this.`,
  keyRevoked: (date: string, reason: string) => `The key was revoked on ${date}: ${reason}`,
  counts: 'This counts.',
  countsForNearby: (date: string) =>
    `This counts for ${levels.nearby.name}: ${levels.solo.name} lapsed on ${date}.`,
  rubric: (revision: string) => `Rubric ${revision}`,
  entry: (short: string) => `Entry ${short}`,
};
