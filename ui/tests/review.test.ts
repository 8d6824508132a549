import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import Review from '../src/views/Review.svelte';
import Reviews from '../src/views/Reviews.svelte';
import type { ReviewView } from '../src/bindings/ReviewView';
import { review } from '../src/demo/mentoring';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { place } from '../src/state/place.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

const session = {
  person: { id: 'b2', name: 'Mateo Lindqvist', side: 'engineering' },
  reviewsWaiting: 1,
} as const;

async function open(view: ReviewView, answers: Answers = {}): Promise<void> {
  asked = fakeHost({
    review: view,
    save_review: {},
    return_work: {},
    sign_off: {},
    session,
    ...answers,
  });
  render(Review, { target: stand(), props: { submission: view.attempt.submission } });
  await screen.findByRole('heading', { level: 1 });
}

const requests = (command: string): unknown[] =>
  asked.filter((it) => it.command === command).map((it) => it.request);

const score = (criterion: string, name: string): HTMLElement =>
  within(screen.getByRole('group', { name: criterion })).getByRole('radio', { name });

const returning = (): HTMLElement =>
  screen.getByRole('button', { name: 'Return with one next step' });
const signing = (): HTMLElement => screen.getByRole('button', { name: 'Sign off…' });

describe('Review with one criterion below Ready', () => {
  beforeEach(() => open(review));

  it('cannot be signed off, and says which criterion stands in the way', async () => {
    expect(screen.getByText(/Limit is at 2, so this cannot be signed off yet/)).toBeVisible();
    expect(signing()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(signing());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(score('Limit', '2 With help')).toHaveFocus();
  });

  it('can be signed off once a digit has lifted it', async () => {
    score('Limit', '2 With help').focus();
    await userEvent.keyboard('3');
    expect(score('Limit', '3 Ready')).toBeChecked();
    expect(
      screen.getByText('Every criterion is at 3 or above. You can sign this off.'),
    ).toBeVisible();
    await userEvent.click(signing());
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('shows the text of the chosen level', async () => {
    await userEvent.click(score('Limit', '4 Sets the example'));
    expect(screen.getByRole('group', { name: 'Limit' })).toHaveTextContent(
      'Sets the example. Limit stated with its true neighbour',
    );
  });

  it('goes back with one next step about the lowest criterion, by keyboard', async () => {
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(requests('return_work')).toEqual([
      {
        submission: review.attempt.submission,
        scores: review.draft.scores,
        isStopBroken: false,
        criterion: 'limit',
        comment: review.draft.comment,
        nextStep: review.draft.nextStep,
      },
    ]);
    await expect.poll(() => place.now).toEqual({ view: 'reviews' });
  });

  it('is not returned without a next step', async () => {
    const step = screen.getByLabelText('One thing to try next');
    await userEvent.clear(step);
    expect(screen.getByText(/To return it, write one thing to try next/)).toBeVisible();
    expect(returning()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(returning());
    expect(requests('return_work')).toEqual([]);
    expect(step).toHaveFocus();
  });

  it('has nothing for axe to find', async () => {
    expect(await problems()).toEqual([]);
  });
});

describe('What the work does not show', () => {
  const unseen = { ...review.draft, scores: review.draft.scores.slice(0, 3) };
  beforeEach(() => open({ ...review, draft: unseen }));

  it('is said by a key, and can be returned but not signed off', async () => {
    score('Limit', '1 Not yet').focus();
    await userEvent.keyboard('0');
    expect(score('Limit', 'Not observed')).toBeChecked();
    expect(screen.getByText(/You have not seen Limit in this work/)).toBeVisible();
    expect(signing()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(returning());
    const { submission } = review.attempt;
    const scores = [...unseen.scores, { criterion: 'limit', score: null }];
    expect(requests('return_work')).toEqual([
      expect.objectContaining({ submission, scores, criterion: 'truth' }),
    ]);
  });
});

describe('A stop', () => {
  const fine = review.draft.scores.map((it) => ({ ...it, score: 4 }));
  const broken = (): HTMLElement => screen.getByRole('radio', { name: 'Broken' });

  it('is a criterion at its lowest level, whatever the others have', async () => {
    await open({ ...review, draft: { ...review.draft, scores: fine } });
    score('Truth', '4 Sets the example').focus();
    await userEvent.keyboard('1');
    expect(
      screen.getByText(/Truth at 1 is a stop in this rubric, so this goes back/),
    ).toBeVisible();
    await userEvent.click(signing());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(score('Truth', '1 Not yet')).toHaveFocus();
  });

  it('is a broken stop rule, whatever the scores', async () => {
    await open({ ...review, draft: { ...review.draft, scores: fine } });
    await userEvent.click(broken());
    expect(screen.getByText(/The stop rule is broken, so this goes back/)).toBeVisible();
    await userEvent.click(signing());
    expect(broken()).toHaveFocus();
    await userEvent.click(returning());
    expect(requests('return_work')).toEqual([expect.objectContaining({ isStopBroken: true })]);
  });

  it('has to be ruled out before a signature', async () => {
    await open({ ...review, draft: { ...review.draft, scores: fine, isStopBroken: null } });
    expect(screen.getByText(/Say whether the stop rule was kept/)).toBeVisible();
    await userEvent.click(signing());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Kept' })).toHaveFocus();
    await userEvent.keyboard(' ');
    await userEvent.click(signing());
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('is not asked about where the practice has none', async () => {
    await open({ ...review, rubric: { ...review.rubric, stopRule: '' } });
    expect(screen.queryByRole('group', { name: 'Stop rule' })).toBeNull();
  });
});

describe('Review without scores', () => {
  it('names what is unscored and refuses both', async () => {
    await open({ ...review, draft: { ...review.draft, scores: review.draft.scores.slice(0, 2) } });
    expect(screen.getByText(/Listener’s gain and Limit have no score yet/)).toBeVisible();
    await userEvent.click(returning());
    await userEvent.click(signing());
    expect(requests('return_work')).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('A review that signed off', () => {
  const signed: ReviewView = {
    ...review,
    attempt: {
      ...review.attempt,
      review: {
        mentor: review.attempt.mentor,
        at: review.now,
        scores: review.draft.scores,
        isStopBroken: false,
        comment: '',
        outcome: { kind: 'signed-off', level: 'nearby', statement: 'Priya may explain it.' },
      },
    },
  };

  it('is withdrawn with a reason and the passphrase, by keyboard, and shown anew', async () => {
    await open(signed, { withdraw_sign_off: {} });
    const read = requests('review').length;
    screen.getByRole('button', { name: 'Withdraw the sign-off…' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Withdraw it' })).toBeDisabled();
    await userEvent.type(screen.getByLabelText('Why it no longer holds'), 'Another call.');
    await userEvent.type(screen.getByLabelText('Your passphrase'), 'amber{Enter}');
    expect(requests('withdraw_sign_off')).toEqual([
      { submission: signed.attempt.submission, reason: 'Another call.', passphrase: 'amber' },
    ]);
    await expect.poll(() => requests('review').length).toBe(read + 1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says why a withdrawal was refused, and keeps the reason', async () => {
    await open(signed, { withdraw_sign_off: new Refusal('wrong-passphrase') });
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw the sign-off…' }));
    await userEvent.type(screen.getByLabelText('Why it no longer holds'), 'Another call.');
    await userEvent.type(screen.getByLabelText('Your passphrase'), 'amber{Enter}');
    expect(await screen.findByText(/This passphrase does not open the key/)).toBeVisible();
    expect(screen.getByLabelText('Why it no longer holds')).toHaveValue('Another call.');
    expect(await problems()).toEqual([]);
  });

  it('cannot be withdrawn twice, and shows when and why it was', async () => {
    const outcome = {
      kind: 'withdrawn',
      level: 'nearby',
      statement: 'Priya may explain it.',
      at: review.now,
      reason: 'Another call.',
    } as const;
    const { attempt } = signed;
    const verdict = attempt.review === null ? null : { ...attempt.review, outcome };
    await open({ ...signed, attempt: { ...attempt, review: verdict } });
    expect(screen.getByText('Another call.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw the sign-off…' })).toBeNull();
  });
});

describe('Evidence', () => {
  it('shows a text in place when somebody asks', async () => {
    await open(review, {
      read_evidence: { name: 'notes.txt', shownAs: 'text', base64: btoa('She asked twice.') },
    });
    expect(requests('read_evidence')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show notes.txt' }));
    expect(await screen.findByText('She asked twice.')).toBeVisible();
  });

  it('lends a picture an address, and takes it back when it is out of sight', async () => {
    URL.createObjectURL = () => 'blob:board';
    const revoked: string[] = [];
    URL.revokeObjectURL = (address) => revoked.push(address);
    await open(review, {
      read_evidence: { name: 'notes.txt', shownAs: 'picture', base64: btoa('bytes') },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Show notes.txt' }));
    expect(await screen.findByAltText('The picture notes.txt')).toHaveAttribute(
      'src',
      'blob:board',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Hide notes.txt' }));
    expect(revoked).toEqual(['blob:board']);
  });
});

describe('Scored samples', () => {
  it('lie folded above the rubric, for a mentor who doubts a score', async () => {
    await open(review);
    await userEvent.click(screen.getByText('Texts scored by this rubric, and why'));
    expect(screen.getByText('An amber claim without its condition.')).toBeVisible();
  });

  it('are not spoken of where a skill has none', async () => {
    await open({ ...review, samplesHtml: '' });
    expect(screen.queryByText('Texts scored by this rubric, and why')).toBeNull();
  });
});

describe('Signing', () => {
  const ready: ReviewView = {
    ...review,
    draft: { ...review.draft, scores: review.draft.scores.map((it) => ({ ...it, score: 3 })) },
  };

  it('shows with each level the very sentence that is signed', async () => {
    await open(ready);
    await userEvent.click(signing());
    for (const { level, statement } of ready.levels) {
      const name = { 'with-me': 'With me', nearby: 'Nearby', solo: 'Solo', watch: '', coach: '' }[
        level
      ];
      const choice = screen.getByRole('radio', { name });
      expect(choice).toHaveAccessibleDescription(statement);
      await userEvent.click(choice);
      expect(choice.closest('label')).toHaveClass('chosen');
      expect(choice.closest('label')).toHaveTextContent(statement);
    }
    expect(await problems()).toEqual([]);
  });

  it('asks for a level and a passphrase before it signs', async () => {
    await open(ready);
    await userEvent.click(signing());
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Nearby' }));
    await userEvent.type(screen.getByLabelText('Your passphrase'), 'a plain secret');
    await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
    expect(requests('sign_off')).toEqual([
      {
        submission: ready.attempt.submission,
        scores: ready.draft.scores,
        isStopBroken: false,
        level: 'nearby',
        comment: ready.draft.comment,
        passphrase: 'a plain secret',
      },
    ]);
    await expect.poll(() => place.now).toEqual({ view: 'reviews' });
  });

  it('stays open on a wrong passphrase and loses nothing', async () => {
    await open(ready, { sign_off: new Refusal('wrong-passphrase') });
    await userEvent.type(screen.getByLabelText('What I saw'), ' And a limit.');
    await userEvent.click(signing());
    await userEvent.click(screen.getByRole('radio', { name: 'Nearby' }));
    await userEvent.type(screen.getByLabelText('Your passphrase'), 'not it');
    await userEvent.click(screen.getByRole('button', { name: 'Sign' }));
    expect(await screen.findByText(/does not open the key/)).toBeVisible();
    expect(screen.getByRole('dialog')).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Nearby' })).toBeChecked();
    expect(screen.getByLabelText('What I saw')).toHaveValue(`${ready.draft.comment} And a limit.`);
    expect(requests('save_review')).toContainEqual(
      expect.objectContaining({ comment: `${ready.draft.comment} And a limit.` }),
    );
    expect(place.now).not.toEqual({ view: 'reviews' });
  });
});

describe('Reviews', () => {
  it('says that nobody waits, and what would bring work', async () => {
    fakeHost({ reviews: { now: 0, waiting: [], done: [] } });
    render(Reviews, { target: stand() });
    expect(await screen.findByText('No work has come to you yet')).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});
