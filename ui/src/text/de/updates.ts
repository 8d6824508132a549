// The words, in German, for updates that come as a file.
import type * as en from '../en/updates';

export const updates: typeof en.updates = {
  title: 'Updates',
  hint: 'Eine neue Version kommt als eine Datei, per Mail oder auf einem Stick; dieser Laptop braucht dafür kein Netz. Sie wird nur mit der Unterschrift des Herausgebers eingespielt.',
  off: 'Dieser Build kennt keinen Schlüssel eines Herausgebers und kann deshalb keine Updates einspielen. Wer ihn dir gegeben hat, hat auch die nächste Version.',
  open: 'Update aus einer Datei einspielen',
  reading: (file) => `${file} wird gelesen`,
  checking: (file) => `Die Unterschrift und jedes Byte von ${file} werden geprüft`,
  unreadable:
    'Die Datei ließ sich nicht lesen. Sieh nach, ob sie noch da ist, und wähle sie noch einmal.',
  refusedTitle: (file) => `${file} wird nicht eingespielt`,
  version: (version) => `Crosstrain ${version}`,
  signed: (running) =>
    `Vom Herausgeber unterschrieben und vollständig. Du hast Version ${running}.`,
  news: 'Was neu ist',
  noNews: 'Der Herausgeber sagt nicht, was neu ist.',
  byInstaller:
    'Das Installationsprogramm deines Systems richtet sie ein und fragt vielleicht nach deinem Passwort. Was du in Crosstrain getan hast, bleibt, wie es ist.',
  inPlace:
    'Sie tritt an die Stelle dieses Programms, das daneben aufgehoben wird. Was du in Crosstrain getan hast, bleibt, wie es ist.',
  install: 'Installation öffnen',
  replace: 'An die Stelle setzen',
  taking: 'Einen Moment …',
  notNow: 'Jetzt nicht',
  close: 'Schließen',
  handedTitle: 'Jetzt ist dein System dran',
  handed: 'Das Paket, dessen Unterschrift stimmt, liegt hier:',
  command: 'Ist keine Installation aufgegangen? Das hier tut im Terminal dasselbe:',
  afterwards: 'Wenn es installiert ist, schließe Crosstrain und öffne es noch einmal.',
  replacedTitle: 'Die neue Version ist da',
  replaced:
    'Schließe Crosstrain und öffne es noch einmal. Die Version, die du hattest, ist hier aufgehoben:',
};
