// What Skills, Practice, Reviews and Settings show on the demonstration page: Priya of sales, Mateo of engineering.
import type { AttemptView } from '../bindings/AttemptView';
import type { ElsewhereView } from '../bindings/ElsewhereView';
import type { MentorView } from '../bindings/MentorView';
import type { PracticeView } from '../bindings/PracticeView';
import type { RemarkView } from '../bindings/RemarkView';
import type { ComparisonView } from '../bindings/ComparisonView';
import type { ReviewView } from '../bindings/ReviewView';
import type { ReviewsView } from '../bindings/ReviewsView';
import type { RubricView } from '../bindings/RubricView';
import type { SettingsView } from '../bindings/SettingsView';
import type { SkillView } from '../bindings/SkillView';
import type { SkillsView } from '../bindings/SkillsView';
import type { SpanView } from '../bindings/SpanView';
import { colette, mateo, now as NOW, priya } from './learning';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export const rubric: RubricView = {
  revision: '4f1c09ae',
  stopRule: 'Another customer’s data in the text means a new attempt.',
  criteria: [
    {
      id: 'truth',
      title: 'Truth',
      levels: [
        'A red claim made (stop rule), or two wrong facts',
        'One wrong fact, or an amber claim without its condition',
        'No wrong fact; every amber claim carries its condition',
        'As 3, and corrects a listener’s wrong idea politely',
      ],
      isStop: true,
    },
    {
      id: 'plain-words',
      title: 'Plain words',
      levels: [
        'Four or more technical terms left unexplained',
        'Two or three',
        'None or one, replaced rather than defined',
        'As 3, and one comparison given with its breaking point',
      ],
      isStop: false,
    },
    {
      id: 'gain',
      title: 'Listener’s gain',
      levels: [
        'Listener cannot say who it helps',
        'Listener names the product’s job, not the benefit',
        'Listener states who it helps, how and before when',
        'Listener adds a correct example from their own work',
      ],
      isStop: false,
    },
    {
      id: 'limit',
      title: 'Limit',
      levels: [
        'None stated',
        'Stated only when asked',
        'One limit stated unprompted',
        'Limit stated with its true neighbour',
      ],
      isStop: false,
    },
  ],
};

const scores = (...them: number[]) =>
  rubric.criteria.flatMap((it, at) => {
    const score = them[at];
    return score === undefined ? [] : [{ criterion: it.id, score }];
  });

export const transcript = `“You know the hum of a dental compressor, the one behind the wall? A clinic won’t buy one that’s too loud. The people who make them find out how loud it is after they have paid for four prototypes, 85,000 each.

Foretone takes their drawings and shows which part makes the noise, and how loud it will be, usually within 3 decibels once we have calibrated on one of their machines, before any metal is cut.

So for the clinic it’s quieter, and for the maker it’s one prototype fewer in a typical year.”`;

const files = [
  { name: 'recording-of-the-second-try.m4a', sha256: '9f2c6e01b7aa4d1190c3', bytes: 1_480_233 },
  { name: 'notes.txt', sha256: '17d0b2c4e6ff01239876', bytes: 812 },
];

const first =
  'Foretone predicts how loud a machine will be, within 3 decibels, before anybody builds it. Makers save a prototype, and clinics get a quieter room.';

