// The words for a second laptop in German.
import type { CountsView } from '../../bindings/CountsView';
import type { EvidenceView } from '../../bindings/EvidenceView';
import type * as en from '../en/identity';
import { size } from '../measure';
import { firstName } from '../name';
import { capital } from '../phrase';
import { count } from './count';

export const identity: typeof en.identity = {
  open: 'Ich habe eine Identitätsdatei …',
  title: 'Als dieselbe Person weitermachen',
  is: (name, side) => `${name}, ${side}`,
  lead: 'Was du hier unterschreibst, trägt denselben Schlüssel wie auf deinem anderen Laptop.',
  hint: 'Die, die deinen Schlüssel auf dem Laptop öffnet, auf dem du diese Datei gespeichert hast.',
  history:
    'Was du bisher gemacht hast, kommt danach: in einem Paket für dich selbst, das du in den Einstellungen öffnest.',
  enter: (name) => `Weiter als ${firstName(name)}`,
  notMe: 'Jetzt nicht',
  close: 'Schließen',
  notNow: 'Jetzt nicht',
  second: 'Ein zweiter Laptop von dir',
  secondText:
    'Zwei Dateien bringen dich dorthin. Mit deiner Identität bist du dort dieselbe Person; ein Paket für dich selbst bringt, was du gemacht hast, und geht hin und her, sooft du willst.',
  save: 'Deine Identität speichern',
  saveText:
    'Wer diese Datei und deine Passphrase hat, kann als du unterschreiben. Bring sie auf einem Stick hinüber und lösch sie danach.',
  saveHint: 'Sie öffnet deinen Schlüssel hier und wird diese Datei öffnen.',
  saveNow: 'Speichern',
  savedIn:
    'Kopiere sie auf einen Stick, und lösch sie danach hier und dort. Sie liegt in diesem Ordner:',
  next: 'Starte auf dem anderen Laptop Crosstrain, wähl „Ich habe eine Identitätsdatei“ und öffne dann in den Einstellungen ein Paket für dich selbst.',
  savePacket: 'Ein Paket für dich selbst speichern',
  packetHolds: 'Es enthält alles, was deins ist, und nur dein eigener Schlüssel öffnet es:',
  packetFrom: 'Von deinem anderen Laptop',
};

export function ownLines(counts: CountsView, files: readonly EvidenceView[]): string[] {
  const many = (n: number, one: string, more: string): string =>
    n > 0 ? capital(count(n, one, more)) : '';
  const bytes = files.reduce((sum, it) => sum + it.bytes, 0);
  const lines = [
    many(
      counts.private,
      'eine Antwort, Vermutung, Karte, ein Schritt, Gedanke oder eine Wahl in einem Szenario',
      'Antworten, Vermutungen, Karten, Schritte, eigene Gedanken und Entscheidungen in Szenarien',
    ),
    many(counts.partsDone, 'ein erledigter Abschnitt', 'erledigte Abschnitte'),
    many(counts.handedIn, 'ein abgegebener Versuch', 'abgegebene Versuche'),
    many(counts.returned, 'ein Review von dir', 'Reviews von dir'),
    many(counts.signedOff, 'eine Freigabe von dir', 'Freigaben von dir'),
    many(counts.withdrawn, 'eine zurückgezogene Freigabe', 'zurückgezogene Freigaben'),
    many(counts.mentorsChosen, 'ein Mentor, den du gewählt hast', 'Mentoren, die du gewählt hast'),
    many(
      counts.saidAsLeader,
      'eine Festlegung von dir als Leitung',
      'Festlegungen von dir als Leitung',
    ),
    many(
      counts.teamsJoined,
      'ein Team, dem du beigetreten bist',
      'Teams, denen du beigetreten bist',
    ),
    many(counts.keysRevoked, 'ein Widerruf deines Schlüssels', 'Widerrufe deines Schlüssels'),
    counts.ofOthers + counts.passedOn > 0 ? 'Was andere dir und dem Team mitgeteilt haben' : '',
    files.length > 0
      ? `${capital(count(files.length, 'eine Datei', 'Dateien'))}, ${size(bytes)}`
      : '',
  ];
  return lines.filter((it) => it !== '');
}
