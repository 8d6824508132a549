// The passage of a text that somebody is about to comment on: chosen with the mouse, or sentence by sentence.
import type { SpanView } from '../bindings/SpanView';
import { resized, sentencesOf } from './passages';

export class PassageChoice {
  readonly #text: string;
  readonly #locale: string;
  #span = $state.raw<SpanView | null>(null);

  constructor(text: string, locale: string) {
    this.#text = text;
    this.#locale = locale;
  }

  get span(): SpanView | null {
    return this.#span;
  }

  get quote(): string {
    return this.#span === null ? '' : this.#text.slice(this.#span.start, this.#span.end);
  }

  choose(span: SpanView | null): void {
    this.#span = span;
  }

  /** The sentence after the one that is chosen, or the first. */
  next(): void {
    const sentences = sentencesOf(this.#text, this.#locale);
    const after = this.#span?.start ?? -1;
    this.#span = sentences.find((it) => it.start > after) ?? sentences.at(-1) ?? null;
  }

  /** The sentence before the one that is chosen, or the last. */
  previous(): void {
    const sentences = sentencesOf(this.#text, this.#locale);
    const before = this.#span?.start ?? this.#text.length;
    this.#span = sentences.findLast((it) => it.start < before) ?? sentences[0] ?? null;
  }

  /** One of its ends goes on by a word, or back. */
  move(edge: 'start' | 'end', by: 1 | -1): void {
    if (this.#span) this.#span = resized(this.#text, this.#span, edge, by, this.#locale);
  }
}
