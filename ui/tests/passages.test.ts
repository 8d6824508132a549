import { describe, expect, it } from 'vitest';
import { resized, runsOf, sentencesOf, trimmed } from '../src/state/passages';

const text = 'One limit. It holds, once calibrated!  “And then?” she asked.';
const span = (words: string): { start: number; end: number } => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('passages of a text', () => {
  it('are whole runs, also where two of them overlap', () => {
    const marks = [
      { number: 1, at: span('One limit. It') },
      { number: 2, at: span('limit') },
    ];
    const runs = runsOf(text, marks);
    expect(runs.map((it) => it.words).join('')).toBe(text);
    expect(runs.map((it) => [it.words, it.marks.map((mark) => mark.number)]).slice(0, 4)).toEqual([
      ['One ', [1]],
      ['limit', [1, 2]],
      ['. It', [1]],
      [' holds, once calibrated!  “And then?” she asked.', []],
    ]);
    expect(runs[1]?.ends).toEqual([2]);
  });

  it('that reach past the end of a text are not drawn past it', () => {
    const runs = runsOf('Short.', [{ number: 1, at: { start: 3, end: 99 } }]);
    expect(runs.map((it) => it.words).join('')).toBe('Short.');
  });

  it('are sentences without the blanks between them', () => {
    const words = sentencesOf(text, 'en-GB').map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual([
      'One limit.',
      'It holds, once calibrated!',
      '“And then?”',
      'she asked.',
    ]);
  });

  it('begin and end a word later or earlier, and never lose their last word', () => {
    const read = (it: { start: number; end: number }): string => text.slice(it.start, it.end);
    const begun = span('It holds');
    expect(read(resized(text, begun, 'end', 1, 'en-GB'))).toBe('It holds, once');
    expect(read(resized(text, begun, 'end', -1, 'en-GB'))).toBe('It');
    expect(read(resized(text, begun, 'start', 1, 'en-GB'))).toBe('holds');
    expect(read(resized(text, begun, 'start', -1, 'en-GB'))).toBe('limit. It holds');
    expect(read(resized(text, span('holds'), 'end', -1, 'en-GB'))).toBe('holds');
    expect(read(resized(text, span('holds'), 'start', 1, 'en-GB'))).toBe('holds');
    expect(read(resized(text, span('she asked'), 'end', 1, 'en-GB'))).toBe('she asked.');
  });

  it('have no blanks at their ends, and are none if they are blank', () => {
    expect(trimmed(text, 9, 14)).toEqual({ start: 9, end: 13 });
    expect(trimmed(text, 37, 39)).toBeNull();
  });
});
