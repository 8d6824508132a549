import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { RescueView } from '../src/bindings/RescueView';
import { Refusal } from '../src/host/refusal';
import { rescueBy } from '../src/host/rescue';
import Rescue from '../src/parts/rescue/Rescue.svelte';
import { momentOf } from '../src/text/when';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

const taken = Date.UTC(2026, 2, 1, 9, 30);
const priya = { id: 'p', name: 'Priya Raman', side: 'sales' } as const;
const bad = { taken: taken + 60_000, bytes: 15, holds: null };
const good = { taken, bytes: 2_400_000, holds: { entries: 41, people: [priya] } };
const earlier = { ...good, taken: taken - 86_400_000 };
const view: RescueView = {
  file: '/home/priya/crosstrain.sqlite',
  folder: '/home/priya/backups',
  found: [bad, good, earlier],
};

async function shown(found: RescueView, restore = vi.fn(), beginEmpty = vi.fn()) {
  const onrescued = vi.fn();
  rescueBy({ look: () => Promise.resolve(found), restore, beginEmpty });
  render(Rescue, { target: stand(), props: { onrescued } });
  await screen.findByText(found.file);
  return onrescued;
}

describe('A damaged ledger', () => {
  it('shows what each backup holds, and goes back to the newest good one', async () => {
    const restore = vi.fn().mockResolvedValue({ aside: '/home/priya/crosstrain-damaged-7.sqlite' });
    const onrescued = await shown(view, restore);
    const list = screen.getByRole('list', { name: 'Backups on this laptop' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Damaged too, or of a newer version');
    expect(within(first ?? list).queryByRole('button')).toBeNull();
    expect(second).toHaveTextContent(/The newest good one.*41 entries, with Priya Raman.*2\.4 MB/);
    expect(screen.queryByRole('button', { name: 'Begin with empty records' })).toBeNull();
    expect(await problems()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: `Go back to ${momentOf(taken)}` }));
    expect(await problems()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    expect(restore).toHaveBeenCalledExactlyOnceWith(taken);
    expect(await screen.findByText('/home/priya/crosstrain-damaged-7.sqlite')).toBeVisible();
    expect(onrescued).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Go on from there' }));
    expect(onrescued).toHaveBeenCalledOnce();
  });

  it('says why a backup cannot take its place, and stays', async () => {
    const restore = vi.fn().mockRejectedValue(new Refusal('backup-damaged'));
    const onrescued = await shown(view, restore);
    await userEvent.click(screen.getByRole('button', { name: `Go back to ${momentOf(taken)}` }));
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    expect(await screen.findByText(/This backup is damaged, or somebody changed it/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(onrescued).not.toHaveBeenCalled();
  });

  it('without a good backup says what remains, and begins with empty records', async () => {
    const beginEmpty = vi.fn().mockResolvedValue({ aside: '/aside' });
    const onrescued = await shown({ ...view, found: [bad] }, vi.fn(), beginEmpty);
    expect(screen.getByText(/it lies with your mentors and trainees/)).toBeVisible();
    expect(screen.getByText(view.folder)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Begin with empty records' }));
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Begin with empty records' }));
    expect(beginEmpty).toHaveBeenCalledOnce();
    await userEvent.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(onrescued).toHaveBeenCalledOnce();
  });
});
