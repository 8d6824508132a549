import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { learningAnswers } from '../src/demo/answers';
import { courses } from '../src/demo/learning';
import { earlier, installedCourse, newCourse, update } from '../src/demo/packages';
import { fakeHost, type Answers, type Asked } from '../src/host/fake';
import { Refusal } from '../src/host/refusal';
import { place } from '../src/state/place.svelte';
import { changeLines } from '../src/text/packages';
import Course from '../src/views/Course.svelte';
import Courses from '../src/views/Courses.svelte';
import './dialogs';
import { problems } from './problems';
import { stand } from './stand';

let asked: Asked[];

beforeEach(() => {
  document.body.replaceChildren();
});

const commands = () => asked.map((it) => it.command);

async function atCourses(answers: Answers): Promise<void> {
  asked = fakeHost({ ...learningAnswers, ...answers });
  render(Courses, {}, { baseElement: stand() });
  await screen.findByRole('heading', { level: 1 });
}

async function choose(bytes = 'a course'): Promise<void> {
  const file = new File([bytes], 'noise.course');
  await userEvent.upload(screen.getByLabelText('Open a course file'), file);
}

it('a long shelf is drawn a portion at a time, and the keyboard goes on with the first that comes', async () => {
  const [first] = courses.courses;
  if (first === undefined) throw new Error('there is no course');
  const many = Array.from({ length: 60 }, (_, at) => ({ ...first, id: `course-${at}` }));
  await atCourses({ courses: { ...courses, courses: many } });
  const shelf = (): HTMLElement[] =>
    within(screen.getAllByRole('region')[0] ?? document.body).getAllByRole('listitem');
  expect(shelf()).toHaveLength(25);
  await userEvent.click(screen.getByRole('button', { name: 'Show 25 more of 35' }));
  expect(shelf()).toHaveLength(50);
  expect(shelf()[25]).toContainElement(document.activeElement as HTMLElement);
});

describe('a course file', () => {
  it('is looked at first, and installed when the reader says so', async () => {
    await atCourses({ look_at_package: newCourse, install_package: {} });
    await choose();
    const dialog = await screen.findByRole('dialog', { name: 'Install “Noise basics”?' });
    expect(commands()).not.toContain('install_package');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Install' }));
    expect(await screen.findByText('“Noise basics” is installed.')).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    const sent = asked.find((it) => it.command === 'install_package');
    expect(sent?.request).toEqual({ name: 'noise.course', base64: btoa('a course') });
    expect(commands().filter((it) => it === 'courses')).toHaveLength(2);
  });

  it('is not installed when the reader would rather not', async () => {
    await atCourses({ look_at_package: newCourse });
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands()).not.toContain('install_package');
  });

  it('says what an update changes before it is made', async () => {
    await atCourses({ look_at_package: update });
    await choose();
    const dialog = await screen.findByRole('dialog', { name: /^Update/ });
    const lines = within(dialog).getAllByRole('listitem');
    expect(lines.map((it) => it.textContent)).toEqual([
      '14 parts that you finished stay done.',
      '“Green, amber, red”: two parts that you finished read differently and one part is new.',
      'Three more lessons were revised.',
      'New lesson: “The second question”.',
      'A lesson goes: “A slide too many”. What you did there stays on record.',
      'Five cards come, one card goes.',
      'The rubric of “Explain it to a stranger” changes. A sign-off goes on naming the one it was given on.',
    ]);
    expect(await problems()).toEqual([]);
  });

  it('is refused with the reason, letter by letter', async () => {
    const finding = 'the name "../evil.txt" leads out of the course';
    await atCourses({ look_at_package: new Refusal('package-refused', finding) });
    await choose();
    expect(await screen.findByText('noise.course is not installed.')).toBeVisible();
    expect(screen.getByText(finding)).toBeVisible();
    expect(screen.getByText(/Nothing on this laptop has changed/)).toBeVisible();
  });

  it('that is far too large is not even read', async () => {
    await atCourses({});
    const file = new File([], 'film.course');
    Object.defineProperty(file, 'size', { value: 64 * 1024 * 1024 + 1 });
    await userEvent.upload(screen.getByLabelText('Open a course file'), file);
    expect(await screen.findByText('it is larger than 64 MB')).toBeVisible();
    expect(commands()).toEqual(['courses']);
  });

  it('that is checked for long can be called off, and what is found then is not shown', async () => {
    let find = (): void => undefined;
    const found = new Promise<typeof newCourse>((resolve) => {
      find = () => {
        resolve(newCourse);
      };
    });
    await atCourses({ look_at_package: () => found });
    await choose();
    await screen.findByRole('progressbar', { name: 'Checking noise.course' });
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    cancel.focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('noise.course is not installed.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
    find();
    // Whatever waits for the answer has run before the next timer.
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await problems()).toEqual([]);

    // The same file can be opened again at once.
    await choose();
    expect(await screen.findByRole('dialog', { name: 'Install “Noise basics”?' })).toBeVisible();
  });

  it('keeps its dialog open when it cannot be written', async () => {
    await atCourses({
      look_at_package: newCourse,
      install_package: new Refusal('disk-full', '/home/priya/packages'),
    });
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Install' }));
    const dialog = await screen.findByRole('dialog');
    await vi.waitFor(() => expect(within(dialog).getByText(/The disk is full/)).toBeVisible());
  });
});

describe('an installed course', () => {
  it('shows the way back and what it would change', async () => {
    asked = fakeHost({
      ...learningAnswers,
      course: installedCourse,
      look_back: earlier,
      roll_back: {},
    });
    render(Course, { course: installedCourse.id }, { baseElement: stand() });
    expect(await screen.findByText('Installed from a file on 20 February 2026.')).toBeVisible();
    const back = screen.getByRole('button', { name: 'Go back to the version before' });
    back.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    expect(commands()).not.toContain('roll_back');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go back' }));
    expect(await screen.findByText('You have the version before again.')).toBeVisible();
  });
});

it('an installed course that is removed leads back to the shelf', async () => {
  const installed = { at: Date.UTC(2026, 1, 20), back: 'nothing' } as const;
  asked = fakeHost({
    ...learningAnswers,
    course: { ...installedCourse, installed },
    look_back: { ...earlier, arrival: 'gone', changes: null },
    roll_back: {},
  });
  render(Course, { course: installedCourse.id }, { baseElement: stand() });
  await userEvent.click(await screen.findByRole('button', { name: 'Remove this course' }));
  const dialog = await screen.findByRole('dialog', { name: /^Remove/ });
  expect(within(dialog).getByText(/stays on record/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await vi.waitFor(() => expect(place.now).toEqual({ view: 'courses' }));
});

describe('the sentences about a change', () => {
  const nothing = {
    partsKept: 0,
    lessonsChanged: [],
    lessonsReworded: 0,
    lessonsAdded: [],
    lessonsGone: [],
    cardsAdded: 0,
    cardsGone: 0,
    skillsAdded: [],
    skillsGone: [],
    rubricsChanged: [],
  };

  it('say so where nothing changes', () => {
    expect(changeLines(nothing)).toEqual(['Nothing that you read or do.']);
  });

  it('count one as one, and cut a long list of titles', () => {
    const lessonsAdded = Array.from({ length: 9 }, (_, at) => `L${at}`);
    expect(changeLines({ ...nothing, partsKept: 1, lessonsReworded: 1, lessonsAdded })).toEqual([
      'One part that you finished stays done.',
      'One lesson was revised.',
      'New lessons: “L0”, “L1”, “L2”, “L3”, “L4”, “L5” and 3 more.',
    ]);
  });
});
