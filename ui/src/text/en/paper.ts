// The words of what is printed.

export const paper = {
  lesson: 'Print the lesson',
  rubric: 'Print brief and rubric',
  transcript: 'Print your transcript',
};

export const transcript = {
  title: 'Attested skills',
  key: 'Key:',
  signed: (mentor: string, side: string, moment: string) =>
    `Signed by ${mentor}, ${side}, ${moment}`,
  entry: 'Entry:',
  check: 'How to check this',
  checkText:
    'Paper proves nothing. Each entry above names a sign-off in the ledger of the person it is for, signed with the key of the mentor. Ask for it: this writes one out, with the hand-in it is about.',
  command: 'crosstrain verify crosstrain.sqlite --sign-off ENTRY',
  checkElsewhere:
    'Anybody can check that file without Crosstrain; “Check one sign-off yourself” in its documentation says how. What is self-reported is not listed here.',
};
