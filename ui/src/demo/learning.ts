// A small world to look at: the views of learning, as a core would answer them.
import type { BlockView } from '../bindings/BlockView';
import type { ChangeView } from '../bindings/ChangeView';
import type { CoursesView } from '../bindings/CoursesView';
import type { CourseView } from '../bindings/CourseView';
import type { LessonView } from '../bindings/LessonView';
import type { PersonView } from '../bindings/PersonView';
import type { RubricView } from '../bindings/RubricView';
import type { StepView } from '../bindings/StepView';
import type { TodayView } from '../bindings/TodayView';

/** Monday, 9 March 2026, 21:40. */
export const now = new Date(2026, 2, 9, 21, 40).getTime();
const day = 24 * 60 * 60 * 1000;

export const priya: PersonView = { id: 'a1', name: 'Priya Raman', side: 'sales' };
export const mateo: PersonView = { id: 'b2', name: 'Mateo Lindqvist', side: 'engineering' };
export const colette: PersonView = { id: 'c3', name: 'Colette Duarte', side: 'sales' };

const demoSkills = { id: 'demo-skills', title: 'Demo skills' };

export const today: TodayView = {
  now,
  next: {
    language: 'en',
    lesson: { id: 'green-amber-red', title: 'Green, amber, red' },
    practice: null,
    course: demoSkills,
    audience: 'sales',
    unit: 'Know it well enough to show it',
    summary: 'Sort a claim by what it can bear, and repair the one that says too much.',
    minutes: 10,
    started: true,
    lessonsLeft: 1,
    skill: { id: 'explain-it', title: 'Explain it to a stranger' },
  },
  withdrawn: [],
  keysRevoked: [],
  returned: [
    {
      practice: { id: 'demo-brief', title: 'The demo brief' },
      mentor: mateo,
      at: now - day,
      nextStep: 'ask who counted the 340,000',
    },
  ],
  signed: [
    {
      skill: { id: 'explain-it', title: 'Explain it to a stranger' },
      mentor: mateo,
      at: now - 3 * day,
      level: 'nearby',
    },
  ],
  changed: [
    { lesson: { id: 'two-numbers', title: 'Two numbers that differ' }, changed: 1, added: 0 },
  ],
  withMentor: [
    {
      practice: { id: 'storyboard', title: 'The storyboard' },
      mentor: colette,
      since: now - 2 * day,
      attempt: 2,
    },
  ],
  reviewsWaiting: 2,
  cards: { due: 8, minutes: 3, nextIn: 1, isBack: false },
  hasBegun: true,
  isTourDue: false,
};

export const firstToday: TodayView = {
  now,
  next: {
    language: 'en',
    lesson: { id: 'quiet-room', title: 'The quiet room' },
    practice: null,
    course: { id: 'common-ground', title: 'Common ground' },
    audience: 'everyone',
    unit: 'Two sides of one promise',
    summary: 'A salesperson and an engineer hear the same question and answer two different ones.',
    minutes: 8,
    started: false,
    lessonsLeft: 4,
    skill: null,
  },
  returned: [],
  withdrawn: [],
  keysRevoked: [],
  signed: [],
  withMentor: [],
  changed: [],
  reviewsWaiting: 0,
  cards: { due: 0, minutes: 0, nextIn: null, isBack: false },
  hasBegun: false,
  isTourDue: true,
};

export const courses: CoursesView = {
  courses: [
    {
      language: 'en',
      id: 'common-ground',
      title: 'Common ground',
      summary: 'What both sides need before they can help each other: one story, one vocabulary.',
      audience: 'everyone',
      isYours: true,
      minutes: 34,
      lessons: 4,
      lessonsDone: 4,
    },
    {
      language: 'en',
      id: 'demo-skills',
      title: 'Demo skills',
      summary:
        'Show what it does, say what it does not, and leave the customer able to repeat both.',
      audience: 'sales',
      isYours: true,
      minutes: 96,
      lessons: 11,
      lessonsDone: 3,
    },
    {
      language: 'en',
      id: 'expectations',
      title: 'Managing expectations',
      summary: 'A promise is part of the specification. Learn to agree what somebody may count on.',
      audience: 'engineering',
      isYours: false,
      minutes: 88,
      lessons: 10,
      lessonsDone: 0,
    },
  ],
  broken: [
    {
      name: 'field-notes',
      problem: {
        file: 'field-notes/course.toml',
        line: 3,
        message: 'there is no `summary` in this file',
        help: 'Add a line: summary = "What this course is about."',
      },
    },
  ],
};

