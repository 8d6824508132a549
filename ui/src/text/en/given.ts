// The words for files that come with a double click.
export const given = {
  waits: (file: string) => `${file} opens as soon as you have unlocked your profile.`,
  close: 'Close',
};
