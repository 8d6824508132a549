// The core of the demonstration page: one table of answers for each thing to look at.
import type { Appearance } from '../bindings/Appearance';
import type { AnswerView } from '../bindings/AnswerView';
import type { StartView } from '../bindings/StartView';
import type { Answers } from '../host/fake';
import { Refusal } from '../host/refusal';
import {
  colette,
  course,
  courses,
  firstToday,
  lesson,
  mateo,
  practiceLesson,
  priya,
  today,
} from './learning';
import { mentoringAnswers } from './mentoringAnswers';

/** What the question of the demonstration lesson answers. */
export const answered = (chosen: number[]): AnswerView => ({
  chosen,
  isRight: chosen.length === 1 && chosen[0] === 1,
  options: [
    {
      isCorrect: false,
      feedbackHtml:
        '<p>We don’t have that record. This sentence would come back as a contract clause.</p>',
    },
    {
      isCorrect: true,
      feedbackHtml:
        '<p>It says what the product does and keeps the legal value where it belongs.</p>',
    },
    {
      isCorrect: false,
      feedbackHtml:
        '<p>True and useless. Ines learns nothing she can act on. Offer the part you do know.</p>',
    },
  ],
  isOutdated: false,
});

export const learningAnswers: Answers = {
  today,
  courses,
  course,
  lesson: ({ lesson: id }) => (id === practiceLesson.id ? practiceLesson : lesson),
  finish_block: {},
  commit_guess: {},
  answer: ({ chosen }) => answered(chosen),
};

/** The table for one view of the page. */
export function answersFor(view: string, appearance: Appearance): Answers {
  const session = { person: priya, reviewsWaiting: 2 };
  const people = [priya, mateo, colette];
  const inside: StartView = { people, session, appearance };
  const outside: StartView = { people, session: null, appearance };
  const base: Answers = {
    ...learningAnswers,
    ...mentoringAnswers(view),
    start: inside,
    session,
    lock: outside,
  };
  switch (view) {
    case 'welcome':
      return { ...base, start: { ...outside, people: [] } };
    case 'unlock':
      return { ...base, start: outside, unlock: new Refusal('wrong-passphrase') };
    case 'first':
      return { ...base, today: firstToday };
    case 'done':
      return { ...base, today: { ...firstToday, next: null, hasBegun: true } };
    case 'empty':
      return { ...base, today: new Refusal('unexpected') };
    case 'failed':
      return {
        ...base,
        start: new Refusal('ledger-newer', '/home/priya/.local/share/crosstrain/ledger.sqlite'),
      };
    default:
      return base;
  }
}
