// A lesson to look at: a question of every shape that is not a choice, and how a core would answer each.
import type { Answer } from '../bindings/Answer';
import type { AnswerView } from '../bindings/AnswerView';
import type { BlockView } from '../bindings/BlockView';
import type { LessonView } from '../bindings/LessonView';
import type { QuestionView } from '../bindings/QuestionView';
import { lesson } from './learning';

/** The items as they are written; the question shows the second first. */
const items = [
  '“Within 3 decibels,”',
  '“on 37 of 41 machines,”',
  '“once we calibrate on one of yours.”',
];
const shown = [1, 2, 0];

const rows = ['“A is quieter than B.”', '“Usually within 3 decibels.”', '“You will pass.”'];
const targets = [
  'red: it is never promised',
  'green: say it at any time',
  'amber: with a condition',
];
const key = [1, 2, 0];

function question(
  id: string,
  title: string,
  promptHtml: string,
  shape: QuestionView,
  number: number,
): BlockView {
  const content = {
    kind: 'quiz',
    promptHtml,
    question: shape,
    number,
    of: 4,
    answer: null,
  } as const;
  return { id, title, state: 'open', change: null, content };
}

const html = (words: string): { html: string } => ({ html: words });

export const orderBlock = question(
  'what-comes-first',
  'What comes first?',
  '<p>Put Yuki’s answer together.</p>',
  { shape: 'order', items: shown.map((it) => html(items[it] ?? '')) },
  1,
);

export const matchBlock = question(
  'which-colour',
  'Which colour is it?',
  '<p>Give each sentence its colour.</p>',
  { shape: 'match', heads: ['Sentence', 'Colour'], rows: rows.map(html), targets },
  2,
);

export const numberBlock = question(
  'what-is-left',
  'What is left?',
  '<p>The wall takes 12 of 84 decibels.</p>',
  { shape: 'written', isNumber: true, unit: 'dB' },
  3,
);

export const wordBlock = question(
  'one-word',
  'One word',
  '<p>What does Foretone do with the parts of a machine, loudest first?</p>',
  { shape: 'written', isNumber: false, unit: '' },
  4,
);

export const shapesLesson: LessonView = {
  ...lesson,
  id: 'shapes',
  title: 'Four ways to ask',
  objectives: [],
  blocks: [orderBlock, matchBlock, numberBlock, wordBlock],
  next: null,
};

function written(text: string, isRight: boolean, accepted: string[], why: string): AnswerView {
  const given = { shape: 'written', text, accepted } as const;
  return { isRight, feedbackHtml: `<p>${why}</p>`, given };
}

/** The answer to one of these questions; nothing to any other. */
export function answeredShape({ block, chosen, text }: Answer): AnswerView | null {
  switch (block) {
    case orderBlock.id: {
      const order = chosen.map((it) => shown[it] ?? 0);
      const given = items.map((item, at) => ({
        ...html(item),
        givenPlace: order.indexOf(at) + 1,
        feedbackHtml: `<p>${['The number.', 'How often.', 'The condition.'][at] ?? ''}</p>`,
      }));
      const isRight = given.every((it, at) => it.givenPlace === at + 1);
      return {
        isRight,
        feedbackHtml: '',
        given: { shape: 'order', items: given },
      };
    }
    case matchBlock.id: {
      const given = rows.map((row, at) => ({
        ...html(row),
        givenHtml: targets[chosen[at] ?? 0] ?? '',
        rightHtml: targets[key[at] ?? 0] ?? '',
        isRight: chosen[at] === key[at],
      }));
      const feedbackHtml = '<p>A number carries its condition in the same breath.</p>';
      const isRight = given.every((it) => it.isRight);
      return { isRight, feedbackHtml, given: { shape: 'match', rows: given } };
    }
    case numberBlock.id: {
      const isRight = Math.abs(Number(text) - 72) <= 1;
      return written(text, isRight, ['72 +- 1 dB'], '84 less 12.');
    }
    case wordBlock.id:
      return written(
        text,
        text === 'rank',
        ['rank', 'ranking'],
        'It ranks them; it never scores them.',
      );
    default:
      return null;
  }
}
