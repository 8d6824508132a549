// A language that nobody speaks, to see what a layout makes of one: from right to left, and four tenths longer.
import type { Disguise } from '../text/language.svelte';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = 'áƀçđéƒğħíĵķłḿñóṕɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁḾÑÓṔɊŘŠŦÚṼŴẊÝŽ';
const vowel = /[áéíóúý]/iu;
const longer = 1.4;

/** Every word longer by its own vowels, in letters that no fixture has. */
export function strangely(words: string): string {
  return words.replace(/[A-Za-z]+/g, (word) => {
    const letters = word.split('').map((it) => strange.charAt(plain.indexOf(it)));
    let missing = Math.ceil(letters.length * longer) - letters.length;
    const stretch = (it: string): string => {
      const isMore = missing > 0 && vowel.test(it);
      if (isMore) missing -= 1;
      return isMore ? it + it.toLowerCase() : it;
    };
    const stretched = letters.map(stretch).join('');
    return stretched + 'ß'.repeat(missing);
  });
}

const dressed = new WeakMap<object, object>();

function dress(it: unknown): unknown {
  if (typeof it === 'string') return strangely(it);
  if (typeof it === 'function')
    return (...given: unknown[]) => dress(Reflect.apply(it, undefined, given));
  if (typeof it !== 'object' || it === null) return it;
  const known = dressed.get(it);
  if (known !== undefined) return known;
  const entries = Object.entries(it).map(([name, value]) => [name, dress(value)] as const);
  const made = Array.isArray(it) ? it.map(dress) : Object.fromEntries(entries);
  dressed.set(it, made);
  return made;
}

export const pseudo: Disguise = {
  locale: 'ar-XB',
  dress: <T extends object>(words: T): T => dress(words) as T,
};