function step(lesson: string, title: string, summary: string, rest: Partial<StepView>): StepView {
  const empty = {
    minutes: 8,
    blocks: 9,
    blocksDone: 0,
    blocksChanged: 0,
    blocksAdded: 0,
    practice: null,
  };
  return { lesson, title, summary, ...empty, ...rest };
}

export const course: CourseView = {
  language: 'en',
  id: 'demo-skills',
  title: 'Demo skills',
  summary: 'Show what it does, say what it does not, and leave the customer able to repeat both.',
  audience: 'sales',
  units: [
    {
      id: 'know-it',
      title: 'Know it well enough to show it',
      summary: 'What the product measures, what it only ranks, and how to say so.',
      steps: [
        step('hum', 'The hum behind the wall', 'Where the noise comes from, in plain words.', {
          blocksDone: 9,
        }),
        step('two-numbers', 'Two numbers that differ', 'Why a prediction and a measurement part.', {
          blocksDone: 8,
          blocksChanged: 1,
        }),
        step('green-amber-red', 'Green, amber, red', 'Sort a claim, then repair it.', {
          minutes: 10,
          blocksDone: 5,
        }),
        step(
          'ninety-seconds',
          'Ninety seconds for a stranger',
          'Explain it, no term unexplained.',
          {
            minutes: 20,
            blocks: 1,
            practice: { id: 'ninety-seconds', state: { kind: 'returned', mentor: mateo } },
          },
        ),
      ],
      broken: [],
    },
    {
      id: 'kit',
      title: 'The kit',
      summary: 'Everything that has to be in the bag before you go.',
      steps: [
        step('their-world', 'Numbers from their world', 'Ask for one drawing before you come.', {}),
        step('fallback', 'When the screen dies', 'A demo that works on paper.', { minutes: 6 }),
      ],
      broken: [
        {
          at: 1,
          title: 'Pack the bag',
          problem: {
            file: 'demo-skills/02-kit/02-pack-the-bag/lesson.md',
            line: 41,
            message: 'no option of this quiz is marked as right',
            help: 'Put an x between the brackets of the right option, as in - [x]',
          },
        },
      ],
    },
  ],
  skills: [
    { id: 'explain-it', title: 'Explain it to a stranger', level: 'nearby' },
    { id: 'demo-brief', title: 'Write the demo brief', level: null },
  ],
  problems: [],
  installed: null,
};

export const rubric: RubricView = {
  revision: '7c1e09',
  stopRule: '',
  criteria: [
    criterion('truth', 'Truth', 'No wrong fact; every amber claim carries its condition'),
    criterion('plain', 'Plain words', 'One technical term at most, explained at once'),
    criterion('gain', 'Listener’s gain', 'The listener can say whom it helps, and how'),
  ],
};

function criterion(id: string, title: string, ready: string): RubricView['criteria'][number] {
  const levels = ['Not there yet', 'Only when asked', ready, 'Others copy it'];
  return { id, title, levels, isStop: false };
}

export const quizBlock: BlockView = {
  id: 'stand-behind',
  title: 'Which answer can you stand behind?',
  state: 'open',
  change: null,
  content: {
    kind: 'quiz',
    promptHtml: '<p>Ines asks, “Will we pass the 72 limit if we buy?”</p>',
    question: {
      shape: 'choice',
      isMultiple: false,
      options: [
        { html: '<p>“Yes. Every compressor maker we work with has passed.”</p>' },
        {
          html: '<p>“We’ll show what to change and how far it moves you. The pass comes from your measurement.”</p>',
        },
        { html: '<p>“It’s hard to say; acoustics is complex.”</p>' },
      ],
    },
    number: 1,
    of: 2,
    answer: null,
  },
};

export const guessBlock: BlockView = {
  id: 'your-guess',
  title: 'Your guess',
  state: 'open',
  change: null,
  content: {
    kind: 'guess',
    promptHtml: '<p>What should Desmond say next? Write one sentence before you read on.</p>',
    committed: null,
    earlier: null,
  },
};

/** What an edit of the first block may look like to somebody who has read it. */
export const editOfSituation: ChangeView = {
  kind: 'words',
  paragraphs: [
    {
      pieces: [
        { edit: 'kept', words: '… and she has a limit to keep:' },
        { edit: 'removed', words: '75' },
        { edit: 'added', words: '72' },
        { edit: 'kept', words: 'decibels, measured at the wall.' },
      ],
    },
    {
      pieces: [{ edit: 'removed', words: 'Nobody in the room has a measurement yet.' }],
    },
  ],
};

