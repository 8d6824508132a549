// The words, in German, about the program itself.

import type * as en from '../en/about';

export const about: typeof en.about = {
  program: 'Crosstrain',
  frame: 'Tauri',
  title: 'Über Crosstrain',
  licence: 'freie Software, unter der MIT- oder der Apache-2.0-Lizenz',
  webView: 'Webansicht',
  system: 'Gebaut für',
  unknown: 'unbekannt',
  works: 'Werke anderer darin und ihre Lizenzen',
  saveLog: 'Protokoll speichern',
  logText:
    'Etwas geht nicht? Das Protokoll nützt denen, die dir helfen. Es nennt Ordner und Dateien dieses Laptops, nie, was du geschrieben hast.',
};
