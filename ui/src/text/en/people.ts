// The words for choosing one of several people.

export const people = {
  who: 'Who',
  find: 'Find a name',
  nobody: (typed: string) => `No name here begins with “${typed}”.`,
  more: (left: number) => `${left} more: type part of a name to find them.`,
};
