// The words of files that are dropped on the window, in German.
import type * as en from '../en/drops';

export const drops: typeof en.drops = {
  open: 'Loslassen, um es zu öffnen',
  openHint: 'Ein Paket oder eine Kursdatei',
  attach: 'Loslassen, um es an deinen Entwurf zu hängen',
  attachHint: 'Ein Paket oder eine Kursdatei wird stattdessen geöffnet.',
  stray: (name) =>
    `Hier nimmt nichts ${name} an. Leg ein Paket oder eine .course-Datei irgendwo ab, und Belege auf der Aufgabe, zu der sie gehören.`,
};
