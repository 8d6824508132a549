// A lesson to look at: what a reader writes for themselves, and a list to tick.
import type { BlockView } from '../bindings/BlockView';
import type { ExampleView } from '../bindings/ExampleView';
import type { LessonView } from '../bindings/LessonView';
import type { Answers } from '../host/fake';
import { lesson } from './learning';

const answers = [
  '<p>“We cannot promise start-up noise today.”</p>',
  '<p>“I can join you on Thursday.”</p>',
];

const opening: ExampleView = {
  of: 3,
  steps: [
    { html: 'Answer the question that was asked: “No.”', blank: null },
    {
      html: 'Name the limit: “We cannot ___”',
      blank: { isBegun: true, written: null, answerHtml: null, nearness: null },
    },
  ],
};

/** The steps as a core would show them after each try and each comparison. */
function example(): Pick<Answers, 'try_step' | 'compare_step'> {
  let now = opening;
  const change = (step: number, to: object): ExampleView => {
    const steps = now.steps.map((it, at) => {
      return at === step && it.blank !== null ? { ...it, blank: { ...it.blank, ...to } } : it;
    });
    now = { ...now, steps };
    return now;
  };
  return {
    try_step: ({ step, text }) =>
      change(step, { written: text, answerHtml: answers[step - 1] ?? '' }),
    compare_step: ({ step, nearness }) => {
      change(step, { nearness });
      if (step === 1) {
        const blank = { isBegun: false, written: null, answerHtml: null, nearness: null };
        now = { ...now, steps: [...now.steps, { html: 'Offer what holds.', blank }] };
      }
      return now;
    },
  };
}

export const stepsBlock: BlockView = {
  id: 'usable-no',
  title: 'A no that can be used',
  state: 'open',
  change: null,
  content: {
    kind: 'steps',
    introHtml: '<p>Rafe asks whether start-up noise is in. Mateo writes back in three steps.</p>',
    example: opening,
  },
};

export const reflectBlock: BlockView = {
  id: 'last-yes',
  title: 'Your last yes',
  state: 'open',
  change: null,
  content: {
    kind: 'reflect',
    promptHtml: '<p>Which yes of this week would you take back, and who heard it?</p>',
    kept: null,
    draft: '',
    savedAt: null,
  },
};

export const checklistBlock: BlockView = {
  id: 'before-you-leave',
  title: 'Before you leave',
  state: 'open',
  change: null,
  content: {
    kind: 'checklist',
    introHtml: '<p>Read it aloud at the door.</p>',
    items: [
      { html: 'One page with the three numbers', isTicked: false },
      { html: 'Their own measurement, printed', isTicked: true },
      { html: 'The name of whoever decides', isTicked: false },
    ],
  },
};

export const ownWordsLesson: LessonView = {
  ...lesson,
  id: 'own-words',
  title: 'In your own words',
  objectives: [],
  blocks: [stepsBlock, reflectBlock, checklistBlock],
  next: null,
};

export const ownWordsAnswers = (): Answers => ({
  ...example(),
  save_reflection: {},
  keep_reflection: {},
  tick_item: {},
  clear_ticks: {},
});
