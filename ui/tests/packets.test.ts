import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { answersFor } from '../src/demo/answers';
import { priya } from '../src/demo/learning';
import { reviews } from '../src/demo/mentoring';
import { meeting, packet, packetAnswers } from '../src/demo/packetAnswers';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import App from '../src/App.svelte';
import { packetDesk } from '../src/state/packetDesk.svelte';
import { place, type Where } from '../src/state/place.svelte';
import './dialogs';
import { problems } from './problems';

let asked: Asked[];

beforeEach(async () => {
  document.body.replaceChildren();
  await packetDesk.close();
});

const commands = () => asked.map((it) => it.command);

async function at(where: Where, answers: Answers = {}): Promise<void> {
  const view = where.view === 'practice' ? 'practice-waiting' : where.view;
  asked = fakeHost({ ...answersFor(view, 'light'), ...answers });
  render(App);
  await screen.findByRole('navigation', { name: 'Main' });
  place.go(where);
}

async function give(bytes = 'sealed', name = 'Yuki Tanabe to Priya Raman.crosstrain') {
  await userEvent.upload(await screen.findByLabelText('Open a packet'), new File([bytes], name));
}

describe('a packet that came', () => {
  it('is looked at first, and taken in when its reader says so', async () => {
    await at({ view: 'settings' });
    await give();
    const dialog = await screen.findByRole('dialog', { name: 'A packet from Yuki Tanabe' });
    expect(
      within(dialog).getByText(
        'Yuki Tanabe returned your attempt 2 of “Ninety seconds for a stranger” with one next step.',
      ),
    ).toBeVisible();
    expect(commands()).not.toContain('take_in_packet');
    expect(await problems()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Take it in' }));
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Go to Today' }));
    expect(place.now).toEqual({ view: 'today' });
    expect(commands().filter((it) => it === 'session')).not.toHaveLength(0);
  });

  it('is handed over piece by piece, and let go when it is not wanted', async () => {
    await at({ view: 'reviews' });
    await give('x'.repeat(1024 * 1024 + 5));
    const dialog = await screen.findByRole('dialog', { name: 'A packet from Yuki Tanabe' });
    const pieces = asked.filter((it) => it.command === 'receive_packet');
    expect(pieces.map((it) => it.request)).toEqual([
      { atMib: 0, base64: btoa('x'.repeat(1024 * 1024)) },
      { atMib: 1, base64: btoa('xxxxx') },
    ]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands().at(-1)).toBe('drop_packet');
  });

  it('is refused with the reason, letter by letter', async () => {
    const reason = 'piece 3 of 9 was changed or cut short after it was sealed';
    await at({ view: 'settings' }, { look_at_packet: new Refusal('packet-refused', reason) });
    await give();
    const name = 'Yuki Tanabe to Priya Raman.crosstrain is not taken in';
    const dialog = await screen.findByRole('dialog', { name });
    expect(within(dialog).getByText(reason)).toBeVisible();
    expect(within(dialog).getByText(/Nothing on this laptop has changed/)).toBeVisible();
  });

  it('from somebody new shows their key, and warns of a name that two people have', async () => {
    const from = { ...packet.from, isKnown: false, hasNamesake: true };
    await at({ view: 'settings' }, { look_at_packet: { ...packet, from } });
    await give();
    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText(/^Somebody else called Yuki Tanabe is known/),
    ).toBeVisible();
    expect(within(dialog).getByText('7d1f')).toBeVisible();
  });

  it('with nothing new has nothing to take in', async () => {
    await at({ view: 'settings' }, { look_at_packet: { ...packet, isNew: false, news: [] } });
    await give();
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText(/on this laptop already/)).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: 'Take it in' })).toBeNull();
  });
});

describe('a packet for somebody', () => {
  it('says what it will hold before it is saved, and where it lies', async () => {
    // Nobody else has a profile on this laptop.
    const session = { person: priya, reviewsWaiting: 0 };
    const start = {
      people: [priya],
      session,
      appearance: 'light' as const,
      language: 'en' as const,
    };
    await at({ view: 'practice', practice: 'ninety-seconds' }, { start });
    const save = await screen.findByRole('button', { name: /^Save a packet for/ });
    await userEvent.click(save);
    const dialog = await screen.findByRole('dialog', { name: /^Save a packet for/ });
    const lines = await within(dialog).findAllByRole('listitem');
    expect(lines.map((it) => it.textContent)).toEqual([
      'Your name, your side and the mentors you chose',
      'Three attempts that you handed in, with the text and your own rating',
      'How far you have read: 41 parts of lessons',
      'What your mentors and leaders told the team, so that their signatures can be checked',
      'The file recording-of-the-second-try.m4a, 4.2 MB',
    ]);
    expect(commands()).not.toContain('save_packet');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Save a packet for/ }));
    expect(
      await within(dialog).findByText('Saved as “Priya Raman to Yuki Tanabe.crosstrain”.'),
    ).toBeVisible();
    expect(await problems()).toEqual([]);
  });
});

