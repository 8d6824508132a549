// What comes next on the path of a course, and where a step of it leads.
import type { CourseView } from '../bindings/CourseView';
import type { StepView } from '../bindings/StepView';
import type { Where } from './place.svelte';

export type StepState = 'open' | 'started' | 'done' | 'changed';

/** Where a lesson stands, by its blocks. */
export function stepState(step: StepView): StepState {
  if (step.blocksChanged > 0) return 'changed';
  if (step.blocks > 0 && step.blocksDone === step.blocks) return 'done';
  return step.blocksDone > 0 ? 'started' : 'open';
}

/** The first step that asks something of the trainee. Work with a mentor does not: nobody is locked. */
export function nextStep(course: CourseView): { step: StepView; isFirst: boolean } | null {
  const steps = course.units.flatMap((unit) => unit.steps);
  const step = steps.find((it) => asksSomething(it));
  if (step === undefined) return null;
  return { step, isFirst: steps.every((it) => stepState(it) === 'open' && isUntouched(it)) };
}

/** The view that a step opens. */
export function whereOf(step: StepView): Where {
  if (step.practice !== null) return { view: 'practice', practice: step.practice.id };
  return { view: 'lesson', lesson: step.lesson };
}

function asksSomething(step: StepView): boolean {
  if (step.practice === null) return stepState(step) !== 'done';
  const { kind } = step.practice.state;
  return kind === 'open' || kind === 'drafted' || kind === 'returned';
}

function isUntouched(step: StepView): boolean {
  return step.practice === null || step.practice.state.kind === 'open';
}
