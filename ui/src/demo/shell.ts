// What the shell of the demonstration page says of itself.
import type { RescueView } from '../bindings/RescueView';
import type { UpdateView } from '../bindings/UpdateView';
import type { Shell } from '../host/about';
import type { Rescuer } from '../host/rescue';
import type { Updater } from '../host/updates';
import { now, priya } from './learning';

export const shell: Shell = {
  about: () =>
    Promise.resolve({
      version: '0.1.0',
      tauri: '2.11.5',
      webView: '2.50.6',
      system: 'linux x86_64',
      takesUpdates: true,
      licences: 'serde 1.0.228: MIT OR Apache-2.0\nsvelte 5.57.3: MIT\n',
    }),
  saveLog: () =>
    Promise.resolve({ file: 'Crosstrain log.log', folder: '/home/priya/Documents/Crosstrain' }),
};

export const update: UpdateView = {
  version: '0.2.0',
  running: '0.1.0',
  language: 'en',
  news: [
    'A leader founds a team, admits its members and appoints mentors for each skill.',
    'Files of evidence can be dropped on the practice they belong to.',
  ],
  replacesItself: false,
};

/** Takes whatever it is handed. */
export const updater: Updater = {
  receive: () => Promise.resolve({}),
  look: () => Promise.resolve(update),
  take: () =>
    Promise.resolve({
      kind: 'handed',
      path: '/home/priya/Documents/Crosstrain/Crosstrain_0.2.0_amd64.deb',
      command: "sudo apt install '/home/priya/Documents/Crosstrain/Crosstrain_0.2.0_amd64.deb'",
    }),
  drop: () => Promise.resolve({}),
};

const folder = '/home/priya/.local/share/crosstrain';
const day = 86_400_000;

export const damaged: RescueView = {
  file: `${folder}/crosstrain.sqlite`,
  folder: `${folder}/backups`,
  found: [
    { taken: now - 5_000_000, bytes: 15, holds: null },
    { taken: now - day, bytes: 1_240_000, holds: { entries: 412, people: [priya] } },
    { taken: now - 7 * day, bytes: 1_100_000, holds: { entries: 388, people: [priya] } },
  ],
};

/** Goes back to whatever it is asked for. */
export const rescuer: Rescuer = {
  look: () => Promise.resolve(damaged),
  restore: () => Promise.resolve({ aside: `${folder}/crosstrain-damaged-1.sqlite` }),
  beginEmpty: () => Promise.resolve({ aside: `${folder}/crosstrain-damaged-1.sqlite` }),
};