describe('a packet for one of many', () => {
  const first = ['Zoë Albrecht', 'Ivo Brandt', 'Ana Ćosić'];
  const rest = ['Bo Lind', 'Cy Moss', 'Di Nash', 'Eva Orr', 'Flo Pye', 'Gus Quill'];
  const names = [...first, ...rest];
  const trainees = names.map((name, at) => ({
    id: `${at}`.repeat(64),
    name,
    side: 'sales' as const,
  }));

  async function open(): Promise<void> {
    const reviews_elsewhere = { now: 0, waiting: [] };
    const answer = { ...reviews, toTell: trainees };
    await at({ view: 'reviews' }, { reviews: answer, reviews_elsewhere });
    await screen.findByRole('button', { name: 'Save a packet for Zoë' });
  }

  it('has a button for the latest, and finds anybody else by name', async () => {
    await open();
    const named = screen.getAllByRole('button', { name: /^Save a packet for/ });
    expect(named.map((it) => it.textContent.trim())).toEqual([
      'Save a packet for Zoë',
      'Save a packet for Ivo',
      'Save a packet for Ana',
      'Save a packet for somebody else…',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Save a packet for somebody else…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save a packet' });
    expect(within(dialog).getAllByRole('radio')).toHaveLength(trainees.length);
    expect(within(dialog).getByRole('button', { name: 'See what it will hold' })).toBeDisabled();
    expect(await problems()).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('Find a name'), 'cos');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Ana Ćosić' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'See what Ana will get' }));
    const contents = await screen.findByRole('dialog', { name: /^Save a packet for/ });
    expect(contents).toBeVisible();
    expect(asked.find((it) => it.command === 'packet_for')?.request).toEqual({
      person: trainees[2]?.id,
    });
  });

  it('says so when nobody has such a name', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Save a packet for somebody else…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save a packet' });
    await userEvent.type(within(dialog).getByLabelText('Find a name'), 'x');
    expect(within(dialog).getByText('No name here begins with “x”.')).toBeVisible();
    expect(within(dialog).queryByRole('radio')).toBeNull();
    expect(await problems()).toEqual([]);
  });
});

describe('a card', () => {
  it('of one’s own can be saved as a file', async () => {
    await at({ view: 'settings' });
    await userEvent.click(await screen.findByRole('button', { name: 'Save it as a file' }));
    expect(await screen.findByText('Saved as “Priya Raman.crosstrain-card”.')).toBeVisible();
  });

  it('of a mentor is read, shown with its key, and chosen', async () => {
    await at({ view: 'practice', practice: 'ninety-seconds' });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose a mentor by card' }));
    const dialog = await screen.findByRole('dialog', { name: 'Choose a mentor by card' });
    await userEvent.type(within(dialog).getByLabelText('The card'), 'BEGIN … END');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Whose card is it?' }));
    expect(await within(dialog).findByText('Yuki Tanabe, engineering side')).toBeVisible();
    expect(within(dialog).getByText('7d1f')).toBeVisible();
    expect(await problems()).toEqual([]);
    expect(commands()).not.toContain('choose_mentor');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Choose Yuki' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
    const chosen = asked.find((it) => it.command === 'choose_mentor');
    expect(chosen?.request).toEqual({ text: 'BEGIN … END' });
  });

  it('that was changed is refused, and one’s own cannot be chosen', async () => {
    const changed = new Refusal('card-refused', 'this card was changed');
    let answer: typeof meeting | Refusal = changed;
    await at(
      { view: 'practice', practice: 'ninety-seconds' },
      {
        ...packetAnswers,
        look_at_card: () => {
          if (answer instanceof Refusal) throw answer;
          return answer;
        },
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Choose a mentor by card' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText('The card'), 'BEGIN');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Whose card is it?' }));
    expect(await within(dialog).findByText('this card was changed')).toBeVisible();
    answer = { ...meeting, acquaintance: 'yourself' };
    await userEvent.click(within(dialog).getByRole('button', { name: 'Whose card is it?' }));
    expect(await within(dialog).findByText(/^This is your own card/)).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /^Choose/ })).toBeNull();
  });
});
