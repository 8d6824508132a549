// The words for what was edited after somebody had read it, answered it or signed by it.
import type { BlockContent } from '../../bindings/BlockContent';
import type { ChangeView } from '../../bindings/ChangeView';
import { capital, list } from '../phrase';
import { count } from './count';

const finished = 'This part changed since you finished it.';

const since: Record<BlockContent['kind'], string> = {
  prose: 'This part changed since you read it.',
  cards: finished,
  quiz: 'This question changed since you answered it. Answer it as it stands now; your earlier answer stays on record.',
  guess: 'This question changed since you made your guess.',
  steps:
    'This example changed since you finished it. Its steps begin again; what you wrote stays on record.',
  reflect: 'This prompt changed since you wrote.',
  checklist: 'This list changed since you read it. What stayed on it is still ticked.',
  scenario:
    'This scenario changed since you played it. Play it as it stands now; your earlier play stays on record.',
  practice: 'The brief changed since you handed in.',
};

const done: Record<BlockContent['kind'], string> = {
  prose: 'You have seen it.',
  cards: 'You have seen it.',
  quiz: 'Answered as it stands now.',
  guess: 'Your guess is kept.',
  steps: 'Compared as it stands now.',
  reflect: 'You have seen it.',
  checklist: 'You have seen it.',
  scenario: 'Played as it stands now.',
  practice: 'You have seen it.',
};

const without: Record<Exclude<ChangeView['kind'], 'words'>, string> = {
  markup:
    'No word of it did: a picture, a link, the layout, or how an answer is marked is different.',
  split: 'It was part of something longer that you have read; now it stands by itself.',
  unknown: 'The text as you read it is not on this laptop, so the difference cannot be shown.',
};

export const change = {
  label: (title: string) => (title === '' ? 'Changed' : `Changed: ${title}`),
  since,
  done,
  without,
  show: 'See what changed',
  seen: 'I have seen it',
  removed: 'taken out: ',
  added: 'put in: ',
  lessons: 'Changed since you finished',
  lessonsHint: 'Nothing you did is lost. Look at what is different when it suits you.',
  openLesson: (title: string) => `Open ${title}`,
  lesson: (title: string) => `“${title}” changed since you finished it`,
  parts: (changed: number, added: number) => {
    const parts = [
      changed > 0 ? count(changed, 'part reads differently', 'parts read differently') : '',
      added > 0 ? count(added, 'part is new', 'parts are new') : '',
    ];
    return `${capital(list(parts.filter((it) => it !== '')))}.`;
  },
  earlierWording: 'Signed on an earlier wording of the rubric. It still counts.',
  earlierWordingOf: 'Signed on an earlier wording.',
  rubric: 'See what changed in the rubric',
  rubricUnknown: 'The earlier wording is not on this laptop.',
};
