// The address of a place in a lesson, as it is copied and pasted: a link in Markdown, so that it also reads well elsewhere.

/** A place in a lesson: a block, or the top of the lesson where that is empty. */
export interface LessonPlace {
  title: string;
  lesson: string;
  at: string;
}

/** `[The rule, and where it stops](lesson:green-amber-red#rule)`. */
export function linkTo({ title, lesson, at }: LessonPlace): string {
  const words = title.replace(/[[\]\\]/g, '\\$&');
  return `[${words}](lesson:${lesson}${at === '' ? '' : `#${at}`})`;
}

/** The place that such a link leads to, wherever it stands in what was pasted; nothing if there is none. */
export function linkIn(pasted: string): LessonPlace | null {
  const found = /(?:\[((?:[^[\]\\]|\\.)*)\]\()?lesson:([\w-]+)(?:#([\w-]+))?/u.exec(pasted);
  if (found === null) return null;
  const [, words = '', lesson = '', at = ''] = found;
  return { title: words.replace(/\\(.)/g, '$1'), lesson, at };
}
