// The words of the sheet of keys.
import type { Group, shortcuts } from '../../host/shortcuts';

export const keys = {
  title: 'Keyboard shortcuts',
  text: 'Everything can be done without a mouse. “?” shows the keys wherever you are.',
  open: 'Show the keys',
  close: 'Close',
  or: 'or',
  groups: {
    everywhere: 'Everywhere',
    lesson: 'In a lesson',
    order: 'Putting items in order',
    cards: 'Cards',
    scenario: 'In a scenario',
    review: 'Reviewing work',
  } satisfies Record<Group, string>,
  does: {
    everywhere: {
      search: 'Find a lesson, card, skill or action',
      back: 'Back',
      forward: 'Forward',
      undo: 'Undo what was taken away',
      print: 'Print',
      keys: 'This list',
    },
    lesson: {
      next: 'Read on',
      previous: 'Back by one part',
      choose: 'Choose an answer, or tick a box',
      answer: 'Answer, or read on',
      link: 'Copy a link to this part',
    },
    order: {
      pick: 'Pick up, or put down',
      move: 'Move',
      putBack: 'Put back where it was',
    },
    cards: {
      reveal: 'Show the answer',
      rate: 'Rate it',
      takeBack: 'Take back the last rating',
      leave: 'Leave',
    },
    scenario: {
      pick: 'Pick what to say',
      say: 'Say it',
    },
    review: {
      score: 'Score the criterion',
      notObserved: 'Not observed',
      passage: 'In the evidence: choose a sentence',
      edges: 'Move its beginning; with Shift, its end',
      comment: 'Comment on it',
      phrases: 'In a text of yours: the kept phrases',
      return: 'Return the work',
    },
  } satisfies { [G in Group]: Record<keyof (typeof shortcuts)[G], string> },
  /** What stands on the keys, where it is not the letter. */
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Enter: 'Enter',
    Space: 'Space',
    Escape: 'Esc',
  } satisfies Record<string, string>,
};
