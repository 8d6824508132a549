// The words of files that are dropped on the window.

export const drops = {
  open: 'Let go to open it',
  openHint: 'A packet, or a course file',
  attach: 'Let go to attach it to your draft',
  attachHint: 'A packet or a course file is opened instead.',
  stray: (name: string) =>
    `Nothing here takes ${name}. Drop a packet or a .course file anywhere, and evidence on the practice it is for.`,
};
