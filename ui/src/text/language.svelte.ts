// The language that the window speaks: which words are shown, and how numbers and moments are written.
import type { Language as Choice } from '../bindings/Language';

/** A language that every word of the window is there in. */
export type Tongue = Exclude<Choice, 'system'>;

/** Other words in place of the real ones, to see what a layout makes of them. */
export interface Disguise {
  locale: string;
  dress: <T extends object>(words: T) => T;
}

const locales: Record<Tongue, string> = { en: 'en-GB', de: 'de-DE' };
const tongues: readonly Tongue[] = ['en', 'de'];
const toTheLeft: readonly string[] = ['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'];

class Language {
  #tongue = $state<Tongue>('en');
  #disguise = $state.raw<Disguise | null>(null);

  get tongue(): Tongue {
    return this.#tongue;
  }

  /** What the `Intl` formats go by. */
  get locale(): string {
    return this.#disguise?.locale ?? locales[this.#tongue];
  }

  /** Speaks another language from now on, and tells the page. */
  speak(tongue: Tongue, disguise: Disguise | null = null): void {
    this.#tongue = tongue;
    this.#disguise = disguise;
    const { lang, dir } = writtenIn(disguise?.locale ?? tongue);
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
  }

  /** The words as they are to be shown. */
  words<T extends object>(all: Record<Tongue, T>): T {
    const words = all[this.#tongue];
    return this.#disguise?.dress(words) ?? words;
  }
}

export const language = new Language();

/** The first language that the system asks for and the window speaks. */
export function tongueOf(asked: readonly string[]): Tongue {
  const known = asked.map((it) => tongues.find((tongue) => tongue === primary(it)));
  return known.find((it) => it !== undefined) ?? 'en';
}

/** The attributes of an element whose text is in this language. */
export function writtenIn(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: toTheLeft.includes(primary(language)) ? 'rtl' : 'ltr' };
}

/** The words of the language that is spoken when they are read; each language has the same. */
export function inLanguage<T extends object>(words: Record<Tongue, T>): T {
  return new Proxy(words.en, {
    get: (_, word): unknown => Reflect.get(language.words(words), word),
    apply: (_, self, given: unknown[]): unknown => {
      const say = language.words(words);
      return typeof say === 'function' ? Reflect.apply(say, self, given) : undefined;
    },
  });
}

/** A format of the language that is spoken, made when it is first needed. */
export function inLocale<T>(make: (locale: string) => T): () => T {
  let made: { locale: string; format: T } | null = null;
  return () => {
    const { locale } = language;
    if (made?.locale !== locale) made = { locale, format: make(locale) };
    return made.format;
  };
}

function primary(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}
