// The core's schedule against an implementation that nobody here wrote: the same reviews lead to the same memory.
import { readFileSync } from 'node:fs';
import { fsrs, type FSRSState } from 'ts-fsrs';
import { expect, it } from 'vitest';

/** One review and what the core made of it. */
interface Step {
  rating: 1 | 2 | 3 | 4;
  elapsed: number;
  stability: number;
  difficulty: number;
}

const path =
  '../crates/academy/src/cards/schedule/snapshots/academy__cards__schedule__tests__histories.snap.json';
const histories = JSON.parse(readFileSync(path, 'utf8')) as Step[][];
const scheduler = fsrs();

it('has long histories of every rating', () => {
  expect(histories.length).toBeGreaterThan(20);
  expect(Math.max(...histories.map((it) => it.length))).toBeGreaterThan(100);
  expect(new Set(histories.flat().map((it) => it.rating))).toEqual(new Set([1, 2, 3, 4]));
});

// The core computes in single precision, which has seven digits: four decimals up to ten days, five digits beyond.
const slack = (days: number): number => Math.max(0.000_05, days * 0.000_005);

it.each(histories.map((steps, at) => ({ at, steps })))('agrees on history $at', ({ steps }) => {
  let memory: FSRSState | null = null;
  for (const { rating, elapsed, stability, difficulty } of steps) {
    memory = scheduler.next_state(memory, elapsed, rating);
    expect(Math.abs(memory.stability - stability)).toBeLessThan(slack(stability));
    expect(Math.abs(memory.difficulty - difficulty)).toBeLessThan(0.000_05);
  }
});
