// The language that the window speaks: which words are shown, and how numbers and moments are written.

/** A language that every word of the window is there in. */
export type Tongue = 'en';

const locales: Record<Tongue, string> = { en: 'en-GB' };

class Language {
  #tongue = $state<Tongue>('en');

  get tongue(): Tongue {
    return this.#tongue;
  }

  /** What the `Intl` formats go by. */
  get locale(): string {
    return locales[this.#tongue];
  }
}

export const language = new Language();

/** The words of the language that is spoken when they are read; each language has the same. */
export function inLanguage<T extends object>(words: Record<Tongue, T>): T {
  const spoken = (): T => words[language.tongue];
  return new Proxy(words.en, {
    get: (_, word): unknown => Reflect.get(spoken(), word),
    apply: (_, self, given: unknown[]): unknown => {
      const say = spoken();
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
