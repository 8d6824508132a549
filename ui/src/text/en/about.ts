// The words about the program itself.

export const about = {
  program: 'Crosstrain',
  frame: 'Tauri',
  title: 'About',
  licence: 'free software, under the MIT or the Apache 2.0 licence',
  webView: 'Web view',
  system: 'Built for',
  unknown: 'not told',
  works: 'The works of others in it, and their licences',
  saveLog: 'Save the log',
  logText:
    'Something does not work? The log helps whoever helps you. It names folders and files of this laptop, never what you wrote.',
};
