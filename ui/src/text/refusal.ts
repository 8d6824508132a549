// What a refusal says to people: what happened, what to do, and the place it is about.
import type { Code } from '../bindings/Code';
import type { Refusal } from '../host/refusal';
import * as de from './de/refusal';
import * as en from './en/refusal';
import { inLanguage } from './language.svelte';

const refusals = inLanguage({ en: en.refusals, de: de.refusals });

/** Codes whose subject is a place or a finding, to be shown letter by letter. */
const places: ReadonlySet<Code> = new Set<Code>([
  'courses-unreadable',
  'lesson-broken',
  'package-newer',
  'package-broken',
  'package-clashes',
  'package-refused',
  'packages-unwritable',
  'packet-newer',
  'packet-refused',
  'update-refused',
  'update-unwritable',
  'identity-refused',
  'identity-newer',
  'backup-damaged',
  'backup-newer',
  'card-refused',
  'documents-unwritable',
  'no-log',
  'no-program',
  'ledger-older',
  'ledger-newer',
  'ledger-read-only',
  'disk-full',
  'ledger-damaged',
  'ledger-busy',
]);

/** Finds the words for a refusal. */
export function refusalWords(refusal: Refusal): en.RefusalWords {
  return refusals[refusal.code](refusal.subject);
}

/** Both sentences, for a line beside a field. */
export function refusalLine(refusal: Refusal): string {
  const { what, next } = refusalWords(refusal);
  return `${what} ${next}`;
}

/** The path or place that the refusal is about, if it is about one. */
export function refusalPlace(refusal: Refusal): string {
  return places.has(refusal.code) ? refusal.subject : '';
}
