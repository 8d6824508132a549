// Course files for the demonstration: a new course, an update, the way back.
import type { CourseView } from '../bindings/CourseView';
import type { PackageView } from '../bindings/PackageView';
import { course } from './learning';

export const newCourse: PackageView = {
  language: 'en',
  course: 'noise-basics',
  title: 'Noise basics',
  summary: 'What a decibel is, and what a customer hears.',
  audience: 'sales',
  lessons: 4,
  minutes: 38,
  arrival: 'new',
  changes: null,
};

export const update: PackageView = {
  language: 'en',
  course: course.id,
  title: course.title,
  summary: course.summary,
  audience: course.audience,
  lessons: 9,
  minutes: 84,
  arrival: 'update',
  changes: {
    partsKept: 14,
    lessonsChanged: [{ title: 'Green, amber, red', partsChanged: 2, partsAdded: 1 }],
    lessonsReworded: 3,
    lessonsAdded: ['The second question'],
    lessonsGone: [{ title: 'A slide too many', isBegun: true }],
    cardsAdded: 5,
    cardsGone: 1,
    skillsAdded: [],
    skillsGone: [],
    rubricsChanged: ['Explain it to a stranger'],
  },
};

/** A course that came as a file. */
export const installedCourse: CourseView = {
  ...course,
  installed: { at: Date.UTC(2026, 1, 20, 9), back: 'earlier' },
};

export const earlier: PackageView = { ...update, arrival: 'earlier' };
