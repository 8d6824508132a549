// The words for updates that come as a file.

export const updates = {
  title: 'Updates',
  hint: 'A new version comes as one file, by mail or on a stick; this laptop needs no network for it. It is taken only with the publisher’s signature.',
  off: 'This build knows no publisher’s key, so it cannot take updates. Whoever gave it to you has the next version.',
  open: 'Take an update from a file',
  reading: (file: string) => `Reading ${file}`,
  checking: (file: string) => `Checking the signature and every byte of ${file}`,
  unreadable: 'The file could not be read. Check that it is still there, then choose it again.',
  refusedTitle: (file: string) => `${file} is not taken`,
  version: (version: string) => `Crosstrain ${version}`,
  signed: (running: string) => `Signed by the publisher, and whole. You have version ${running}.`,
  news: 'What is new',
  noNews: 'The publisher does not say what is new.',
  byInstaller:
    'Your system’s installer puts it in place and may ask for your password. What you did in Crosstrain stays as it is.',
  inPlace:
    'It takes the place of this program, which is kept beside it. What you did in Crosstrain stays as it is.',
  install: 'Open the installer',
  replace: 'Put it in place',
  taking: 'One moment…',
  notNow: 'Not now',
  close: 'Close',
  handedTitle: 'Now your system’s installer',
  handed: 'The package, whose signature holds, lies here:',
  command: 'Has no installer opened? This does the same in a terminal:',
  afterwards: 'When it is installed, close Crosstrain and open it again.',
  replacedTitle: 'The new version is in place',
  replaced: 'Close Crosstrain and open it again. The version that you had is kept here:',
};
