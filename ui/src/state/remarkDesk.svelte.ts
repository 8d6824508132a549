// The comments of a review on single places of the work, as they are typed.
import type { PlaceRequest } from '../bindings/PlaceRequest';
import type { PlaceView } from '../bindings/PlaceView';
import type { RemarkRequest } from '../bindings/RemarkRequest';
import type { RemarkView } from '../bindings/RemarkView';
import { undo as said } from '../text/undo';
import { numbered, type Numbered } from './passages';
import type { PhraseBook } from './phrases.svelte';
import { undo } from './undo.svelte';

export class RemarkDesk {
  #all = $state.raw<readonly RemarkView[]>([]);
  readonly phrases: PhraseBook;
  readonly #ontouch: () => void;

  constructor(kept: readonly RemarkView[], phrases: PhraseBook, ontouch: () => void) {
    this.phrases = phrases;
    this.#all = kept;
    this.#ontouch = ontouch;
  }

  get all(): readonly RemarkView[] {
    return this.#all;
  }

  /** The comments on the text, or on one file. */
  on(file: string | null): Numbered[] {
    return numbered(this.#all, file);
  }

  /** As they are kept, returned or signed. */
  get requests(): RemarkRequest[] {
    return this.#all.map(({ file, place, words }) => ({ file, place: requestOf(place), words }));
  }

  add(remark: RemarkView): void {
    this.#change([...this.#all, remark]);
  }

  reword(remark: RemarkView, words: string): void {
    if (words === remark.words) return;
    this.#offer(said.reworded);
    this.#change(this.#all.map((it) => (it === remark ? { ...it, words } : it)));
  }

  remove(remark: RemarkView): void {
    this.#offer(said.comment);
    this.#change(this.#all.filter((it) => it !== remark));
  }

  /** All comments as they are now can be had back. */
  #offer(words: string): void {
    const before = this.#all;
    void undo.offer(words, () => this.#change(before));
  }

  #change(all: readonly RemarkView[]): void {
    this.#all = all;
    this.#ontouch();
  }
}

function requestOf(place: PlaceView): PlaceRequest {
  if (place.kind === 'moment') return place;
  const { quote, at } = place;
  return at === null ? { kind: 'kept', quote } : { kind: 'passage', ...at };
}
