// A lesson being read: where the reader is, what is done, and every change kept by the core at once.
import type { BlockContent } from '../bindings/BlockContent';
import type { BlockView } from '../bindings/BlockView';
import type { ExampleView } from '../bindings/ExampleView';
import type { LessonView } from '../bindings/LessonView';
import type { Nearness } from '../bindings/Nearness';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { undo as said } from '../text/undo';
import { unreachable } from '../text/unreachable';
import { LinkCopying } from './linkCopying.svelte';
import { Loadable } from './loadable.svelte';
import { Reflection } from './reflection.svelte';
import { replyTo, type Reply } from './reply';
import type { Given } from './reply/reply.svelte';
import { undo } from './undo.svelte';

export class Reading {
  readonly lesson: Loadable<LessonView>;
  readonly link = new LinkCopying();
  #current = $state(0);
  #refusal = $state.raw<Refusal | null>(null);
  readonly #id: string;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memo; nothing is drawn from it
  readonly #replies = new Map<string, Reply>();
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- a memo; nothing is drawn from it
  readonly #reflections = new Map<string, Reflection>();
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
    const before = this.#current;
    this.#current = Math.max(0, Math.min(index, this.blocks.length - 1));
    if (this.#current !== before) this.link.forget();
  }

  /** Copies a link to this block; one without a title is named by its lesson. */
  async copyLink(index: number): Promise<void> {
    const block = this.blocks[index];
    if (block === undefined) return;
    const title = block.title === '' ? (this.lesson.value?.title ?? '') : block.title;
    await this.link.copy({ title, lesson: this.#id, at: block.id });
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

  async tryStep(block: string, step: number, text: string): Promise<void> {
    const example = await call('try_step', { lesson: this.#id, block, step, text });
    this.show(block, (it) => (it.kind === 'steps' ? { ...it, example } : it));
  }

  async compareStep(block: string, step: number, nearness: Nearness): Promise<void> {
    const example = await call('compare_step', { lesson: this.#id, block, step, nearness });
    const to = (it: BlockContent): BlockContent => (it.kind === 'steps' ? { ...it, example } : it);
    if (isWhole(example)) this.#change(block, to);
    else this.show(block, to);
  }

  /** Ticks a box, or takes its tick back. */
  async tick(block: string, item: number): Promise<void> {
    const content = this.blocks.find((it) => it.id === block)?.content;
    const box = content?.kind === 'checklist' ? content.items[item] : undefined;
    if (box === undefined) return;
    const isTicked = !box.isTicked;
    await this.#keepTicks(
      () => call('tick_item', { lesson: this.#id, block, item, isTicked }),
      block,
      (at, was) => (at === item ? isTicked : was),
    );
  }

  async clearTicks(block: string): Promise<void> {
    const content = this.blocks.find((it) => it.id === block)?.content;
    const items = content?.kind === 'checklist' ? content.items : [];
    const ticked = items.flatMap((it, at) => (it.isTicked ? [at] : []));
    const isCleared = await this.#keepTicks(
      () => call('clear_ticks', { lesson: this.#id, block }),
      block,
      () => false,
    );
    if (!isCleared) return;
    await undo.offer(said.ticks(ticked.length), async () => {
      for (const item of ticked) await this.tick(block, item);
    });
  }

  /** What the reader writes for themselves in a block; one for each, as long as the lesson is open. */
  reflectionOn(block: BlockView): Reflection | null {
    const { content, id } = block;
    if (content.kind !== 'reflect') return null;
    const known = this.#reflections.get(id);
    if (known !== undefined) return known;
    const typed = { text: content.draft, savedAt: content.savedAt };
    const reflection = new Reflection(
      typed,
      (text) => this.saveReflection(id, text),
      (text) => this.keepReflection(id, text),
    );
    this.#reflections.set(id, reflection);
    return reflection;
  }

  protected async saveReflection(block: string, text: string): Promise<void> {
    await call('save_reflection', { lesson: this.#id, block, text });
  }

  protected async keepReflection(block: string, text: string): Promise<void> {
    const content = this.blocks.find((it) => it.id === block)?.content;
    const before = content?.kind === 'reflect' ? content.kept : null;
    await call('keep_reflection', { lesson: this.#id, block, text });
    this.#change(block, (it) => (it.kind === 'reflect' ? { ...it, kept: text } : it));
    if (before === null || before === text) return;
    await undo.offer(said.reflection, async () => {
      await call('keep_reflection', { lesson: this.#id, block, text: before });
      this.#change(block, (it) => (it.kind === 'reflect' ? { ...it, kept: before } : it));
    });
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

  async #keepTicks(
    keep: () => Promise<unknown>,
    block: string,
    isTicked: (item: number, was: boolean) => boolean,
  ): Promise<boolean> {
    try {
      await keep();
      this.#refusal = null;
    } catch (thrown) {
      this.#refusal = Refusal.from(thrown);
      return false;
    }
    this.show(block, (content) => {
      if (content.kind !== 'checklist') return content;
      const items = content.items.map((it, at) => ({ ...it, isTicked: isTicked(at, it.isTicked) }));
      return { ...content, items };
    });
    return true;
  }

  /** Shows a block anew; whether it is done stays as it is. */
  protected show(id: string, to: (content: BlockContent) => BlockContent): void {
    const lesson = this.lesson.value;
    if (lesson === null) return;
    const blocks = lesson.blocks.map((block): BlockView => {
      return block.id === id ? { ...block, content: to(block.content) } : block;
    });
    this.lesson.set({ ...lesson, blocks });
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

/** Whether a block is finished by reading it; the others want an answer, words or a mentor. */
export function isReadable({ content }: BlockView): boolean {
  switch (content.kind) {
    case 'prose':
    case 'cards':
    case 'checklist':
      return true;
    case 'steps':
      return content.example.steps.every((it) => it.blank === null);
    case 'quiz':
    case 'guess':
    case 'reflect':
    case 'scenario':
    case 'practice':
      return false;
    default:
      return unreachable(content);
  }
}

/** Whether every step of an example is there, and what the reader writes is compared. */
export function isWhole(example: ExampleView): boolean {
  const isDone = example.steps.every((it) => it.blank === null || it.blank.nearness !== null);
  return isDone && example.steps.length === example.of;
}
