import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { firstToday, priya } from '../src/demo/learning';
import { fakeHost, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { problems } from './problems';

let asked: Asked[];

beforeEach(async () => {
  asked = fakeHost({
    ...answersFor('welcome', 'light'),
    today: firstToday,
    create_person: { person: priya, reviewsWaiting: 0 },
  });
  render(App);
  await screen.findByRole('heading', { level: 1 });
});

async function fillIn(name: string, passphrase: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('Your name'), name);
  await userEvent.click(screen.getByRole('radio', { name: 'Sales' }));
  await userEvent.type(screen.getByLabelText('Passphrase'), passphrase);
  await userEvent.click(screen.getByRole('button', { name: 'Start' }));
}

describe('Welcome', () => {
  it('says at each field what is missing, and goes to the first', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(screen.getByText('Write your name.')).toBeVisible();
    expect(screen.getByText('Choose the side you work on.')).toBeVisible();
    expect(screen.getByText(/Use at least 8 characters/)).toBeVisible();
    expect(screen.getByLabelText('Your name')).toHaveFocus();
    expect(asked.map((it) => it.command)).not.toContain('create_person');
  });

  it('refuses a passphrase of seven characters', async () => {
    await fillIn('Priya Raman', 'seven77');
    expect(asked.map((it) => it.command)).not.toContain('create_person');
  });

  it('leads straight to the one thing to start with', async () => {
    await fillIn(' Priya Raman ', 'a plain secret');
    expect(await screen.findByRole('button', { name: 'Start, 8 min' })).toBeVisible();
    expect(asked).toContainEqual({
      command: 'create_person',
      request: { name: 'Priya Raman', side: 'sales', passphrase: 'a plain secret' },
    });
  });

  it('shows a refusal beside the field that it is about', async () => {
    fakeHost({ create_person: new Refusal('name-taken', 'Priya Raman') });
    await fillIn('Priya Raman', 'a plain secret');
    expect(await screen.findByText(/already has a profile/)).toBeVisible();
    expect(screen.getByLabelText('Your name')).toBeInvalid();
  });

  it('shows and hides the passphrase', async () => {
    const field = screen.getByLabelText('Passphrase');
    expect(field).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('button', { name: 'Show passphrase' }));
    expect(screen.getByLabelText('Passphrase')).toHaveAttribute('type', 'text');
  });

  it('has no problem that a checker of accessibility finds', async () => {
    expect(await problems()).toEqual([]);
  });
});
