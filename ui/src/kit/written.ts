// The language of a course, for whatever below a view is text of that course: hyphens and voices go by it.
import { getContext, setContext } from 'svelte';
import { writtenIn } from '../text/language.svelte';

type Language = () => string | null | undefined;
type Attributes = Partial<ReturnType<typeof writtenIn>>;

const key = Symbol('the language of a course');

/** Says in which language all text of a course below this component is written. */
export function writes(language: Language): void {
  setContext(key, language);
}

/** The attributes for an element that holds text of a course: of this one, or of the one that the view is about. */
export function written(): (language?: string) => Attributes {
  const around = getContext<Language | undefined>(key);
  return (language) => {
    const it = language ?? around?.();
    return it ? writtenIn(it) : {};
  };
}
