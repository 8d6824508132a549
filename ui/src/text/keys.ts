// The words of the sheet of keys, in the language that is spoken, and what stands on each key.
import { isOnMac } from '../host/platform';
import * as de from './de/keys';
import * as en from './en/keys';
import { keysHere } from '../host/shortcuts';
import { inLanguage } from './language.svelte';

export const keys = inLanguage({ en: en.keys, de: de.keys });

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const signsOnMac: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥' };

/** What stands on the keys that are pressed together. */
export function keyNames(chord: string): string[] {
  const names: Readonly<Record<string, string>> = keys.names;
  const nameOf = (key: string): string =>
    signs[key] ?? (isOnMac() ? signsOnMac[key] : undefined) ?? names[key] ?? key;
  return chord.split('+').map(nameOf);
}

/** The first way to press for something, as it stands on a button. */
export function keyLine(all: readonly string[]): string {
  return keyNames(keysHere(all)[0] ?? '').join(' ');
}
