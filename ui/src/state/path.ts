// What comes next on the path of a course, and where a step of it leads.
import type { CourseView } from '../bindings/CourseView';
import type { StepView } from '../bindings/StepView';
import type { Where } from './place.svelte';

export type StepState = 'open' | 'started' | 'done' | 'changed';

/** Where a lesson stands, by its blocks. */
export function stepState(step: StepView): StepState {
  const { blocks, blocksDone, blocksChanged, blocksAdded } = step;
  if (blocksAdded > 0) return 'changed';
  if (blocks > 0 && blocksDone + blocksChanged === blocks)
    return blocksChanged > 0 ? 'changed' : 'done';
  return blocksDone + blocksChanged > 0 ? 'started' : 'open';
}

/** The lessons that were edited after they had been finished; work that was handed in is judged as it was. */
export function changedSteps(course: CourseView): StepView[] {
  const steps = course.units.flatMap((unit) => unit.steps);
  return steps.filter((it) => it.practice === null && stepState(it) === 'changed');
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
  if (step.practice === null) {
    const state = stepState(step);
    return state === 'open' || state === 'started';
  }
  const { kind } = step.practice.state;
  return kind === 'open' || kind === 'drafted' || kind === 'returned';
}

function isUntouched(step: StepView): boolean {
  return step.practice === null || step.practice.state.kind === 'open';
}