function spanOf(text: string, quote: string): SpanView {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

function remarkOn(text: string, quote: string, words: string): RemarkView {
  return { file: null, place: { kind: 'passage', quote, at: spanOf(text, quote) }, words };
}

export const attempt1: AttemptView = {
  submission: 's1',
  attempt: 1,
  handedInAt: NOW - 9 * DAY,
  text: first,
  links: [],
  files: [],
  rating: scores(3, 3, 3, 3),
  mentor: mateo,
  holder: mateo,
  moved: null,
  review: {
    mentor: mateo,
    at: NOW - 8 * DAY,
    scores: scores(2, 4, 3, 1),
    isStopBroken: false,
    comment:
      'The listener repeated “within 3 decibels” as a promise. It holds once we have calibrated.',
    outcome: {
      kind: 'returned',
      criterion: 'truth',
      nextStep:
        'Say “once we have calibrated on one of your machines” in the same breath as the 3 decibels.',
    },
  },
  remarks: [remarkOn(first, 'within 3 decibels', 'Under which condition?')],
};

export const attempt2: AttemptView = {
  submission: 's2',
  attempt: 2,
  handedInAt: NOW - 2 * DAY,
  text: transcript,
  links: ['https://video.aldermoor.example/ninety-seconds-second-try'],
  files,
  rating: scores(3, 4, 3, 3),
  mentor: mateo,
  holder: mateo,
  moved: null,
  review: null,
  remarks: [],
};

export const comparison: ComparisonView = {
  isSameRubric: true,
  text: [
    {
      pieces: [
        { edit: 'kept', words: 'You know the hum of a dental compressor.' },
        { edit: 'removed', words: 'Clinics get a quieter room.' },
        { edit: 'added', words: 'A clinic won’t buy one that’s too loud.' },
      ],
    },
    { pieces: [{ edit: 'kept', words: 'Foretone shows which part makes the noise.' }] },
    {
      pieces: [
        { edit: 'kept', words: 'It says how loud it will be, within 3 decibels' },
        { edit: 'added', words: 'once we have calibrated on one of their machines' },
        { edit: 'kept', words: '.' },
      ],
    },
  ],
  links: [{ address: 'https://video.aldermoor.example/ninety-seconds-second-try', edit: 'added' }],
  files: [
    { earlier: null, later: files[0] ?? null, paragraphs: [] },
    {
      earlier: { name: 'notes.txt', sha256: 'b4d20f86a95e17c3', bytes: 640 },
      later: files[1] ?? null,
      paragraphs: [
        {
          pieces: [
            { edit: 'kept', words: 'She asked about the cleaning cycle.' },
            { edit: 'added', words: 'I said we have not measured it.' },
          ],
        },
      ],
    },
  ],
};

const brief = `<p>Explain Foretone to a colleague from finance or HR in ninety seconds. Then ask them to explain it back: what <em>they</em> say is what gets scored.</p><p>Record it, or write down both sides word for word. Finish with one limit.</p>`;

const mentors: MentorView[] = [
  { person: mateo, isOtherSide: true, isNeeded: true, isChosen: true, appointed: null },
  { person: colette, isOtherSide: false, isNeeded: false, isChosen: false, appointed: null },
];

const practice: PracticeView = {
  language: 'en',
  id: 'ninety-seconds',
  title: 'Ninety seconds for a stranger',
  briefHtml: brief,
  minutes: 70,
  lesson: { id: 'l4', title: 'Green, amber, red' },
  skill: { id: 'explain', title: 'Explain it to a stranger' },
  signatures: ['engineering'],
  rubric,
  state: { kind: 'open' },
  draft: { text: '', links: [], files: [], rating: [], savedAt: null },
  mentors,
  attempts: [],
};

export const practices = {
  fresh: { ...practice, mentors: [] },
  drafted: {
    ...practice,
    state: { kind: 'returned', mentor: mateo },
    draft: { text: transcript, links: [], files, rating: scores(3, 4), savedAt: NOW - HOUR },
    attempts: [attempt1],
  },
  waiting: {
    ...practice,
    state: { kind: 'waiting', mentor: mateo, since: NOW - 2 * DAY, moved: null },
    attempts: [attempt2, attempt1],
  },
} satisfies Record<string, PracticeView>;

export const statement =
  'Priya Raman may explain Foretone to a stranger alone. I can be reached meanwhile, and I review it afterwards.';

const blank: SkillView = {
  language: 'en',
  id: '',
  title: '',
  course: { id: 'demo', title: 'Demo skills' },
  unit: '',
  level: null,
  signatures: ['engineering'],
  missing: ['engineering'],
  status: { kind: 'not-started' },
  practice: { id: 'waiting', title: 'Ninety seconds for a stranger' },
  lapsesAt: null,
  history: [],
};

export const skills: SkillsView = {
  skills: [
    {
      ...blank,
      id: 'explain',
      title: 'Explain it to a stranger',
      unit: 'Know it well enough to show it',
      level: 'nearby',
      missing: [],
      status: { kind: 'signed-off', mentor: mateo, at: NOW - 4 * DAY },
      history: [
        {
          entry: '5be2a87c01ff93d2',
          at: NOW - 4 * DAY,
          what: {
            kind: 'signed-off',
            rubricRevision: '3f0c91aa',
            signature: {
              mentor: mateo,
              level: 'nearby',
              statement,
              attempt: 2,
              rubricChange: {
                criteria: [
                  {
                    title: 'States the limit',
                    paragraphs: [
                      {
                        pieces: [
                          { edit: 'kept', words: 'Names one limit' },
                          { edit: 'removed', words: 'when asked.' },
                          { edit: 'added', words: 'before anybody asks.' },
                        ],
                      },
                    ],
                  },
                ],
              },
              whyNot: null,
              keyRevoked: null,
              entitlement: { kind: 'chosen', at: NOW - 40 * DAY },
              lapsedAt: null,
            },
          },
        },
        {
          entry: '88d1045fe2b7c390',
          at: NOW - 5 * DAY,
          what: {
            kind: 'handed-in',
            attempt: 2,
            mentor: mateo,
            files: 2,
            links: 1,
            rubricRevision: '3f0c91aa',
          },
        },
        {
          entry: 'c2719be0447d51ea',
          at: NOW - 8 * DAY,
          what: {
            kind: 'withdrawn',
            attempt: 1,
            mentor: colette,
            level: 'with-me',
            reason: 'The recording was of another call.',
          },
        },
        {
          entry: '0a77c31e5d20be94',
          at: NOW - 30 * DAY,
          what: {
            kind: 'signed-off',
            rubricRevision: '3f0c91aa',
            signature: {
              mentor: colette,
              level: 'with-me',
              statement:
                'Priya Raman may explain Foretone to a stranger while I am in the room, ready to step in.',
              attempt: 1,
              rubricChange: null,
              whyNot: 'withdrawn',
              keyRevoked: null,
              entitlement: {
                kind: 'appointed',
                by: 'Lea Brandt',
                team: 'Field Team',
                at: NOW - 50 * DAY,
              },
              lapsedAt: null,
            },
          },
        },
      ],
    },
    {
      ...blank,
      id: 'brief',
      title: 'Write the demo brief',
      unit: 'Earn the demo',
      level: 'with-me',
      status: { kind: 'waiting', mentor: mateo, since: NOW - 2 * DAY, attempt: 2, now: NOW },
    },
    {
      ...blank,
      id: 'storyboard',
      title: 'Build the storyboard',
      unit: 'Build the demo',
      level: 'watch',
      status: { kind: 'lessons-done' },
    },
    {
      ...blank,
      id: 'room',
      title: 'Run the room',
      unit: 'Run the room',
      status: { kind: 'learning', done: 2, of: 4 },
    },
    {
      ...blank,
      id: 'agree',
      title: 'Reach agreement',
      unit: 'Unit 5',
      status: { kind: 'not-started' },
    },
    {
      ...blank,
      id: 'paper',
      title: 'Brief a white paper',
      unit: 'The brief',
      level: 'with-me',
      signatures: ['engineering', 'sales'],
      missing: ['sales'],
      status: { kind: 'half-signed', mentor: mateo },
    },
  ],
};

export const reviews: ReviewsView = {
  now: NOW,
  waiting: [
    {
      submission: 's2',
      practice: 'Ninety seconds for a stranger',
      skill: 'Explain it to a stranger',
      trainee: priya,
      attempt: 2,
      handedInAt: NOW - 2 * DAY,
      waitingSince: NOW - 2 * DAY,
      moved: null,
    },
    {
      submission: 's9',
      practice: 'One call, one page',
      skill: 'Write the demo brief',
      trainee: colette,
      attempt: 1,
      handedInAt: NOW - 3 * HOUR,
      waitingSince: NOW - 3 * HOUR,
      moved: {
        from: mateo,
        at: NOW - 2 * HOUR,
        way: 'handed-over',
        note: 'I am with a customer until Friday, and you know her product.',
      },
    },
  ],
  waitingInAll: 2,
  done: attempt1.review
    ? [
        {
          submission: 's1',
          practice: 'Ninety seconds for a stranger',
          trainee: priya,
          attempt: 1,
          verdict: attempt1.review,
        },
      ]
    : [],
  doneInAll: 1,
  toTell: [priya],
};

export const noReviews: ReviewsView = {
  now: NOW,
  waiting: [],
  waitingInAll: 0,
  done: [],
  doneInAll: 0,
  toTell: [],
};

const names = ['Zoë Albrecht', 'Ivo Brandt', 'Ana Ćosić', 'Bo Lindqvist', 'Cy Moss', 'Di Nash'];

/** A mentor of more people than anybody remembers. */
export const manyReviews: ReviewsView = {
  ...reviews,
  toTell: Array.from({ length: 60 }, (_, at) => ({
    id: `trainee-${at}`,
    name: names[at] ?? `Number ${at} of the trainees`,
    side: at % 3 === 0 ? 'engineering' : 'sales',
  })),
};

export const elsewhere: ElsewhereView = {
  now: NOW,
  waiting: [
    {
      mentor: colette,
      work: {
        submission: 's7',
        practice: 'Ninety seconds for a stranger',
        skill: 'Explain it to a stranger',
        trainee: priya,
        attempt: 1,
        handedInAt: NOW - 11 * DAY,
        waitingSince: NOW - 11 * DAY,
        moved: null,
      },
    },
  ],
};

export const review: ReviewView = {
  language: 'en',
  now: NOW,
  practice: 'Ninety seconds for a stranger',
  briefHtml: brief,
  skill: 'Explain it to a stranger',
  trainee: priya,
  others: [colette],
  attempt: attempt2,
  earlier: [attempt1],
  carried: [
    {
      attempt: 1,
      mentor: mateo,
      quote: 'within 3 decibels',
      words: 'Under which condition?',
      at: spanOf(transcript, 'within 3 decibels'),
    },
  ],
  rubric,
  samplesHtml:
    '<h2>Anchor at level 2</h2><blockquote><p>“It tells you how loud it will be, to three decibels.”</p></blockquote><ul><li><strong>Truth, 2.</strong> An amber claim without its condition.</li></ul>',
  levels: [
    {
      level: 'with-me',
      statement:
        'Priya Raman may explain Foretone to a stranger while I am in the room, ready to step in.',
    },
    { level: 'nearby', statement },
    {
      level: 'solo',
      statement:
        'Priya Raman may explain Foretone to a stranger alone, and nobody needs to review it. This holds once a second mentor has signed the same on other work, one of us being from the other side.',
    },
  ],
  draft: {
    scores: scores(3, 4, 3, 2),
    isStopBroken: false,
    comment: 'Attempt 1 left the condition out. Now it is in the same breath.',
    nextStep:
      'Say one limit before anybody asks. “It covers steady running, not start-up” takes four seconds.',
    remarks: [
      remarkOn(
        transcript,
        'how loud it will be',
        'Attempt 1 left the condition out. Now it is in the same breath. That is the whole difference between amber and a problem.',
      ),
    ],
  },
  phrases: [
    'Say one limit before anybody asks.',
    'Replace the technical term with what the listener would see or hear.',
  ],
};

export const settings: SettingsView = {
  person: priya,
  fingerprint: '3c9a 71e0 b4d2 0f86 a95e 17c3 62d8 44fb 0e1a 9c27 5d63 b8f0 2a94 c7e1 386d 50bf',
  appearance: 'system',
  notifications: 'daily',
  pileSizes: [
    { size: 'small', cards: 10, new: 4, isChosen: false },
    { size: 'usual', cards: 20, new: 8, isChosen: true },
    { size: 'large', cards: 40, new: 16, isChosen: false },
  ],
  ledgerPath: '/home/priya/.local/share/app.crosstrain.desktop/crosstrain.ledger',
  entries: 148,
  lastBackup: NOW - DAY,
  backupsPath: '/home/priya/.local/share/app.crosstrain.desktop/backups',
  seen: [
    { kind: 'answers', audience: 'myself', count: 61 },
    { kind: 'guesses', audience: 'myself', count: 9 },
    { kind: 'blocks-done', audience: 'mentor', count: 74 },
    { kind: 'submissions', audience: 'mentor', count: 3 },
    { kind: 'reviews', audience: 'trainee', count: 0 },
    { kind: 'hand-overs', audience: 'colleague', count: 1 },
    { kind: 'sign-offs', audience: 'team', count: 1 },
    { kind: 'profile', audience: 'team', count: 1 },
  ],
};
