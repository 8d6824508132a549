import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.svelte';
import { answersFor } from '../src/demo/answers';
import { fakeHost } from '../src/host/fake';
import { lesson, practiceLesson } from '../src/demo/learning';
import { Place, place } from '../src/state/place.svelte';
import { wayOfButton, wayOfKey } from '../src/state/way';

describe('the way through the window', () => {
  it('remembers the way back, and no further than the door', () => {
    const place = new Place();
    place.startAt({ view: 'today' });
    place.go({ view: 'courses' });
    place.go({ view: 'course', course: 'demo-skills' });
    place.back();
    expect(place.now).toEqual({ view: 'courses' });
    place.back();
    place.back();
    expect(place.now).toEqual({ view: 'today' });
    expect(place.canGoBack).toBe(false);
  });

  it('goes forward again, until another way is taken', () => {
    const place = new Place();
    place.go({ view: 'courses' });
    place.go({ view: 'course', course: 'demo-skills' });
    place.back();
    place.back();
    place.forward();
    expect(place.now).toEqual({ view: 'courses' });
    expect(place.canGoForward).toBe(true);
    place.go({ view: 'skills' });
    expect(place.canGoForward).toBe(false);
    place.forward();
    expect(place.now).toEqual({ view: 'skills' });
  });

  it('opens the same place anew without a step on the way', () => {
    const place = new Place();
    place.go({ view: 'courses' });
    const { visit } = place;
    place.go({ view: 'courses' });
    expect(place.visit).toBe(visit + 1);
    place.back();
    expect(place.now).toEqual({ view: 'today' });
  });

  it('remembers where in a view the person was, on both sides of the way', () => {
    const place = new Place();
    const at = (top: number) => ({ top, block: null, focus: null });
    let top = 120;
    const stop = place.lookBeforeLeaving(() => at(top));
    place.go({ view: 'courses' });
    expect(place.spot).toBeNull();
    top = 700;
    place.back();
    expect(place.spot).toEqual(at(120));
    stop();
    place.forward();
    expect(place.spot).toEqual(at(700));
  });

  it('leaves no way back to the person before', () => {
    const place = new Place();
    place.go({ view: 'settings' });
    place.startAt({ view: 'unlock' });
    place.back();
    expect(place.now).toEqual({ view: 'unlock' });
  });

  it('moves the focus to the title of the new view, and Alt+Left goes back', async () => {
    fakeHost(answersFor('today', 'light'));
    render(App);
    await userEvent.click(await screen.findByRole('button', { name: /^Courses/ }));
    const title = await screen.findByRole('heading', { level: 1, name: 'Courses' });
    expect(title).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => {
      expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('One lesson from');
    });
  });

  it('comes back to where a view was left, with the focus on what was pressed', async () => {
    fakeHost(answersFor('courses', 'light'));
    render(App);
    await userEvent.click(await screen.findByRole('button', { name: /^Courses/ }));
    await screen.findByRole('heading', { level: 1, name: 'Courses' });
    const main = screen.getByRole('main');
    const course = within(main).getByRole('button', { name: /Demo skills/ });
    main.scrollTop = 300;
    await userEvent.click(course);
    await screen.findByRole('heading', { level: 1, name: 'Demo skills' });
    main.scrollTop = 0;
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await waitFor(() => {
      expect(within(main).getByRole('button', { name: /Demo skills/ })).toHaveFocus();
    });
    expect(main.scrollTop).toBe(300);
    await userEvent.click(screen.getByRole('button', { name: 'Forward' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Demo skills' })).toHaveFocus();
    expect(screen.getByRole('button', { name: 'Forward' })).toBeDisabled();
  });

  it('comes back to the block of a lesson that led elsewhere, and reads nothing on the way', async () => {
    const blocks = [...lesson.blocks, ...practiceLesson.blocks];
    const answers = { ...answersFor('lesson', 'light'), lesson: { ...lesson, blocks } };
    const asked = fakeHost(answers);
    render(App);
    await screen.findByRole('heading', { level: 1 });
    place.go({ view: 'lesson', lesson: lesson.id });
    await screen.findByRole('heading', { level: 1, name: lesson.title });
    const practice = await screen.findByRole('button', { name: 'Open the practice' });
    await userEvent.click(practice);
    await waitFor(() => {
      expect(place.now.view).toBe('practice');
    });
    place.back();
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Open the practice' })).toHaveFocus();
    });
    expect(asked.filter((it) => it.command === 'finish_block')).toEqual([]);
  });

  it('leads to a block once, and not again with everything that is read or answered', async () => {
    const blocks = [...lesson.blocks, ...practiceLesson.blocks];
    fakeHost({ ...answersFor('lesson', 'light'), finish_block: {}, lesson: { ...lesson, blocks } });
    render(App);
    await screen.findByRole('heading', { level: 1 });
    const [first] = lesson.blocks;
    if (first === undefined) throw new Error('a lesson has blocks');
    place.go({ view: 'lesson', lesson: lesson.id, at: first.id });
    await waitFor(() => {
      expect(screen.getByRole('region', { name: first.title })).toHaveFocus();
    });
    await userEvent.keyboard('jjjj');
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute('data-block');
    });
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.activeElement).toHaveAttribute('data-block', lesson.blocks[4]?.id);
  });

  it('says calmly why it could not open, and tries again', async () => {
    const asked = fakeHost(answersFor('failed', 'light'));
    render(App);
    expect(await screen.findByText(/ledger\.sqlite/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked.filter((it) => it.command === 'start')).toHaveLength(2);
  });
});

describe('what leads back and forward', () => {
  const key = (key: string, held: KeyboardEventInit) =>
    new KeyboardEvent('keydown', { key, ...held });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is Alt with an arrow', () => {
    expect(wayOfKey(key('ArrowLeft', { altKey: true }))).toBe('back');
    expect(wayOfKey(key('ArrowRight', { altKey: true }))).toBe('forward');
    expect(wayOfKey(key('ArrowLeft', {}))).toBeNull();
    expect(wayOfKey(key('ArrowLeft', { altKey: true, shiftKey: true }))).toBeNull();
    expect(wayOfKey(key('[', { metaKey: true }))).toBeNull();
  });

  it('is Command with a bracket on a Mac, where Alt with an arrow moves by a word', () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh)');
    expect(wayOfKey(key('[', { metaKey: true }))).toBe('back');
    expect(wayOfKey(key(']', { metaKey: true }))).toBe('forward');
    expect(wayOfKey(key('ArrowLeft', { altKey: true }))).toBeNull();
  });

  it('is a button at the side of the mouse', () => {
    expect(wayOfButton(new MouseEvent('mouseup', { button: 3 }))).toBe('back');
    expect(wayOfButton(new MouseEvent('mouseup', { button: 4 }))).toBe('forward');
    expect(wayOfButton(new MouseEvent('mouseup', { button: 0 }))).toBeNull();
  });

  it('is nothing while a dialog asks', () => {
    document.body.innerHTML = '<dialog open></dialog>';
    expect(wayOfKey(key('ArrowLeft', { altKey: true }))).toBeNull();
    expect(wayOfButton(new MouseEvent('mouseup', { button: 3 }))).toBeNull();
    document.body.replaceChildren();
  });
});
