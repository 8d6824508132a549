// An author at work: the folder, what is to be mended in it, and the lesson in the preview; read anew after each save.
import type { AuthorView } from '../bindings/AuthorView';
import type { FindingView } from '../bindings/FindingView';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { watchCourses } from '../host/watch';
import { Loadable } from './loadable.svelte';

/** A block to go to in the preview; each wish is one of its own, so that the same block can be wished for again. */
export interface Wish {
  block: string;
}

export class Author {
  readonly view: Loadable<AuthorView>;
  #folder = $state('');
  #lesson = $state<string | null>(null);
  #wish = $state.raw<Wish | null>(null);
  #unwatched = $state.raw<Refusal | null>(null);
  /** How often a folder has been named. */
  #visits = 0;

  constructor() {
    this.view = new Loadable(() => call('author', { folder: this.#folder, lesson: this.#lesson }));
  }

  /** The lesson in the preview. */
  get lesson(): string | null {
    return this.view.value?.preview?.id ?? this.#lesson;
  }

  /** Where the author wants to be taken. */
  get wish(): Wish | null {
    return this.#wish;
  }

  /** Why saves are not noticed by themselves, if they are not. */
  get unwatched(): Refusal | null {
    return this.#unwatched;
  }

  /** Reads a folder from now on; none is the one that the courses come from. */
  async open(folder: string): Promise<void> {
    this.#folder = folder.trim();
    this.#lesson = null;
    this.#wish = null;
    this.#visits += 1;
    const visit = this.#visits;
    // Watched before it is read, so that no save falls between the two.
    const isNamed = this.#folder !== '';
    if (isNamed) await this.#watch(this.#folder);
    await this.view.load();
    // Who has named another folder meanwhile waits for that one; it is the only one to be watched.
    if (visit !== this.#visits) return;
    const read = this.view.value?.folder ?? null;
    if (!isNamed || read === null) await this.#watch(read);
  }

  async show(lesson: string): Promise<void> {
    this.#lesson = lesson;
    this.#wish = null;
    await this.view.load();
  }

  /** Goes to the block that a finding is about, in its lesson. */
  async goTo(finding: FindingView): Promise<void> {
    const { lesson, block } = finding;
    if (lesson === null) return;
    if (lesson !== this.lesson) await this.show(lesson);
    this.#wish = block === null ? null : { block };
  }

  /** The author stands at the block they wished for. */
  arrive(): void {
    this.#wish = null;
  }

  /** The author leaves: nothing is watched any more. */
  async leave(): Promise<void> {
    this.#visits += 1;
    await this.#watch(null);
  }

  async #watch(folder: string | null): Promise<void> {
    try {
      await watchCourses(folder, () => void this.view.load());
      this.#unwatched = null;
    } catch (thrown) {
      this.#unwatched = Refusal.from(thrown);
    }
  }
}
