// A lesson being read: where the reader is, what is done, and every change kept by the core at once.
import type { BlockContent } from '../bindings/BlockContent';
import type { BlockView } from '../bindings/BlockView';
import type { LessonView } from '../bindings/LessonView';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { Loadable } from './loadable.svelte';
import { replyTo, type Reply } from './reply';
import type { Given } from './reply/reply.svelte';

export class Reading {
  readonly lesson: Loadable<LessonView>;
  #current = $state(0);
  #refusal = $state.raw<Refusal | null>(null);
  readonly #id: string;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memo; nothing is drawn from it
  readonly #replies = new Map<string, Reply>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a guard; nothing is drawn from it
  readonly #onTheWay = new Set<string>();

  constructor(id: string) {
    this.#id = id;
    this.lesson = new Loadable(() => call('lesson', { lesson: id }));
  }

  get blocks(): readonly BlockView[] {
    return this.lesson.value?.blocks ?? [];
  }

  /** Index of the block that the reader is at. */
  get current(): number {
    return this.#current;
  }

  get done(): number {
    return this.blocks.filter((it) => it.state === 'done').length;
  }

  get open(): readonly BlockView[] {
    return this.blocks.filter((it) => it.state !== 'done');
  }

  /** Why the last thing read could not be kept. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** The block to go on at: the first that is not done, if something is done. */
  get resumesAt(): BlockView | null {
    return this.done > 0 ? (this.open[0] ?? null) : null;
  }

  /** The guess that was committed in this lesson. */
  get guess(): string | null {
    for (const { content } of this.blocks) {
      if (content.kind !== 'guess') continue;
      const guess = content.committed ?? content.earlier;
      if (guess !== null) return guess;
    }
    return null;
  }

  /** The reader is at this block now. */
  arrive(index: number): void {
    this.#current = Math.max(0, Math.min(index, this.blocks.length - 1));
  }

  /** The reader has passed these blocks; those that are finished by reading become done. */
  async pass(blocks: readonly BlockView[]): Promise<void> {
    const due = blocks.filter((it) => isReadable(it) && it.state !== 'done');
    for (const block of due) await this.#finish(block.id);
  }

  /** The reader has seen what changed in a block that was done before. */
  async see(block: BlockView): Promise<void> {
    await this.#finish(block.id);
  }

  async answer(block: string, given: Given): Promise<void> {
    const answer = await call('answer', { lesson: this.#id, block, ...given });
    this.#change(block, (content) => (content.kind === 'quiz' ? { ...content, answer } : content));
  }

  async commitGuess(block: string, text: string): Promise<void> {
    await call('commit_guess', { lesson: this.#id, block, text });
    this.#change(block, (content) =>
      content.kind === 'guess' ? { ...content, committed: text, earlier: null } : content,
    );
  }

  /** The answer in the making to a question; one for each, as long as the lesson is open. */
  replyOf(block: BlockView): Reply | null {
    if (block.content.kind !== 'quiz') return null;
    const known = this.#replies.get(block.id);
    if (known !== undefined) return known;
    const reply = replyTo(block.content.question, (given) => this.answer(block.id, given));
    this.#replies.set(block.id, reply);
    return reply;
  }

  async #finish(block: string): Promise<void> {
    if (this.#onTheWay.has(block)) return;
    this.#onTheWay.add(block);
    try {
      await call('finish_block', { lesson: this.#id, block });
      this.#refusal = null;
      this.#change(block, (content) => content);
    } catch (thrown) {
      this.#refusal = Refusal.from(thrown);
    } finally {
      this.#onTheWay.delete(block);
    }
  }

  #change(id: string, to: (content: BlockContent) => BlockContent): void {
    const lesson = this.lesson.value;
    if (lesson === null) return;
    const blocks = lesson.blocks.map((block): BlockView => {
      return block.id === id ? { ...block, state: 'done', content: to(block.content) } : block;
    });
    this.lesson.set({ ...lesson, blocks });
  }
}

/** Whether a block is finished by reading it; the others want an answer, a guess or a mentor. */
export function isReadable(block: BlockView): boolean {
  return block.content.kind === 'prose' || block.content.kind === 'cards';
}
