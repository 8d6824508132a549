import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { priya } from '../src/demo/learning';
import { packet } from '../src/demo/packetAnswers';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { packetDesk } from '../src/state/packetDesk.svelte';
import { place } from '../src/state/place.svelte';
import './dialogs';
import { problems } from './problems';

let asked: Asked[];

beforeEach(async () => {
  document.body.replaceChildren();
  await packetDesk.close();
});

async function at(view: 'welcome' | 'settings', answers: Answers = {}): Promise<void> {
  asked = fakeHost({ ...answersFor(view, 'light'), ...answers });
  render(App);
  await screen.findAllByRole('heading');
  if (view === 'settings') place.go({ view });
}

const requests = (command: string) =>
  asked.filter((it) => it.command === command).map((it) => it.request);

describe('an identity from another laptop', () => {
  const session = { person: priya, reviewsWaiting: 0 };

  async function give(): Promise<HTMLElement> {
    const file = new File(['BEGIN … END'], 'Priya Raman.crosstrain-identity');
    await userEvent.upload(screen.getByLabelText('I have an identity file…'), file);
    return screen.findByRole('dialog', { name: 'Go on as the same person' });
  }

  it('says whose it is, asks for the passphrase, and goes on as them', async () => {
    await at('welcome', { look_at_identity: priya, take_in_identity: session });
    const dialog = await give();
    expect(await within(dialog).findByText('Priya Raman, sales side')).toBeVisible();
    const enter = within(dialog).getByRole('button', { name: 'Go on as Priya' });
    expect(enter).toBeDisabled();
    expect(within(dialog).getByLabelText('Passphrase')).toHaveFocus();
    expect(await problems()).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText('Passphrase'), 'amber fence plank');
    await userEvent.click(enter);
    await screen.findByRole('navigation', { name: 'Main' });
    expect(requests('take_in_identity')).toEqual([
      { text: 'BEGIN … END', passphrase: 'amber fence plank' },
    ]);
  });

  it('says at the field that a passphrase is wrong', async () => {
    const refused = new Refusal('wrong-passphrase');
    await at('welcome', { look_at_identity: priya, take_in_identity: refused });
    const dialog = await give();
    await userEvent.type(await within(dialog).findByLabelText('Passphrase'), 'wrong');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on as Priya' }));
    expect(await within(dialog).findByText(/does not open the key/)).toBeVisible();
    expect(within(dialog).getByLabelText('Passphrase')).toBeInvalid();
  });

  it('says why a file is refused, and asks for nothing', async () => {
    const why = 'there is no whole identity in this file';
    await at('welcome', { look_at_identity: new Refusal('identity-refused', why) });
    const dialog = await give();
    expect(await within(dialog).findByText(/damaged, or somebody changed it/)).toBeVisible();
    expect(within(dialog).getByText(why)).toBeVisible();
    expect(within(dialog).queryByLabelText('Passphrase')).toBeNull();
  });
});

describe('a second laptop of one’s own', () => {
  const saved = { file: 'Priya Raman.crosstrain-identity', folder: '/documents' };

  it('gets the identity as a file that the passphrase opens', async () => {
    await at('settings', { save_identity: saved });
    await userEvent.click(await screen.findByRole('button', { name: 'Save your identity' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save your identity' });
    await userEvent.type(within(dialog).getByLabelText('Passphrase'), 'amber fence plank');
    expect(await problems()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save it' }));
    expect(await within(dialog).findByText(`Saved as “${saved.file}”.`)).toBeVisible();
    expect(requests('save_identity')).toEqual([{ passphrase: 'amber fence plank' }]);
  });

  it('gets in a packet for oneself what no other packet holds', async () => {
    const counts = { ...packet.counts, private: 61, returned: 0 };
    await at('settings', { packet_for: { to: priya, counts, files: [] } });
    const save = await screen.findByRole('button', { name: 'Save a packet for yourself' });
    await userEvent.click(save);
    const dialog = await screen.findByRole('dialog', { name: 'Save a packet for yourself' });
    expect(within(dialog).getByText(/^61 answers, guesses, cards/)).toBeVisible();
    expect(within(dialog).queryByText(/stay on your laptop, always/)).toBeNull();
    expect(requests('packet_for')).toEqual([{ person: priya.id }]);
  });

  it('is told from another person’s when its packet comes', async () => {
    const from = { ...packet.from, person: priya };
    await at('settings', { look_at_packet: { ...packet, from, news: [] } });
    const file = new File(['sealed'], 'Priya Raman for myself.crosstrain');
    await userEvent.upload(await screen.findByLabelText('Open a packet'), file);
    expect(await screen.findByRole('dialog', { name: 'From your other laptop' })).toBeVisible();
  });
});