export const blocks: BlockView[] = [
  {
    id: 'situation',
    title: 'The situation',
    state: 'done',
    change: null,
    content: {
      kind: 'prose',
      html: '<h2>The situation</h2><p>Desmond has twenty minutes with Ines, who buys compressors for forty dental clinics. She has heard one promise too many this year, and she has a limit to keep: 72 decibels, measured at the wall.</p><p>He shows the ranking. It goes well. Then she leans forward and asks the question that every demo meets sooner or later: <em>will we pass?</em></p>',
    },
  },
  guessBlock,
  {
    id: 'rule',
    title: 'The rule, and where it stops',
    state: 'open',
    change: null,
    content: {
      kind: 'prose',
      html: '<h2>The rule, and where it stops</h2><p>The Limits Sheet sorts every claim about Foretone into three colours. Learn the neighbour of each red line, not only the ban.</p><table><thead><tr><th>Colour</th><th>What you may do with it</th></tr></thead><tbody><tr><td class="claim claim-green"><strong>Green</strong></td><td>Say it at any time. “If we say design A is quieter by 2 decibels or more, the test agrees 56 times in 60.”</td></tr><tr><td class="claim claim-amber"><strong>Amber</strong></td><td>Carries its condition in the same breath. People remember the number and lose the footnote.</td></tr><tr><td class="claim claim-red"><strong>Red</strong></td><td>Never promised. Each has a true neighbour: we can’t predict start-up noise; we can rank what makes the noise once the machine runs.</td></tr></tbody></table><aside class="note"><p class="aside-title">Why a neighbour</p><p>A ban leaves you silent in front of a customer. A neighbour leaves you with a sentence.</p></aside><p>A red claim is not a weak one. It is one that somebody else would have to keep for you, in a room where you are not.</p>',
    },
  },
  quizBlock,
  {
    id: 'colour',
    title: 'Colour the claim',
    state: 'changed',
    change: {
      kind: 'words',
      paragraphs: [
        {
          pieces: [
            { edit: 'kept', words: '“You save one prototype' },
            { edit: 'removed', words: 'every year.”' },
            { edit: 'added', words: 'in a typical year.”' },
          ],
        },
      ],
    },
    content: {
      kind: 'quiz',
      promptHtml: '<p>Which of these need their condition in the same breath?</p>',
      question: {
        shape: 'choice',
        isMultiple: true,
        options: [
          { html: '<p>“Usually within 3 decibels.”</p>' },
          { html: '<p>“Design A is quieter than design B.”</p>' },
          { html: '<p>“You save one prototype in a typical year.”</p>' },
        ],
      },
      number: 2,
      of: 2,
      answer: null,
    },
  },
  {
    id: 'cards',
    title: 'Say it plainly',
    state: 'open',
    change: null,
    content: {
      kind: 'cards',
      introHtml: '<p>Four words that a customer may hear from you, and what to say instead.</p>',
      cards: [
        {
          frontHtml: '<p>damping</p>',
          backHtml: '<p>how fast a note dies away</p>',
          limitHtml: '<p>In steady running; start-up is another story.</p>',
        },
        {
          frontHtml: '<p>ranking</p>',
          backHtml: '<p>which part is loudest, in order</p>',
          limitHtml: null,
        },
        {
          frontHtml: '<p>calibration</p>',
          backHtml: '<p>one measurement of theirs that ties our numbers to their machine</p>',
          limitHtml: null,
        },
      ],
    },
  },
];

export const lesson: LessonView = {
  language: 'en',
  id: 'green-amber-red',
  title: 'Green, amber, red',
  minutes: 10,
  objectives: [
    'Classify a claim by what it can bear',
    'Repair a red claim into its true neighbour',
  ],
  course: demoSkills,
  audience: 'sales',
  unit: 'Know it well enough to show it',
  position: 3,
  of: 4,
  blocks,
  next: { id: 'ninety-seconds', title: 'Ninety seconds for a stranger' },
};

export const practiceLesson: LessonView = {
  ...lesson,
  id: 'ninety-seconds',
  title: 'Ninety seconds for a stranger',
  position: 4,
  next: null,
  objectives: [],
  blocks: [
    {
      id: 'ninety-seconds',
      title: 'Ninety seconds for a stranger',
      state: 'open',
      change: null,
      content: {
        kind: 'practice',
        briefHtml:
          '<p>Explain Foretone to somebody who has never heard of it. Ninety seconds, no slide. Hand in the words you said.</p>',
        skill: { id: 'explain-it', title: 'Explain it to a stranger' },
        rubric,
        state: { kind: 'open' },
      },
    },
  ],
};
