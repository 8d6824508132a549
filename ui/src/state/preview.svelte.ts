// A lesson in the author's preview: everything can be tried, and nothing is kept.
import type { LessonView } from '../bindings/LessonView';
import { call } from '../host/host';
import { Reading } from './reading.svelte';
import type { Given } from './reply/reply.svelte';

export class Preview extends Reading {
  readonly #folder: string;
  readonly #lesson: string;

  constructor(folder: string, lesson: LessonView) {
    super(lesson.id);
    this.#folder = folder;
    this.#lesson = lesson.id;
    this.lesson.set(lesson);
  }

  /** Nothing is done by passing it. */
  override pass(): Promise<void> {
    return Promise.resolve();
  }

  /** Nothing was done that could have changed. */
  override see(): Promise<void> {
    return Promise.resolve();
  }

  override async answer(block: string, given: Given): Promise<void> {
    const place = { folder: this.#folder, lesson: this.#lesson, block };
    const answer = await call('preview_answer', { ...place, ...given });
    this.show(block, (content) => (content.kind === 'quiz' ? { ...content, answer } : content));
  }

  override commitGuess(block: string, text: string): Promise<void> {
    this.show(block, (content) =>
      content.kind === 'guess' ? { ...content, committed: text } : content,
    );
    return Promise.resolve();
  }

  override tick(block: string, item: number): Promise<void> {
    return this.#tick(block, (at, was) => (at === item ? !was : was));
  }

  override clearTicks(block: string): Promise<void> {
    return this.#tick(block, () => false);
  }

  protected override saveReflection(): Promise<void> {
    return Promise.resolve();
  }

  protected override keepReflection(block: string, text: string): Promise<void> {
    this.show(block, (content) =>
      content.kind === 'reflect' ? { ...content, kept: text } : content,
    );
    return Promise.resolve();
  }

  #tick(block: string, isTicked: (item: number, was: boolean) => boolean): Promise<void> {
    this.show(block, (content) => {
      if (content.kind !== 'checklist') return content;
      const items = content.items.map((it, at) => ({ ...it, isTicked: isTicked(at, it.isTicked) }));
      return { ...content, items };
    });
    return Promise.resolve();
  }
}
