// The words of backups in German.
import type { GoingBackView } from '../../bindings/GoingBackView';
import type * as en from '../en/backups';
import { capital, list } from '../phrase';
import { count } from './count';
import { settings } from './settings';

export function goneLines(view: GoingBackView): string[] {
  const lines = view.lost.map((it) => `${settings.seenKind[it.kind].title}: ${it.count}`);
  if (view.drafts > 0) lines.push(`Entwürfe, seither geschrieben oder geändert: ${view.drafts}`);
  if (view.ofOthers > 0)
    lines.push(`Was andere festgehalten oder dir geschickt haben: ${view.ofOthers}`);
  if (view.profiles.length > 0)
    lines.push(`Profil und Schlüssel von ${list(view.profiles)} auf diesem Laptop`);
  return lines;
}

export const backups: typeof en.backups = {
  title: 'Sicherungen',
  text: 'Jeden Tag wird eine gemacht, und eine, bevor etwas von außen dazukommt. Mit der Zeit werden es weniger: eine für jeden Tag einer Woche, für jede Woche eines Monats, danach für jeden Monat.',
  none: 'Noch gibt es keine. Die erste wird heute gemacht.',
  since: (it) => {
    if (it === null) return 'Beschädigt oder von einer neueren Version';
    if (it.gone > 0)
      return capital(
        `${count(it.gone, 'ein Eintrag, der', 'Einträge, die')} hier ${it.gone === 1 ? 'fehlt' : 'fehlen'}`,
      );
    return it.new === 0
      ? 'Alles, was hier ist'
      : capital(`${count(it.new, 'ein Eintrag', 'Einträge')} seither`);
  },
  goBack: 'Zurückgehen …',
  goBackTo: (when) => `Zurückgehen zum ${when}`,
  showAll: (n) => `Alle ${n} zeigen`,
  question: (when) => `Zurück zum ${when}?`,
  looking: 'Wird gelesen, mit jeder Unterschrift darin …',
  gone: 'Das wäre auf diesem Laptop weg:',
  nothingGone: 'Auf diesem Laptop wäre nichts weg.',
  comesBack: (entries) =>
    capital(
      `${count(entries, 'ein Eintrag, der hier fehlt, wäre', 'Einträge, die hier fehlen, wären')} wieder da.`,
    ),
  safe: 'Was jetzt hier ist, wird zuerst selbst gesichert, damit du dahin zurückkannst. Was andere von dir haben, bleibt bei ihnen.',
  confirm: 'Zurückgehen',
  going: 'Geht zurück …',
  stay: 'Hier bleiben',
  close: 'Schließen',
  wentBack: (when) => `Dieser Laptop ist wieder beim ${when}`,
  kept: (when) => `Was vorher hier war, liegt in der Sicherung vom ${when}.`,
  goOn: 'Von dort weitermachen',
};
