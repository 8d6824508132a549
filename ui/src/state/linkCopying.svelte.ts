// Copying the link to a place in a lesson, and which of them was copied last.
import { linkTo, type LessonPlace } from './lessonLink';

export class LinkCopying {
  #last = $state.raw<{ at: string; isDone: boolean } | null>(null);

  /** Whether the last link was copied; nothing if none was asked for, or it is forgotten. */
  get isDone(): boolean | null {
    return this.#last?.isDone ?? null;
  }

  /** Whether the link to this place was copied; nothing if it was not asked for, or is forgotten. */
  of(at: string): boolean | null {
    return this.#last?.at === at ? this.#last.isDone : null;
  }

  async copy(place: LessonPlace): Promise<void> {
    this.#last = { at: place.at, isDone: await isWritten(linkTo(place)) };
  }

  forget(): void {
    this.#last = null;
  }
}

async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
