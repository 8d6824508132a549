// The words of the tour.
export const tour = {
  label: 'Good to know',
  position: (n: number, of: number) => `${n} of ${of}`,
  next: 'Next',
  skip: 'Skip',
  done: 'Done',
  steps: {
    laptop: {
      title: 'Nothing leaves this laptop by itself',
      text: 'There is no account and no server. Answers, guesses, cards and drafts stay here. A mentor sees your work once you hand it in to them, and not before.',
    },
    mentor: {
      title: 'A mentor comes in where a unit ends',
      text: 'You choose a colleague for your practice by the card that they send you. They return it with one next step, or sign it off.',
    },
    search: {
      title: 'finds everything',
      text: 'Type a few letters of a lesson, a word, a skill or a place, and press Enter. Misspelt ones are found as well.',
    },
    keys: {
      title: 'shows every key',
      text: 'Everything here can be done without a mouse. The list begins with the keys of the view that you are in.',
    },
  },
};
