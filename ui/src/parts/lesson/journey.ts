// The reader's way through the page of a lesson: scrolling, jumping, stepping. Touches the page; decides with `look`.
import type { Reading } from '../../state/reading.svelte';
import { look, scrollerOf, watchScroll } from './scroll';

export class Journey {
  readonly #reading: Reading;
  #page: HTMLElement | null = null;
  /** Whether the reader was put where they are by a jump, not by scrolling. */
  #isPinned = false;
  readonly #skipped = new Set<number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Follows the scrolling of the page that holds the blocks; returns how to stop. */
  follow(page: HTMLElement): () => void {
    this.#page = page;
    const root = scrollerOf(page);
    const unpin = (): void => {
      this.#isPinned = false;
    };
    const stop = watchScroll(root, () => this.#look(root));
    root.addEventListener('wheel', unpin, { passive: true });
    root.addEventListener('pointerdown', unpin, { passive: true });
    return () => {
      stop();
      root.removeEventListener('wheel', unpin);
      root.removeEventListener('pointerdown', unpin);
    };
  }

  /** Moves on: what was read is done, the next block takes the focus. */
  next(): void {
    const { blocks, current } = this.#reading;
    const here = blocks[current];
    if (here !== undefined) void this.#reading.pass([here]);
    if (current < blocks.length - 1) this.#stand(current + 1);
    else this.#focus(this.#page?.querySelector('[data-end]'));
  }

  previous(): void {
    this.#stand(Math.max(0, this.#reading.current - 1));
  }

  /** Goes straight to a block; what lies between is not read by that. */
  jump(id: string): void {
    const to = this.#reading.blocks.findIndex((it) => it.id === id);
    if (to < 0) return;
    for (let at = this.#reading.current; at < to; at += 1) this.#skipped.add(at);
    this.#stand(to);
  }

  /** Goes to a block or to a heading in one, by the name that links use; to the top if there is none. */
  lead(name: string): void {
    if (this.#reading.blocks.some((it) => it.id === name)) {
      this.jump(name);
      return;
    }
    const heading = this.#page?.querySelector<HTMLElement>(`[id="at-${CSS.escape(name)}"]`);
    const block = heading?.closest<HTMLElement>('[data-block]');
    this.jump(block?.dataset['block'] ?? this.#reading.blocks[0]?.id ?? '');
    heading?.scrollIntoView({ block: 'start' });
  }

  /** Whether an arrow should scroll first, because the current block goes on beyond the window. */
  hasMore(direction: 'down' | 'up'): boolean {
    const block = this.#sections()[this.#reading.current];
    if (block === undefined) return false;
    const root = scrollerOf(block).getBoundingClientRect();
    const { top, bottom } = block.getBoundingClientRect();
    const isBeyond = direction === 'down' ? bottom > root.bottom + 1 : top < root.top - 1;
    if (isBeyond) this.#isPinned = false;
    return isBeyond;
  }

  #stand(at: number): void {
    this.#isPinned = true;
    this.#reading.arrive(at);
    this.#focus(this.#sections()[at]);
  }

  #focus(element: HTMLElement | null | undefined): void {
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'start' });
  }

  #look(root: HTMLElement): void {
    const frame = root.getBoundingClientRect();
    const spans = this.#sections().map((it) => {
      const { top, bottom } = it.getBoundingClientRect();
      return { top: top - frame.top, bottom: bottom - frame.top };
    });
    const isAtEnd = root.scrollTop + root.clientHeight >= root.scrollHeight - 2;
    const seen = look(spans, root.clientHeight, isAtEnd);
    if (this.#isPinned) return;
    for (const at of this.#skipped) if (!seen.passed.includes(at)) this.#skipped.delete(at);
    this.#reading.arrive(seen.current);
    const { blocks } = this.#reading;
    const passed = seen.passed.filter((at) => !this.#skipped.has(at));
    void this.#reading.pass(passed.flatMap((at) => blocks[at] ?? []));
  }

  #sections(): HTMLElement[] {
    return [...(this.#page?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  }
}
