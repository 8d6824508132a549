import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '../src/bindings/SavedView';
import { fakeHost } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import SaveIdentityDialog from '../src/parts/identity/SaveIdentityDialog.svelte';
import './dialogs';

const saved = { file: 'Priya Raman.crosstrain-identity', folder: '/documents' };

beforeEach(() => {
  document.body.replaceChildren();
});

/** The dialog over a core that answers this, once the passphrase was given with Enter. */
async function ask(answer: SavedView | Refusal | Promise<SavedView>): Promise<HTMLElement> {
  fakeHost({ save_identity: answer instanceof Promise ? () => answer : answer });
  render(SaveIdentityDialog, { onclose: () => undefined });
  await userEvent.type(screen.getByLabelText('Passphrase'), 'amber fence plank{Enter}');
  return screen.getByRole('dialog');
}

describe('a dialog', () => {
  it('puts the keyboard on its next answer when a step takes the last one away', async () => {
    const dialog = await ask(saved);
    expect(await within(dialog).findByRole('button', { name: 'Close' })).toHaveFocus();
  });

  it('says why it was refused above its answers, and keeps the keyboard where it was', async () => {
    const dialog = await ask(new Refusal('disk-full'));
    expect(await within(dialog).findByRole('status')).toHaveTextContent(/disk is full/);
    expect(within(dialog).getByLabelText('Passphrase')).toBeValid();
    expect(within(dialog).getByLabelText('Passphrase')).toHaveFocus();
  });

  it('says a wrong passphrase at its field, and nowhere else', async () => {
    const dialog = await ask(new Refusal('wrong-passphrase'));
    expect(await within(dialog).findByText(/does not open the key/)).toBeVisible();
    expect(within(dialog).getByLabelText('Passphrase')).toBeInvalid();
    expect(within(dialog).queryByRole('status')).toBeNull();
  });

  it('is busy while its answer is under way, whose button keeps the keyboard', async () => {
    let finish: (view: SavedView) => void = () => undefined;
    const dialog = await ask(new Promise((resolve) => (finish = resolve)));
    const save = within(dialog).getByRole('button', { name: 'Save it' });
    save.focus();
    expect(dialog).toHaveAttribute('aria-busy', 'true');
    expect(save).toHaveAttribute('aria-busy', 'true');
    expect(save).toBeEnabled();
    finish(saved);
    expect(await within(dialog).findByText(`Saved as “${saved.file}”.`)).toBeVisible();
    await waitFor(() => {
      expect(dialog).not.toHaveAttribute('aria-busy');
    });
  });
});
