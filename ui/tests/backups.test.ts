import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { GoingBackView } from '../src/bindings/GoingBackView';
import { settings } from '../src/demo/mentoring';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import Settings from '../src/views/Settings.svelte';
import { momentOf } from '../src/text/when';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

const taken = Date.UTC(2026, 2, 1, 9, 30);
const row = (days: number, since: number | null, gone = 0) => ({
  taken: taken - days * 86_400_000,
  bytes: 2_400_000,
  since: since === null ? null : { new: since, gone },
});
const change: GoingBackView = {
  taken,
  lost: [
    { kind: 'answers', count: 3 },
    { kind: 'submissions', count: 1 },
  ],
  drafts: 1,
  ofOthers: 2,
  profiles: ['Pia'],
  entriesBack: 0,
};

async function shown(answers: Answers): Promise<Asked[]> {
  const asked = fakeHost({ settings, backups: { kept: [] }, ...answers });
  render(Settings, { target: stand() });
  await screen.findByRole('heading', { name: 'Backups' });
  return asked;
}

describe('Backups', () => {
  it('lists the newest with what happened since, and all when asked', async () => {
    const kept = [row(0, 0), row(1, 12), row(2, null), row(3, 1, 2), row(4, 1), row(5, 1)];
    await shown({ backups: { kept } });
    const section = screen.getByRole('region', { name: 'Backups' });
    const rows = await within(section).findAllByRole('listitem');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toHaveTextContent('All that is here');
    expect(rows[1]).toHaveTextContent(/2\.4 MB.*Twelve entries since/);
    expect(rows[2]).toHaveTextContent('Damaged');
    expect(rows[3]).toHaveTextContent('Two entries that are not here');
    expect(within(rows[2] ?? section).queryByRole('button')).toBeNull();
    await userEvent.click(within(section).getByRole('button', { name: 'Show all 6' }));
    expect(within(section).getAllByRole('listitem')).toHaveLength(6);
    expect(await problems()).toEqual([]);
  });

  it('says what would be gone, and goes back only when told to', async () => {
    const asked = await shown({
      backups: { kept: [row(0, 4)] },
      look_at_backup: change,
      go_back: {
        taken,
        keptAs: taken + 60_000,
        session: { person: settings.person, reviewsWaiting: 0 },
      },
    });
    const button = await screen.findByRole('button', { name: `Go back to ${momentOf(taken)}` });
    await userEvent.click(button);
    const dialog = await screen.findByRole('dialog');
    for (const line of [
      'Answers to questions: 3',
      'Work handed in: 1',
      'What others put on record, or sent to you: 2',
      'The profile and the key of Pia on this laptop',
    ])
      expect(await within(dialog).findByText(line)).toBeVisible();
    expect(asked.map((it) => it.command)).not.toContain('go_back');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go back' }));
    expect(await within(dialog).findByText(/kept as the backup of/)).toBeVisible();
    expect(asked).toContainEqual({ command: 'go_back', request: { taken } });
  });

  it('says why a backup cannot be gone back to', async () => {
    await shown({
      backups: { kept: [row(0, 4)] },
      look_at_backup: new Refusal('backup-damaged', '/backups/one.sqlite', ''),
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Go back to/ }));
    expect(await screen.findByText(/damaged, or somebody changed it/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Go back' })).toBeNull();
  });
});
