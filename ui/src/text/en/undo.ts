// The words of what was taken away and can be had back.

export const undo = {
  undo: 'Undo',
  close: 'Close',
  file: (name: string) => `${name} is taken off.`,
  link: (address: string) => `${address} is taken off.`,
  ticks: (n: number) => `${n === 1 ? 'One tick is' : `${n} ticks are`} cleared.`,
  comment: 'Your comment is removed.',
  reworded: 'Your comment reads otherwise now.',
  phrase: 'The sentence is no longer kept.',
  reflection: 'Your earlier words are replaced.',
};
