// Passages of a text: splitting it where they begin and end, reading one from a selection, going from sentence to sentence.
import type { PlaceView } from '../bindings/PlaceView';
import type { RemarkView } from '../bindings/RemarkView';
import type { SpanView } from '../bindings/SpanView';

/** A passage to be shown in a text, under the number of its comment. */
export interface Mark {
  number: number;
  at: SpanView;
}

/** A stretch of a text over which the same passages lie. */
export interface Run {
  start: number;
  words: string;
  marks: readonly Mark[];
  /** The numbers of the passages that end with it. */
  ends: readonly number[];
}

/** A comment under its number; those whose place is known come first, in the order of the text. */
export interface Numbered {
  number: number;
  remark: RemarkView;
}

const spanOf = (place: PlaceView): SpanView | null => (place.kind === 'passage' ? place.at : null);

const positionOf = (place: PlaceView): number =>
  place.kind === 'moment' ? place.millis : (place.at?.start ?? Number.MAX_SAFE_INTEGER);

/** The comments on one text or file, numbered. */
export function numbered(remarks: readonly RemarkView[], file: string | null): Numbered[] {
  return remarks
    .filter((it) => it.file === file)
    .sort((one, other) => positionOf(one.place) - positionOf(other.place))
    .map((remark, at) => ({ number: at + 1, remark }));
}

/** The passages of numbered comments that stand in the text. */
export function marksOf(them: readonly Numbered[]): Mark[] {
  return them.flatMap(({ number, remark }) => {
    const at = spanOf(remark.place);
    return at === null ? [] : [{ number, at }];
  });
}

/** The text in stretches, so that each passage is a whole number of them. */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const edges = new Set([0, text.length, ...marks.flatMap(({ at }) => [at.start, at.end])]);
  const sorted = [...edges].filter((it) => it <= text.length).sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    const over = marks.filter(({ at }) => at.start <= start && at.end >= end);
    return {
      start,
      words: text.slice(start, end),
      marks: over,
      ends: over.filter(({ at }) => at.end === end).map((it) => it.number),
    };
  });
}

/** The passage between two places of a text, without the blanks around it; none if nothing is left. */
export function trimmed(text: string, start: number, end: number): SpanView | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

/** What is selected inside an element that shows the text, if anything is. */
export function selectedIn(root: HTMLElement, text: string): SpanView | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(root);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return trimmed(text, start, start + range.toString().length);
}

/** Every sentence of a text, in order. */
export function sentencesOf(text: string, locale: string): SpanView[] {
  const segments = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)];
  return segments.flatMap(({ index, segment }) => {
    const span = trimmed(text, index, index + segment.length);
    return span === null ? [] : [span];
  });
}

/** The same passage with one of its ends moved by a word; it never loses its last word. */
export function resized(
  text: string,
  span: SpanView,
  edge: 'start' | 'end',
  by: 1 | -1,
  locale: string,
): SpanView {
  const { start, end } = span;
  const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)];
  const words = segments.filter((it) => it.isWordLike);
  const starts = words.map((it) => it.index);
  const ends = words.map((it) => it.index + it.segment.length);
  if (edge === 'start') {
    const moved =
      by === 1 ? starts.find((it) => it > start && it < end) : starts.findLast((it) => it < start);
    return { start: moved ?? start, end };
  }
  // What stands behind the last word, such as a full stop, goes with it.
  const last = ends.findLast((it) => it <= end) ?? end;
  const moved =
    by === 1 ? ends.find((it) => it > end) : ends.findLast((it) => it < last && it > start);
  return { start, end: moved ?? (by === 1 ? text.trimEnd().length : end) };
}
