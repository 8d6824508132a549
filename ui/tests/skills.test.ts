import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import Skills from '../src/views/Skills.svelte';
import { answersFor } from '../src/demo/answers';
import { fakeHost } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { place } from '../src/state/place.svelte';
import { session } from '../src/state/session.svelte';
import { problems } from './problems';
import { stand } from './stand';

async function open(view: string): Promise<void> {
  fakeHost(answersFor(view, 'light'));
  await session.start();
  render(Skills, { target: stand() });
  await screen.findByRole('heading', { level: 1 });
}

function row(title: string): HTMLElement {
  const item = screen.getByRole('heading', { name: title }).closest('li');
  if (item === null) throw new Error(`no row for ${title}`);
  return item;
}

describe('Skills', () => {
  beforeEach(() => open('skills'));

  it('calls a signed level attested and says that it is across the fence', () => {
    const signed = row('Explain it to a stranger');
    expect(signed).toHaveTextContent('Nearby, attested. Across the fence.');
    expect(signed).not.toHaveTextContent('self-reported');
    expect(signed.querySelector('.track.engineering .board')).not.toBeNull();
  });

  it('calls finished lessons self-reported, with another mark, on this side of the fence', () => {
    const studied = row('Build the storyboard');
    expect(studied).toHaveTextContent('Watch, self-reported. This side of the fence.');
    expect(studied.querySelector('.mark .self-reported')).not.toBeNull();
    expect(studied.querySelector('.mark .attested')).toBeNull();
    expect(studied.querySelector('.board')).toBeNull();
  });

  it('says who has the work, and which side still has to sign', () => {
    expect(row('Write the demo brief')).toHaveTextContent('Attempt 2 waiting, 2 days Mateo has it');
    expect(row('Brief a white paper')).toHaveTextContent(
      'Mateo Lindqvist has signed, sales has not Next: a signature from sales',
    );
  });

  it('opens the whole history by keyboard: what each entry means, by whom and why they could', async () => {
    const button = screen.getByRole('button', {
      name: 'History of Explain it to a stranger, four entries',
    });
    expect(screen.queryByText(/I can be reached meanwhile/)).not.toBeVisible();
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const them = within(row('Explain it to a stranger')).getAllByRole('listitem');
    const [counts, handedIn, withdrawn, void_] = them;
    expect(counts).toHaveTextContent('Priya Raman may explain Foretone to a stranger alone.');
    expect(counts).toHaveTextContent('Mateo Lindqvist, engineering side');
    expect(counts).toHaveTextContent('Nearby, on attempt 2');
    expect(counts).toHaveTextContent(/Mateo could sign, because you chose them as a mentor on/);
    expect(counts).toHaveTextContent('Rubric 3f0c91aa Entry 5be2a87c01ff');
    expect(counts).toHaveTextContent('This counts.');
    expect(handedIn).toHaveTextContent('You handed in attempt 2 to Mateo Lindqvist');
    expect(handedIn).toHaveTextContent(/two files, one link and your own rating/);
    expect(withdrawn).toHaveTextContent('Colette Duarte withdrew the sign-off of attempt 1');
    expect(withdrawn).toHaveTextContent('Why: The recording was of another call.');
    expect(void_).toHaveTextContent('the mentor has withdrawn it');
    expect(void_).not.toHaveTextContent('This counts.');
    expect(await problems()).toEqual([]);
  });

  it('leads to the practice of a skill', async () => {
    await userEvent.click(
      screen.getByRole('button', { name: 'Open the practice for Build the storyboard' }),
    );
    expect(place.now).toMatchObject({ view: 'practice' });
  });
});

describe('Skills without any', () => {
  it('says what brings the first one', async () => {
    await open('skills-empty');
    expect(screen.getByText('No skill is here yet')).toBeVisible();
    expect(await problems()).toEqual([]);
  });

  it('says what went wrong', async () => {
    fakeHost({ skills: new Refusal('ledger-busy') });
    render(Skills);
    expect(await screen.findByText(/Close the other window of Crosstrain/)).toBeVisible();
  });
});
