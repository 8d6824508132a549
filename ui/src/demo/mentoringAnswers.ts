// The table of answers behind Skills, Practice, Reviews, Review and Settings on the demonstration page.
import type { PracticeView } from '../bindings/PracticeView';
import type { ReviewView } from '../bindings/ReviewView';
import type { ReviewsView } from '../bindings/ReviewsView';
import type { Answers } from '../host/fake';
import { Refusal } from '../host/refusal';
import { now } from './learning';
import { packetAnswers } from './packetAnswers';
import { seenAnswers } from './seen';
import { teamAnswers } from './team';
import {
  attempt1,
  comparison,
  elsewhere,
  manyReviews,
  noReviews,
  practices,
  review,
  reviews,
  settings,
  skills,
  statement,
} from './mentoring';

const ready: ReviewView = {
  ...review,
  draft: { ...review.draft, scores: review.draft.scores.map((it) => ({ ...it, score: 3 })) },
};
const done: ReviewView = { ...review, attempt: attempt1, earlier: [], carried: [] };
const signed: ReviewView = {
  ...done,
  attempt: {
    ...attempt1,
    review: attempt1.review && {
      ...attempt1.review,
      scores: attempt1.rating,
      outcome: { kind: 'signed-off', level: 'nearby', statement },
    },
  },
};

const refused = new Refusal('packet-refused', 'entry 4 of yuki: its signature is wrong');

function practiceOf(view: string): PracticeView {
  if (view === 'practice-new') return practices.fresh;
  return view === 'practice-waiting' ? practices.waiting : practices.drafted;
}

function reviewsOf(view: string): ReviewsView {
  if (view === 'reviews-many') return manyReviews;
  return view === 'reviews-empty' ? noReviews : reviews;
}

function reviewOf(view: string): ReviewView {
  if (view === 'review-ready') return ready;
  if (view === 'review-signed') return signed;
  return view === 'review-done' ? done : review;
}

/** The table for one view of the page. */
export function mentoringAnswers(view: string): Answers {
  const practice = practiceOf(view);
  let draft = practice.draft;
  let arriving = '';
  let { phrases } = review;
  return {
    skills: view === 'skills-empty' ? { skills: [] } : skills,
    practice,
    save_draft: {},
    begin_file: ({ name }) => {
      arriving = name;
      return {};
    },
    add_to_file: {},
    give_up_file: {},
    finish_file: () => {
      const file = { name: arriving, sha256: arriving, bytes: 12_000 };
      draft = { ...draft, files: [...draft.files, file] };
      return draft;
    },
    detach_file: ({ sha256 }) => {
      draft = { ...draft, files: draft.files.filter((it) => it.sha256 !== sha256) };
      return draft;
    },
    hand_in: practices.waiting,
    read_evidence: ({ sha256 }) =>
      sha256.startsWith('17d0')
        ? {
            shownAs: 'text',
            text: 'She asked about the cleaning cycle. I said we have not measured it.',
            html: '',
          }
        : { shownAs: 'audio', text: '', html: '' },
    reviews: reviewsOf(view),
    reviews_elsewhere: view === 'reviews-empty' ? { now, waiting: [] } : elsewhere,
    hand_over: {},
    take_review: {},
    review: reviewOf(view),
    compare_attempts: comparison,
    save_review: {},
    keep_phrase: ({ words }) => {
      phrases = [words, ...phrases];
      return { phrases };
    },
    drop_phrase: ({ words }) => {
      phrases = phrases.filter((it) => it !== words);
      return { phrases };
    },
    return_work: {},
    sign_off: new Refusal('wrong-passphrase'),
    withdraw_sign_off: {},
    settings,
    ...seenAnswers(view),
    ...teamAnswers(view),
    ...packetAnswers,
    ...(view === 'packet-refused' ? { look_at_packet: refused } : {}),
    backups: {
      kept: [
        { taken: now - 5_000_000, bytes: 1_240_000, since: { new: 3, gone: 0 } },
        { taken: now - 86_400_000, bytes: 1_180_000, since: { new: 21, gone: 0 } },
        { taken: now - 172_800_000, bytes: 1_100_000, since: null },
      ],
    },
    look_at_backup: {
      taken: now - 86_400_000,
      lost: [
        { kind: 'answers', count: 12 },
        { kind: 'blocks-done', count: 7 },
        { kind: 'submissions', count: 1 },
      ],
      drafts: 1,
      ofOthers: 2,
      profiles: [],
      entriesBack: 0,
    },
    set_appearance: {},
    set_language: {},
    back_up: { path: '/home/priya/.local/share/crosstrain/backups/2026-03-09.ledger', at: now },
  };
}
