// The sentences that a mentor writes often, and where one goes in a text that is being written.
import type { SpanView } from '../bindings/SpanView';
import { call } from '../host/host';
import { undo as said } from '../text/undo';
import { sentencesOf, trimmed } from './passages';
import { undo } from './undo.svelte';

export class PhraseBook {
  #all = $state.raw<readonly string[]>([]);

  constructor(kept: readonly string[]) {
    this.#all = kept;
  }

  /** The latest first. */
  get all(): readonly string[] {
    return this.#all;
  }

  async keep(words: string): Promise<void> {
    this.#all = (await call('keep_phrase', { words })).phrases;
  }

  async drop(words: string): Promise<void> {
    this.#all = (await call('drop_phrase', { words })).phrases;
    await undo.offer(said.phrase, () => this.keep(words));
  }
}

/** A text with a phrase in place of what was selected, apart from its neighbours, and where the caret goes then. */
export function withPhrase(
  text: string,
  { start, end }: SpanView,
  phrase: string,
): { text: string; caret: number } {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const put = before === '' || /\s$/.test(before) ? phrase : ` ${phrase}`;
  const gap = after === '' || /^\s/.test(after) ? '' : ' ';
  return { text: before + put + gap + after, caret: before.length + put.length };
}

/** What is worth keeping of a text: what is selected, or else the sentence that the caret is in or behind. */
export function phraseAt(text: string, { start, end }: SpanView, locale: string): string {
  const selected = trimmed(text, start, end);
  const sentences = sentencesOf(text, locale);
  const span = selected ?? sentences.findLast((it) => it.start <= start) ?? sentences[0];
  return span ? text.slice(span.start, span.end) : '';
}
