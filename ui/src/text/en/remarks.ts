// The words of comments on single places of the work.

/** "1:34" from the beginning of a recording. */
const clock = (millis: number): string => {
  const seconds = Math.floor(millis / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export const remarks = {
  list: (by: string) => `Comments by ${by}`,
  on: (quote: string) => `On “${quote}”`,
  at: (millis: number) => `At ${clock(millis)}`,
  notFound: 'These words are not found in the text any more.',
  choose:
    'Select a passage to comment on it, or choose a sentence with the arrow keys; Enter comments on it.',
  text: 'The text',
  chosen: (quote: string) => `Chosen: ${quote}`,
  add: 'Comment on this passage',
  addAt: (millis: number) => `Comment at ${clock(millis)}`,
  play: (millis: number) => `Play from ${clock(millis)}`,
  editor: (on: string) => `Your comment: ${on}`,
  momentEditor: (millis: number) => `Your comment at ${clock(millis)}`,
  keep: 'Keep the comment',
  cancel: 'Cancel',
  edit: 'Edit',
  editNamed: (on: string) => `Edit the comment: ${on}`,
  remove: 'Remove',
  removeNamed: (on: string) => `Remove the comment: ${on}`,
  you: 'You',
  carried: 'Your comments before, and where their words are now',
  still: (attempt: number) => `From attempt ${attempt}. The words still stand here.`,
  gone: (attempt: number) => `From attempt ${attempt}. The words are gone, or read otherwise.`,
};
