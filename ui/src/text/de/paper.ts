// The words of what is printed in German.
import type * as en from '../en/paper';

export const paper: typeof en.paper = {
  lesson: 'Lektion drucken',
  rubric: 'Aufgabe und Maßstab drucken',
  transcript: 'Nachweis drucken',
};

export const transcript: typeof en.transcript = {
  title: 'Bestätigte Fähigkeiten',
  key: 'Schlüssel:',
  signed: (mentor, side, moment) => `Unterschrieben von ${mentor}, ${side}, ${moment}`,
  entry: 'Eintrag:',
  check: 'So lässt es sich prüfen',
  checkText:
    'Papier beweist nichts. Jeder Eintrag oben nennt eine Freigabe im Logbuch der Person, für die sie gilt, unterschrieben mit dem Schlüssel des Mentors. Lass sie dir geben: Das hier schreibt eine heraus, mit der Abgabe, um die es geht.',
  command: 'crosstrain verify crosstrain.sqlite --sign-off EINTRAG',
  checkElsewhere:
    'Diese Datei kann jeder ohne Crosstrain prüfen; „Check one sign-off yourself“ in der Dokumentation sagt, wie. Was jemand nur selbst angibt, steht hier nicht.',
};
