import { describe, expect, it } from 'vitest';
import { course } from '../src/demo/learning';
import { look } from '../src/parts/lesson/scroll';
import { changedSteps, nextStep } from '../src/state/path';

describe('what scrolling says about reading', () => {
  const three = [
    { top: -400, bottom: -100 },
    { top: -100, bottom: 300 },
    { top: 300, bottom: 1200 },
  ];

  it('has read what ends above the eye, not what goes on below', () => {
    expect(look(three, 800, false)).toEqual({ current: 1, passed: [0, 1] });
  });

  it('has not read an end that is only just in sight', () => {
    expect(look([{ top: 0, bottom: 700 }], 800, false).passed).toEqual([]);
  });

  it('has read every end in sight once the page goes no further', () => {
    expect(look([{ top: 0, bottom: 700 }], 800, true).passed).toEqual([0]);
  });
});

describe('the next step of a course', () => {
  const [unit] = course.units;
  const last = unit?.steps.slice(-1) ?? [];

  it('goes on; a lesson that changed after it was finished is listed apart', () => {
    expect(nextStep(course)).toMatchObject({ isFirst: false, step: { lesson: 'green-amber-red' } });
    expect(changedSteps(course).map((it) => it.lesson)).toEqual(['two-numbers']);
  });

  it('never waits for a mentor', () => {
    const mentor = { id: 'b2', name: 'Mateo', side: 'engineering' as const };
    const steps = last.map((it) => ({
      ...it,
      practice: {
        id: it.lesson,
        state: { kind: 'waiting' as const, mentor, since: 0, moved: null },
      },
    }));
    const units = course.units.map((it, at) => (at === 0 ? { ...it, steps } : it));
    expect(nextStep({ ...course, units })?.step.lesson).toBe('their-world');
  });
});
