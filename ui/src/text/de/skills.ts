// The words of Skills in German.
import type * as en from '../en/skills';
import { firstName } from '../name';
import { levels } from './words';

export const skills: typeof en.skills = {
  title: 'Was du darfst, und was als Nächstes kommt',
  intro:
    'Diesseits des Zauns ist jemand bei dir. Jenseits handelst du allein, weil jemand von der anderen Seite für dich einsteht.',
  introEmpty: 'Ein Mentor von der anderen Seite des Zauns unterschreibt für das, was du kannst.',
  proofs: { attested: 'bestätigt', 'self-reported': 'selbst angegeben' },
  legend: 'So liest du die Zeichen',
  legendAttested: 'Bestätigt: Ein Mentor hat dafür unterschrieben',
  legendSelf: 'Selbst angegeben: aus deinem eigenen Lernen',
  list: 'Deine Fähigkeiten',
  standing: (level, kind) => `${levels[level].name}, ${kind}`,
  noLevel: 'Noch keine Stufe.',
  crossed: 'Jenseits des Zauns',
  notCrossed: 'Diesseits des Zauns',
  notStarted: (unit) => `${unit}, nicht angefangen`,
  learning: (done, of) => `${done} von ${of} Lektionen erledigt`,
  lessonsDone: 'Lektionen erledigt',
  waiting: (attempt, age) => `Versuch ${attempt} wartet schon ${age}`,
  waitingNext: (mentor) => `Liegt bei ${firstName(mentor)}`,
  returned: (mentor) => `${mentor} hat es mit einem nächsten Schritt zurückgegeben`,
  withdrawn: (mentor) => `${mentor} hat die Freigabe zurückgezogen`,
  nextAgain: (reason) => `wieder abgeben. Warum sie zurückgezogen wurde: ${reason}`,
  keyRevoked: (mentor) => `Der Schlüssel von ${mentor} ist widerrufen`,
  nextAfterRevoked: 'noch einmal abgeben, an einen Mentor, dessen Unterschrift zählt',
  halfSigned: (mentor, missing) => `${mentor} hat unterschrieben, ${missing} noch nicht`,
  signed: (mentor, date) => `Unterschrieben von ${mentor}, ${date}`,
  lapses: (date) => `Fällt am ${date} auf „${levels.nearby.name}“ zurück, wenn nichts Neues kommt`,
  next: (what) => `Als Nächstes: ${what}`,
  nextBegin: 'die erste Lektion anfangen',
  nextLessons: 'die übrigen Lektionen',
  nextHandIn: (practice) => `„${practice}“ abgeben`,
  nextHandInNothing: 'eine Übung, die dieser Kurs noch nicht hat',
  nextSignature: (sides) => `eine Unterschrift von der Seite ${sides}`,
  nextNearby: 'ein bestandener Versuch, den ein Mentor auf „In Rufweite“ unterschreibt',
  nextSolo:
    'ein zweiter bestandener Versuch an anderer Arbeit, den ein anderer Mentor unterschreibt',
  nextCoach: 'andere anleiten, sobald dein Team es anbietet',
  nextNothing: 'nichts. Du kannst jetzt andere anleiten',
  openCourse: 'Kurs öffnen',
  openCourseOf: (skill) => `Kurs zu ${skill} öffnen`,
  openPractice: 'Übung öffnen',
  openPracticeOf: (skill) => `Übung zu ${skill} öffnen`,
  empty: 'Hier ist noch keine Fähigkeit',
  emptyText:
    'Fähigkeiten kommen mit Kursen. Fang eine Lektion an, und die Fähigkeit, zu der sie führt, steht hier.',
  emptyAction: 'Kurse öffnen',
};
