// The words of a scenario: on its way, and at its end.
import type { ScenarioStands } from '../../bindings/ScenarioStands';
import { count } from './count';

const standings: Record<ScenarioStands['kind'], string> = {
  open: 'Not played yet',
  playing: 'Under way',
  ended: 'Played to an end',
  changed: 'Changed since you played it',
};

export const scenario = {
  over: 'Scenario',
  place: (title: string) => `Scenario: ${title}`,
  standings,
  begin: 'Begin',
  goOn: 'Go on',
  open: 'See how it went',
  lastEnding: (ending: string) => `Your last play ended at “${ending}”.`,
  changed:
    'This scenario was changed since you played it, so that play has ended. Begin from the top.',
  before: 'Every choice is kept as you make it. Nobody else sees it.',
  conversation: 'The conversation',
  choices: 'What do you do?',
  keys: (choices: number) =>
    choices === 1 ? 'Enter does it.' : `Arrow keys or 1 to ${choices} pick, Enter does it.`,
  you: 'You',
  title: (title: string | null, turn: number) => title ?? `Turn ${turn}`,
  start: 'Start',
  end: 'End',
  chart: 'What every turn did',
  chartSays: (meters: string) => `${meters}. The table below holds the same numbers.`,
  lineSays: (title: string, from: number, to: number) => `${title} from ${from} to ${to}`,
  table: 'The same as a table',
  turn: 'Turn',
  label: (title: string, value: number) => `${title} ${value}`,
  said: (n: number) => `Your ${count(n, 'sentence')}`,
  again: (title: string) => `Play again from “${title}”`,
  fromHere: (title: string) => `Again from “${title}”`,
  fromTop: 'From the top',
  onWithLesson: 'Go on with the lesson',
  next: 'Next lesson',
  back: 'Back to the lesson',
};
