import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { priya } from '../src/demo/learning';
import { newCourse } from '../src/demo/packages';
import { fakeHost, type Answers } from '../src/host/fake';
import { giveWith } from '../src/host/given';
import { Refusal } from '../src/host/refusal';
import { givenDesk } from '../src/state/givenDesk.svelte';
import { packetDesk } from '../src/state/packetDesk.svelte';
import './dialogs';
import { problems } from './problems';

let files: (File | Refusal)[];
let come: () => void;

beforeEach(async () => {
  document.body.replaceChildren();
  await packetDesk.close();
  givenDesk.take();
  givenDesk.forgetRefusal();
  files = [];
  giveWith({
    watch: (oncame) => {
      come = oncame;
      return Promise.resolve();
    },
    next: () => {
      const first = files.shift() ?? null;
      return first instanceof Refusal ? Promise.reject(first) : Promise.resolve(first);
    },
  });
});

async function at(view: string, answers: Answers = {}): Promise<void> {
  fakeHost({ ...answersFor(view, 'light'), look_at_package: newCourse, ...answers });
  await givenDesk.begin();
  render(App);
  await screen.findAllByRole('heading');
}

const file = (name: string) => new File(['sealed'], name);

describe('a file that came with a double click', () => {
  it('opens when somebody is there: a packet', async () => {
    files = [file('Yuki Tanabe to Priya Raman.crosstrain')];
    await at('today');
    expect(await screen.findByRole('dialog', { name: 'A packet from Yuki Tanabe' })).toBeVisible();
  });

  it('waits until somebody has unlocked their profile', async () => {
    files = [file('from-yuki.crosstrain')];
    await at('unlock', { unlock: { person: priya, reviewsWaiting: 0 } });
    expect(await screen.findByText(/from-yuki.crosstrain opens as soon as/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await problems()).toEqual([]);
    await userEvent.type(screen.getByLabelText('Passphrase'), 'amber fence plank');
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(await screen.findByRole('dialog', { name: 'A packet from Yuki Tanabe' })).toBeVisible();
    expect(screen.queryByText(/opens as soon as/)).toBeNull();
  });

  it('opens in the window that is there already: a card, and a course', async () => {
    await at('today');
    files = [file('Yuki Tanabe.crosstrain-card')];
    come();
    expect(await screen.findByText('Yuki Tanabe, engineering side')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    files = [file('white-papers.course')];
    come();
    expect(await screen.findByRole('heading', { name: 'Courses' })).toBeVisible();
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('opens before anybody is there: an identity', async () => {
    files = [file('Priya Raman.crosstrain-identity')];
    await at('welcome', { look_at_identity: priya });
    expect(await screen.findByRole('dialog', { name: 'Go on as the same person' })).toBeVisible();
  });

  it('says what is wrong with it, until that is read', async () => {
    files = [new Refusal('file-unreadable', '/media/stick/gone.crosstrain')];
    await at('today');
    expect(await screen.findByText(/This file cannot be read/)).toBeVisible();
    expect(screen.getByText('/media/stick/gone.crosstrain')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/This file cannot be read/)).toBeNull();
  });
});
