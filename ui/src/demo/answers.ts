// The core of the demonstration page: one table of answers for each thing to look at.
import type { Appearance } from '../bindings/Appearance';
import type { AnswerView } from '../bindings/AnswerView';
import type { Language } from '../bindings/Language';
import type { LessonView } from '../bindings/LessonView';
import type { StartView } from '../bindings/StartView';
import type { Answers } from '../host/fake';
import { Refusal } from '../host/refusal';
import { cardsFor } from './cards';
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
import { ownWordsAnswers, ownWordsLesson } from './ownWords';
import { scenarioAnswers } from './scenario';
import { found } from './search';
import { damaged } from './shell';
import { answeredShape, shapesLesson } from './shapes';

/** What the first question of the demonstration lesson answers. */
function answered(chosen: number[]): AnswerView {
  return {
    isRight: chosen.length === 1 && chosen[0] === 1,
    feedbackHtml: '',
    given: {
      shape: 'choice',
      chosen,
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
    },
  };
}

const lessons: Record<string, LessonView> = {
  [practiceLesson.id]: practiceLesson,
  [shapesLesson.id]: shapesLesson,
  [ownWordsLesson.id]: ownWordsLesson,
};

export const learningAnswers: Answers = {
  today,
  end_tour: {},
  courses,
  course,
  lesson: ({ lesson: id }) => lessons[id] ?? lesson,
  find: found,
  finish_block: {},
  commit_guess: {},
  answer: (answer) => answeredShape(answer) ?? answered(answer.chosen),
};

/** The table for one view of the page. */
export function answersFor(
  view: string,
  appearance: Appearance,
  language: Language = 'en',
): Answers {
  const session = { person: priya, reviewsWaiting: 2 };
  const people = [priya, mateo, colette];
  const inside: StartView = { people, session, appearance, language };
  const outside: StartView = { people, session: null, appearance, language };
  const base: Answers = {
    ...learningAnswers,
    ...ownWordsAnswers(),
    ...mentoringAnswers(view),
    cards: cardsFor(view),
    rate_card: cardsFor('cards-done'),
    take_back_rating: cardsFor('cards'),
    ...scenarioAnswers(view),
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
    case 'damaged':
      return { ...base, start: new Refusal('ledger-damaged', damaged.file) };
    default:
      return base;
  }
}
