import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UpdatePiece } from '../src/bindings/UpdatePiece';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { shell, update, updater } from '../src/demo/shell';
import { tellBy } from '../src/host/about';
import { fakeHost } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { updateWith, type Updater } from '../src/host/updates';
import { place } from '../src/state/place.svelte';
import { updateDesk } from '../src/state/updateDesk.svelte';
import './dialogs';
import { problems } from './problems';

let asked: (UpdatePiece | string)[];

beforeEach(async () => {
  document.body.replaceChildren();
  await updateDesk.close();
});

async function atSettings(answers: Partial<Updater> = {}, takesUpdates = true): Promise<void> {
  asked = [];
  tellBy({ ...shell, about: async () => ({ ...(await shell.about()), takesUpdates }) });
  const all = { ...updater, ...answers };
  updateWith({
    receive: (piece) => (asked.push(piece), all.receive(piece)),
    look: () => (asked.push('look'), all.look()),
    take: () => (asked.push('take'), all.take()),
    drop: () => (asked.push('drop'), all.drop()),
  });
  fakeHost(answersFor('settings', 'light'));
  render(App);
  await screen.findByRole('navigation', { name: 'Main' });
  place.go({ view: 'settings' });
  await screen.findByRole('region', { name: 'Updates' });
}

async function give(bytes = 'signed', name = 'Crosstrain-0.2.0-deb.update'): Promise<void> {
  const field = await screen.findByLabelText('Take an update from a file');
  await userEvent.upload(field, new File([bytes], name));
}

describe('an update from a file', () => {
  it('says what it holds, and goes to the installer when its reader says so', async () => {
    await atSettings();
    await give();
    const dialog = await screen.findByRole('dialog', { name: 'Crosstrain 0.2.0' });
    expect(
      within(dialog).getByText(/Signed by the publisher.*You have version 0\.1\.0/),
    ).toBeVisible();
    expect(within(dialog).getByText(/A leader founds a team/)).toBeVisible();
    expect(asked).toEqual([{ atMib: 0, base64: btoa('signed') }, 'look']);
    expect(await problems()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open the installer' }));
    const next = await screen.findByRole('dialog', { name: 'Now your system’s installer' });
    expect(within(next).getByText(/^sudo apt install/)).toBeVisible();
    expect(asked.at(-1)).toBe('take');
    expect(await problems()).toEqual([]);
    await userEvent.click(within(next).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked).not.toContain('drop');
  });

  it('that puts itself in place says so before and after', async () => {
    await atSettings({
      look: () => Promise.resolve({ ...update, replacesItself: true, news: [] }),
      take: () =>
        Promise.resolve({ kind: 'replaced', previous: '/a/Crosstrain.AppImage.previous' }),
    });
    await give();
    const dialog = await screen.findByRole('dialog', { name: 'Crosstrain 0.2.0' });
    expect(within(dialog).getByText(/which is kept beside it/)).toBeVisible();
    expect(within(dialog).getByText('The publisher does not say what is new.')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Put it in place' }));
    expect(await screen.findByText('/a/Crosstrain.AppImage.previous')).toBeVisible();
  });

  it('is let go of when it is not wanted', async () => {
    await atSettings();
    await give('x'.repeat(1024 * 1024 + 5));
    const dialog = await screen.findByRole('dialog', { name: 'Crosstrain 0.2.0' });
    expect(asked[1]).toEqual({ atMib: 1, base64: btoa('xxxxx') });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked.at(-1)).toBe('drop');
  });

  it('that is forged is refused, with no way to take it', async () => {
    await atSettings({ look: () => Promise.reject(new Refusal('update-forged', '')) });
    await give();
    const name = 'Crosstrain-0.2.0-deb.update is not taken';
    const dialog = await screen.findByRole('dialog', { name });
    expect(within(dialog).getByText(/The publisher did not sign this update/)).toBeVisible();
    expect(
      within(dialog)
        .getAllByRole('button')
        .map((it) => it.textContent.trim()),
    ).toEqual(['Close']);
    expect(await problems()).toEqual([]);
  });

  it('that cannot be written is told of beside what it holds', async () => {
    await atSettings({
      take: () => Promise.reject(new Refusal('update-unwritable', '/opt/Crosstrain.AppImage')),
    });
    await give();
    await userEvent.click(await screen.findByRole('button', { name: 'Open the installer' }));
    expect(await screen.findByText('/opt/Crosstrain.AppImage')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open the installer' })).toBeVisible();
  });

  it('is not offered by a build that knows no publisher', async () => {
    await atSettings({}, false);
    expect(await screen.findByText(/This build knows no publisher’s key/)).toBeVisible();
    expect(screen.queryByLabelText('Take an update from a file')).toBeNull();
  });
});
