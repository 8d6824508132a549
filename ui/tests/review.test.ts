import { fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Review from '../src/views/Review.svelte';
import Reviews from '../src/views/Reviews.svelte';
import type { ElsewhereView } from '../src/bindings/ElsewhereView';
import type { EvidenceFileView } from '../src/bindings/EvidenceFileView';
import type { ReviewView } from '../src/bindings/ReviewView';
import { elsewhere, noReviews, review, reviews, transcript } from '../src/demo/mentoring';
import { leaveBy } from '../src/host/evidence';
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

const notes = review.attempt.files[1]?.sha256 ?? '';
const quote = 'how loud it will be';
const start = transcript.indexOf(quote);
const onHowLoud = {
  file: null,
  place: { kind: 'passage', start, end: start + quote.length },
  words: review.draft.remarks[0]?.words,
};

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
        remarks: [onHowLoud],
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

describe('A comment on a passage', () => {
  const text = (): HTMLElement => screen.getByRole('group', { name: 'The text' });
  const saved = (): unknown =>
    (requests('save_review').at(-1) as { remarks: unknown } | undefined)?.remarks;

  beforeEach(() => open({ ...review, draft: { ...review.draft, remarks: [] } }));

  it('is made by keyboard: a sentence, its ends by words, Enter, the words, Ctrl Enter', async () => {
    text().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(screen.getByText('Chosen: A clinic won’t buy one that’s too loud.')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}');
    expect(screen.getByText('Chosen: clinic won’t buy one that’s')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}Whose clinic?{Control>}{Enter}{/Control}');
    expect(requests('return_work')).toEqual([]);
    expect(screen.getByText('Whose clinic?')).toBeVisible();
    expect(text()).toHaveFocus();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const start = transcript.indexOf('clinic won’t');
    const end = start + 'clinic won’t buy one that’s'.length;
    const place = { kind: 'passage', start, end };
    expect(saved()).toEqual([{ file: null, place, words: 'Whose clinic?' }]);
  });

  it('is made of what the mouse selects, whole words or not, without the blanks around it', async () => {
    const words = [...text().childNodes].find((it) => it.textContent?.includes(' buy one '));
    if (!words) throw new Error('the text is not shown');
    const from = transcript.indexOf(' buy one ');
    window.getSelection()?.setBaseAndExtent(words, from, words, from + ' buy one '.length);
    await fireEvent.pointerUp(text());
    await userEvent.click(await screen.findByRole('button', { name: 'Comment on this passage' }));
    await userEvent.keyboard('Or two?{Control>}{Enter}{/Control}');
    expect(screen.getByText('On “buy one”')).toBeVisible();
  });

  it('marks its passage and leaves every word of the text where it was', async () => {
    text().focus();
    await userEvent.keyboard('{ArrowDown}{Enter}Good.{Control>}{Enter}{/Control}');
    expect(text().querySelector('mark')).toHaveTextContent('You know the hum');
    expect(text().textContent).toBe(transcript);
  });

  it('is changed, removed, and given up with Escape', async () => {
    text().focus();
    await userEvent.keyboard('{ArrowUp}{Enter}First.{Control>}{Enter}{/Control}');
    await userEvent.click(screen.getByRole('button', { name: /^Edit the comment/ }));
    await userEvent.keyboard(' Second.{Control>}{Enter}{/Control}');
    expect(screen.getByText('First. Second.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Edit the comment/ }));
    await userEvent.keyboard(' Third.{Escape}');
    expect(screen.getByText('First. Second.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /^Remove the comment/ }));
    expect(screen.queryByText('First. Second.')).toBeNull();
    expect(await problems()).toEqual([]);
  });
});

describe('Comments whose passage is gone', () => {
  it('are listed with their words, and kept when the review is', async () => {
    const place = { kind: 'passage', quote: 'an older sentence', at: null } as const;
    const remarks = [{ file: null, place, words: 'Which one?' }];
    await open({ ...review, draft: { ...review.draft, remarks } });
    expect(screen.getByText('On “an older sentence”')).toBeVisible();
    expect(screen.getByText('These words are not found in the text any more.')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const kept = { kind: 'kept', quote: 'an older sentence' };
    expect(requests('return_work')).toEqual([
      expect.objectContaining({ remarks: [{ file: null, place: kept, words: 'Which one?' }] }),
    ]);
  });

  it('of earlier attempts say whether their words still stand', async () => {
    const [still] = review.carried;
    if (!still) throw new Error('the demonstration has one');
    await open({ ...review, carried: [still, { ...still, quote: 'Ask Dana', at: null }] });
    expect(screen.getByText('From attempt 1. The words still stand here.')).toBeVisible();
    expect(
      screen.getByText('From attempt 1. The words are gone, or read otherwise.'),
    ).toBeVisible();
  });
});

describe('Evidence', () => {
  const show = async (shown: EvidenceFileView): Promise<void> => {
    await open(review, { read_evidence: shown });
    expect(requests('read_evidence')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Show notes.txt' }));
  };
  const nothing = { text: '', html: '' };

  it('shows a text in place when somebody asks, and its passages can be commented on', async () => {
    await show({ ...nothing, shownAs: 'text', text: 'She asked twice.' });
    const text = await screen.findByRole('group', { name: 'The text of notes.txt' });
    expect(text).toHaveTextContent('She asked twice.');
    text.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}Or thrice?{Control>}{Enter}{/Control}');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const place = { kind: 'passage', start: 0, end: 16 };
    expect(requests('return_work')).toEqual([
      expect.objectContaining({
        remarks: [onHowLoud, { file: notes, place, words: 'Or thrice?' }],
      }),
    ]);
  });

  it('shows Markdown as it reads, and as it is written for comments', async () => {
    const html = '<p>She asked <em>twice</em>.</p>';
    await show({ shownAs: 'markdown', text: 'She asked *twice*.', html });
    const page = await screen.findByRole('region', { name: 'The text of notes.txt' });
    expect(page.querySelector('em')).toHaveTextContent('twice');
    await userEvent.click(screen.getByRole('button', { name: /^As it is written/ }));
    const text = screen.getByRole('group', { name: 'The text of notes.txt' });
    expect(text).toHaveTextContent('She asked *twice*.');
  });

  it('shows a picture by its address', async () => {
    await show({ ...nothing, shownAs: 'picture' });
    const picture = await screen.findByAltText('The picture notes.txt');
    const address = `evidence:${review.attempt.submission}/${notes}`;
    expect(picture).toHaveAttribute('src', address);
  });

  it('plays a recording, and a comment stands at the second that plays', async () => {
    await show({ ...nothing, shownAs: 'audio' });
    const sound = await screen.findByLabelText<HTMLAudioElement>('The recording notes.txt');
    sound.pause = () => undefined;
    sound.currentTime = 83.5;
    await fireEvent.timeUpdate(sound);
    await userEvent.click(screen.getByRole('button', { name: 'Comment at 1:23' }));
    await userEvent.keyboard('She waits.{Control>}{Enter}{/Control}');
    let from = 0;
    sound.play = () => {
      from = sound.currentTime;
      return Promise.resolve();
    };
    sound.currentTime = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Play from 1:23' }));
    expect(from).toBe(83.5);
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    const remark = { file: notes, place: { kind: 'moment', millis: 83_500 }, words: 'She waits.' };
    expect(requests('return_work')).toEqual([
      expect.objectContaining({ remarks: [onHowLoud, remark] }),
    ]);
  });

  it('is fetched whole where it cannot be streamed, and leaves the window where that does not help', async () => {
    URL.createObjectURL = () => 'blob:call';
    const revoked: string[] = [];
    URL.revokeObjectURL = (address) => revoked.push(address);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('bytes')));
    await show({ ...nothing, shownAs: 'audio' });
    const sound = await screen.findByLabelText('The recording notes.txt');
    await fireEvent.error(sound);
    await expect.poll(() => sound.getAttribute('src')).toBe('blob:call');
    await fireEvent.error(sound);
    expect(screen.getByText(/cannot be played here/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Hide notes.txt' }));
    expect(revoked).toEqual(['blob:call']);
    vi.unstubAllGlobals();
  });

  it('is opened by another program, or saved as a copy, and says where', async () => {
    const asked: unknown[] = [];
    const request = { submission: review.attempt.submission, sha256: notes };
    leaveBy({
      open: (it) => Promise.resolve(asked.push(it)),
      save: () => Promise.reject(new Refusal('disk-full', '/home/mateo/Downloads')),
    });
    await show({ ...nothing, shownAs: 'elsewhere' });
    const leave = await screen.findByRole('button', { name: 'Open in another program: notes.txt' });
    await userEvent.click(leave);
    expect(asked).toEqual([request]);
    await userEvent.click(screen.getByRole('button', { name: 'Save a copy: notes.txt' }));
    expect(await screen.findByText(/The disk is full/)).toHaveTextContent('/home/mateo/Downloads');
  });

  it('that could do harm is not opened, only saved', async () => {
    leaveBy({ open: () => Promise.reject(new Error()), save: () => Promise.resolve('/tmp/x') });
    await show({ ...nothing, shownAs: 'file' });
    await userEvent.click(await screen.findByRole('button', { name: 'Save a copy: notes.txt' }));
    expect(await screen.findByText('Saved as /tmp/x')).toBeVisible();
    expect(screen.queryByRole('button', { name: /another program/ })).toBeNull();
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
        remarks: [onHowLoud],
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

const nowhere = { now: 0, waiting: [] };

describe('handing a review over', () => {
  it('goes to the only other mentor with a note, and not back to the trainee by Ctrl Enter', async () => {
    await open(review, { hand_over: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Hand over…' }));
    const dialog = screen.getByRole('dialog', {
      name: 'Hand over the review of Priya Raman’s work',
    });
    const note = within(dialog).getByRole('textbox', { name: 'A note' });
    expect(await problems()).toEqual([]);
    await userEvent.type(note, 'You know it.{Control>}{Enter}{/Control}');
    expect(requests('return_work')).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Hand over to Colette' }));
    expect(requests('hand_over')).toEqual([
      { submission: review.attempt.submission, to: 'c3', note: 'You know it.' },
    ]);
    expect(place.now).toEqual({ view: 'reviews' });
  });

  it('asks which of several, and says what to do where there is none', async () => {
    const yuki = { id: 'y', name: 'Yuki Tanabe', side: 'engineering' } as const;
    await open({ ...review, others: [...review.others, yuki] }, { hand_over: {} });
    await userEvent.click(screen.getByRole('button', { name: 'Hand over…' }));
    expect(screen.getByRole('button', { name: 'Choose who reviews it instead.' })).toBeDisabled();
    await userEvent.click(screen.getByRole('radio', { name: 'Yuki Tanabe' }));
    expect(screen.getByRole('button', { name: 'Hand over to Yuki' })).toBeEnabled();
  });

  it('says what to do where the trainee has no other mentor', async () => {
    await open({ ...review, others: [] });
    await userEvent.click(screen.getByRole('button', { name: 'Hand over…' }));
    expect(screen.getByText('Priya Raman has no other mentor')).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

describe('Reviews', () => {
  it('draws a long queue a portion at a time, and the keyboard goes on with the first that comes', async () => {
    const [first] = reviews.waiting;
    if (first === undefined) throw new Error('nobody waits');
    const all = Array.from({ length: 60 }, (_, at) => ({ ...first, submission: `s${at}` }));
    fakeHost({
      reviews: ({ waiting }) => ({
        ...reviews,
        waiting: all.slice(0, waiting),
        waitingInAll: all.length,
      }),
      reviews_elsewhere: nowhere,
    });
    render(Reviews, { target: stand() });
    const list = await screen.findByRole('list', { name: 'Waiting for your review' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(25);
    await userEvent.click(screen.getByRole('button', { name: 'Show 25 more of 35' }));
    const rows = within(list).getAllByRole('listitem');
    expect(rows).toHaveLength(50);
    expect(rows[25]).toContainElement(document.activeElement as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Show 10 more of 10' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(60);
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  it('is painted once: only a list longer than the window does not wait for what is with others', async () => {
    let answer: (view: ElsewhereView) => void = () => undefined;
    const reviews_elsewhere = (): Promise<ElsewhereView> =>
      new Promise((resolve) => (answer = resolve));
    fakeHost({ reviews: { ...reviews, waitingInAll: 60 }, reviews_elsewhere });
    const { unmount } = render(Reviews, { target: stand() });
    expect(await screen.findByRole('list', { name: 'Waiting for your review' })).toBeVisible();
    unmount();
    fakeHost({ reviews, reviews_elsewhere });
    render(Reviews, { target: stand() });
    await expect.poll(() => answer.length).toBe(1);
    expect(screen.queryByRole('list', { name: 'Waiting for your review' })).toBeNull();
    answer(elsewhere);
    expect(await screen.findByRole('list', { name: 'With other mentors' })).toBeVisible();
    expect(screen.getByRole('list', { name: 'Waiting for your review' })).toBeVisible();
  });

  it('says from whom work came and with what note, and shows what waits for others', async () => {
    const asked = fakeHost({ reviews, reviews_elsewhere: elsewhere, take_review: {}, session });
    render(Reviews, { target: stand() });
    const list = await screen.findByRole('list', { name: 'Waiting for your review' });
    const handedOver = within(list).getAllByRole('listitem')[1];
    expect(handedOver).toHaveTextContent('Handed over by Mateo Lindqvist');
    expect(handedOver).toHaveTextContent('I am with a customer until Friday');
    const others = await screen.findByRole('list', { name: 'With other mentors' });
    expect(within(others).getByRole('listitem')).toHaveTextContent(
      /With Colette Duarte.*Waiting 11 days/,
    );
    expect(await problems()).toEqual([]);
    await userEvent.click(within(others).getByRole('button', { name: /^Take attempt 1 of/ }));
    expect(asked.find((it) => it.command === 'take_review')?.request).toEqual({ submission: 's7' });
    expect(place.now).toEqual({ view: 'review', submission: 's7' });
  });

  it('says why a review could not be taken, and stays', async () => {
    place.go({ view: 'reviews' });
    const refusal = new Refusal('already-reviewed');
    fakeHost({ reviews, reviews_elsewhere: elsewhere, take_review: refusal });
    render(Reviews, { target: stand() });
    await userEvent.click(await screen.findByRole('button', { name: /^Take attempt 1 of/ }));
    expect(await screen.findByText(/This work has been reviewed already/)).toBeVisible();
    expect(place.now).toEqual({ view: 'reviews' });
  });

  it('calls what came within the minute just that, and no age', async () => {
    const waiting = reviews.waiting.map((it) => ({ ...it, waitingSince: reviews.now - 20_000 }));
    fakeHost({ reviews: { ...reviews, waiting }, reviews_elsewhere: nowhere });
    render(Reviews, { target: stand() });
    expect((await screen.findAllByText('Came just now')).length).toBe(waiting.length);
    expect(screen.queryByText(/0 minutes/)).toBeNull();
  });

  it('says that nobody waits, and what would bring work', async () => {
    fakeHost({ reviews: noReviews, reviews_elsewhere: nowhere });
    render(Reviews, { target: stand() });
    expect(await screen.findByText('No work has come to you yet')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'To your card, in Settings' }));
    expect(place.now).toEqual({ view: 'settings' });
    expect(await problems()).toEqual([]);
  });

  it('counts the wait from when work came, and says what a wrong clock said', async () => {
    const [first, second] = reviews.waiting;
    if (!first || !second) throw new Error('two pieces of work wait');
    const hour = 3_600_000;
    const early = { ...first, handedInAt: first.handedInAt + 9000 * hour };
    fakeHost({ reviews: { ...reviews, waiting: [early, second] }, reviews_elsewhere: nowhere });
    render(Reviews, { target: stand() });
    const list = await screen.findByRole('list', { name: 'Waiting for your review' });
    const [wrong, right] = within(list).getAllByRole('listitem');
    expect(wrong).toHaveTextContent(/Waiting 2 days ?Here since/);
    expect(wrong).toHaveTextContent(/Priya’s clock said .* 2027/);
    expect(right).toHaveTextContent(/Waiting 3 hours ?Handed in/);
    expect(right).not.toHaveTextContent(/clock said/);
    expect(await problems()).toEqual([]);
  });
});
