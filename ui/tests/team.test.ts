import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { teamAnswers } from '../src/demo/team';
import { fakeHost, type Asked } from '../src/host/fake';
import Team from '../src/views/Team.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

async function open(view = 'team'): Promise<Asked[]> {
  document.body.replaceChildren();
  const asked = fakeHost(teamAnswers(view));
  render(Team, { target: stand() });
  await screen.findByRole('heading', { level: 1 });
  return asked;
}

const press = (name: string | RegExp): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

describe('Your team', () => {
  it('says what joining means before it is joined', async () => {
    const asked = await open();
    await press('Join Field Team');
    const dialog = await screen.findByRole('dialog', { name: 'Join Field Team?' });
    expect(within(dialog).getByText(/^Mentors whom Lea appoints may sign you off/)).toBeVisible();
    expect(asked.some((it) => it.command === 'join_team')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Join Field Team' }));
    const request = { team: 'field', leader: 'lea' };
    expect(asked).toContainEqual({ command: 'join_team', request });
  });

  it('says who belongs, who has not joined, who may sign, and what ended', async () => {
    await open();
    const led = screen.getByRole('region', { name: 'North Desk' });
    const row = (name: string): HTMLElement =>
      within(led).getByText(name).closest('li') ?? document.body;
    expect(row('Dan Okafor')).toHaveTextContent('Has not joined yet');
    expect(row('Mateo Lindqvist')).toHaveTextContent(
      'May sign for “Explain it to a stranger” and “Run a short demo”',
    );
    expect(row('Lea Brandt')).toHaveTextContent('Could sign for “Brief a white paper”');
    expect(row('Lea Brandt')).toHaveTextContent('She has moved to another team.');
    expect(within(row('Lea Brandt')).queryByRole('button')).toBeNull();
    expect(await problems()).toEqual([]);
  });

  it('appoints somebody only for the skills that are chosen', async () => {
    const asked = await open();
    await press('Appoint a mentor');
    const dialog = await screen.findByRole('dialog', { name: 'Appoint a mentor' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Lea Brandt' }));
    const act = within(dialog).getByRole('button', { name: 'Appoint Lea' });
    expect(act).toBeDisabled();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Brief a white paper' }));
    expect(await problems()).toEqual([]);
    await userEvent.click(act);
    const request = { team: 'north', person: 'lea', skills: ['brief'] };
    expect(asked).toContainEqual({ command: 'appoint_mentor', request });
  });

  it('ends nothing without a reason, and says why an end was refused', async () => {
    await open();
    await press('Dismiss Colette');
    const dialog = await screen.findByRole('dialog', { name: /^Dismiss Colette/ });
    const act = within(dialog).getByRole('button', { name: 'Dismiss' });
    expect(act).toBeDisabled();
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'She has left.');
    await userEvent.click(act);
    expect(await within(dialog).findByText(/^Another prog/)).toBeVisible();
  });

  it('offers to found one where there is none', async () => {
    const asked = await open('team-empty');
    await press('Found a team');
    const dialog = await screen.findByRole('dialog', { name: 'Found a team' });
    await userEvent.type(within(dialog).getByRole('textbox'), 'North Desk');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Found a team' }));
    expect(asked).toContainEqual({ command: 'found_team', request: { name: 'North Desk' } });
  });
});
