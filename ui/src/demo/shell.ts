// What the shell of the demonstration page says of itself.
import type { Shell } from '../host/about';

export const shell: Shell = {
  about: () =>
    Promise.resolve({
      version: '0.1.0',
      tauri: '2.11.5',
      webView: '2.50.6',
      system: 'linux x86_64',
      licences: 'serde 1.0.228: MIT OR Apache-2.0\nsvelte 5.57.3: MIT\n',
    }),
  saveLog: () =>
    Promise.resolve({ file: 'Crosstrain log.log', folder: '/home/priya/Documents/Crosstrain' }),
};
