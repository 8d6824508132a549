// The words, in German, for cards and packets: what leaves, what comes, and who somebody is.
import type { CountsView } from '../../bindings/CountsView';
import type { EvidenceView } from '../../bindings/EvidenceView';
import type { NewsView } from '../../bindings/NewsView';
import type * as en from '../en/packets';
import { size } from '../measure';
import { firstName } from '../name';
import { capital, list } from '../phrase';
import { momentOf } from '../when';
import { count } from './count';
import { levels } from './words';

export const packets: typeof en.packets = {
  title: 'Pakete',
  hint: 'Ein Paket bringt Arbeiten und Reviews als eine Datei von einem Laptop zum anderen, per Mail oder auf einem Stick. Es ist versiegelt: Nur die Person, für die es ist, kann es öffnen.',
  open: 'Paket öffnen',
  save: (name) => `Paket für ${firstName(name)} speichern`,
  saveForAnother: 'Paket für jemand anderen speichern …',
  whoseTitle: 'Ein Paket speichern',
  look: 'Sehen, was es enthält',
  lookFor: (name) => `Sehen, was ${firstName(name)} bekommt`,
  saveTitle: (name) => `Ein Paket für ${name} speichern`,
  elsewhere: (name) =>
    `${firstName(name)} hat auf diesem Laptop kein Profil. Schick ein Paket: eine Datei, die nur ${firstName(name)} öffnen kann.`,
  holds: (name) => `Was ${firstName(name)} lesen kann:`,
  never:
    'Antworten, Vermutungen, Karten, eigene Gedanken und Entwürfe bleiben immer auf deinem Laptop.',
  saving: 'Wird versiegelt …',
  saved: (file) => `Gespeichert als „${file}“.`,
  savedIn:
    'Schick die Datei per Mail, oder kopiere sie auf einen Stick. Sie liegt in diesem Ordner:',
  close: 'Schließen',
  notNow: 'Jetzt nicht',
  reading: (file) => `${file} wird gelesen`,
  checking: (file) => `Jede Unterschrift in ${file} wird geprüft`,
  unreadable:
    'Die Datei ließ sich nicht lesen. Sieh nach, ob sie noch da ist, und wähle sie noch einmal.',
  refusedTitle: (file) => `${file} wird nicht aufgenommen`,
  from: (name) => `Ein Paket von ${name}`,
  fromNobody: 'Ein Paket von jemandem ohne Namen',
  made: (at) => `Gemacht ${momentOf(at)}, nach der Uhr der Absenderseite.`,
  stranger: (name) =>
    `${name} ist neu auf diesem Laptop. Um sicher zu sein, wer es ist, vergleiche diesen Schlüssel mit dem in den Einstellungen von ${firstName(name)}:`,
  namesake: (name) =>
    `Hier ist schon jemand als ${name} bekannt, mit einem anderen Schlüssel. Frag ${firstName(name)}, bevor du weitermachst.`,
  nobody: 'Die Absenderseite',
  nothingNew: 'Alles darin ist schon auf diesem Laptop.',
  unknown: (n) =>
    `${capital(count(n, 'eine Tatsache', 'Tatsachen'))} einer Art, die nur ein neueres Crosstrain kennt. Sie wird dafür aufgehoben.`,
  take: 'Aufnehmen',
  taking: 'Einen Moment …',
  taken: 'Aufgenommen, jede Unterschrift ist geprüft.',
  toReviews: 'Zu den Reviews',
  toToday: 'Zu Heute',
  toTeam: 'Zu deinem Team',
};

/** What leaves this person's hands, a line each. */
export function leavingLines(
  counts: CountsView,
  files: readonly EvidenceView[],
  to: string,
): string[] {
  const lines = [
    counts.mentorsChosen > 0
      ? 'Dein Name, deine Seite und die Mentoren, die du gewählt hast'
      : 'Dein Name und deine Seite',
    counts.handedIn > 0
      ? `${capital(count(counts.handedIn, 'ein abgegebener Versuch', 'abgegebene Versuche'))}, mit Text und deiner eigenen Wertung`
      : '',
    counts.partsDone > 0
      ? `Wie weit du gelesen hast: ${count(counts.partsDone, 'ein Abschnitt', 'Abschnitte')}`
      : '',
    counts.returned > 0
      ? `${capital(count(counts.returned, 'ein Review', 'Reviews'))} zur Arbeit von ${firstName(to)}`
      : '',
    counts.signedOff > 0
      ? `${capital(count(counts.signedOff, 'eine Freigabe', 'Freigaben'))} von dir, wie das ganze Team sie sehen darf`
      : '',
    counts.withdrawn > 0
      ? `${capital(count(counts.withdrawn, 'eine Freigabe', 'Freigaben'))}, zurückgezogen von dir, mit dem Grund`
      : '',
    counts.moved > 0
      ? `${capital(count(counts.moved, 'ein Review', 'Reviews'))}, von dir weitergegeben oder übernommen, wie das ganze Team es sehen darf`
      : '',
    counts.passedOn > 0
      ? `Was ihre Mentoren von denen sehen, deren Review du weitergibst: ${count(counts.passedOn, 'ein Versuch', 'Versuche')}, und wie weit sie gelesen haben`
      : '',
    counts.saidAsLeader > 0
      ? 'Was du als Leitung festgelegt hast: wer zum Team gehört und wer wofür unterschreiben darf'
      : '',
    counts.teamsJoined > 0
      ? `${capital(count(counts.teamsJoined, 'ein Team', 'Teams'))}, beigetreten`
      : '',
    counts.keysRevoked > 0 ? 'Dass dein Schlüssel widerrufen ist und was davon noch zählt' : '',
    counts.ofOthers > 0
      ? 'Was deine Mentoren und Leitungen dem Team gesagt haben, damit sich ihre Unterschriften prüfen lassen'
      : '',
    ...files.map((it) => `Die Datei ${it.name}, ${size(it.bytes)}`),
  ];
  return lines.filter((it) => it !== '');
}

/** One piece of news for whoever opens a packet. */
export function newsLine({ work, by }: NewsView): string {
  const who = by === null ? packets.nobody : by.name;
  if (work.kind === 'key-revoked')
    return `${who} hat den bisherigen Schlüssel widerrufen: ${work.reason}`;
  if (work.kind === 'admitted')
    return `${who} hat dich in ${work.team} aufgenommen. Du kannst beitreten.`;
  if (work.kind === 'appointed')
    return `${who} hat dich in ${work.team} als Mentor ernannt für ${list(work.skills)}.`;
  if (work.kind === 'joined') return `${who} ist ${work.team} beigetreten.`;
  const attempt = `Versuch ${work.attempt} von „${work.practice}“`;
  switch (work.kind) {
    case 'handed-in':
      return `${who} gibt ${attempt} an dich ab.`;
    case 'handed-over':
      return `${who} gibt das Review von ${attempt} an dich weiter, eine Arbeit von ${work.trainee}.`;
    case 'handed-on':
      return `${who} hat das Review zu deinem ${attempt} an ${work.to} weitergegeben.`;
    case 'taken':
      return `${who} hat das Review von ${attempt} übernommen, eine Arbeit von ${work.trainee}.`;
    case 'returned':
      return `${who} hat deinen ${attempt} mit einem nächsten Schritt zurückgegeben.`;
    case 'signed-off':
      return `${who} hat deinen ${attempt} freigegeben, Stufe „${levels[work.level].name}“.`;
    case 'withdrawn':
      return `${who} hat die Freigabe für deinen ${attempt} zurückgezogen: ${work.reason}`;
  }
}

/** What else comes, a line each. */
export function comingLines(counts: CountsView, files: readonly EvidenceView[]): string[] {
  const lines = [
    counts.partsDone > 0
      ? `${capital(count(counts.partsDone, 'ein weiterer Abschnitt', 'weitere Abschnitte'))} gelesen`
      : '',
    ...files.map((it) => `Die Datei ${it.name}, ${size(it.bytes)}`),
  ];
  return lines.filter((it) => it !== '');
}

export const card: typeof en.card = {
  own: 'Deine Visitenkarte',
  ownText:
    'Gib sie jemandem, der auf einem anderen Laptop lernt und dich als Mentor will: per Mail, im Chat oder als Datei. Darauf stehen dein Name, deine Seite und dein öffentlicher Schlüssel, unterschrieben, damit niemand sie ändern kann. Geheim ist nichts daran.',
  ownLabel: 'Deine Visitenkarte als Text',
  copy: 'Kopieren',
  copied: 'Kopiert. Füge sie in eine Mail oder einen Chat ein.',
  notCopied: 'Das Kopieren ging nicht. Markiere den Text und kopiere ihn selbst.',
  save: 'Als Datei speichern',
  qr: 'Deine Visitenkarte als QR-Code',
  qrText:
    'Dieselbe Visitenkarte fürs Telefon: Ein Foto mit der Kamera ergibt den Text. Wer ihn hat, schickt ihn an den eigenen Laptop und fügt ihn bei „Mentor über eine Visitenkarte wählen“ ein.',
  choose: 'Mentor über eine Visitenkarte wählen',
  chooseText:
    'Ein Mentor auf einem anderen Laptop findet die eigene Visitenkarte in den Einstellungen und schickt sie dir. Füge sie hier ein, oder öffne ihre Datei.',
  label: 'Die Visitenkarte',
  labelHint: 'Alles davon, von BEGIN bis END. Was darum herum steht, stört nicht.',
  open: 'Datei der Visitenkarte öffnen',
  look: 'Wem gehört sie?',
  is: (name, side) => `${name}, ${side}`,
  acquaintances: {
    new: (name) => `${firstName(name)} ist neu auf diesem Laptop.`,
    known: (name) => `${firstName(name)} ist auf diesem Laptop bekannt.`,
    chosen: (name) => `Du hast ${firstName(name)} schon gewählt.`,
    yourself: () => 'Das ist deine eigene Visitenkarte. Gib sie jemandem, der dich wählen soll.',
  },
  key: 'Um sicher zu sein, vergleicht am Telefon diesen Schlüssel mit dem in den Einstellungen dort:',
  confirm: (name) => `${firstName(name)} wählen`,
  meet: 'Jemand über eine Visitenkarte',
  meetText:
    'Auf einem anderen Laptop steht die eigene Visitenkarte in den Einstellungen. Füge sie hier ein, oder öffne ihre Datei.',
  meetConfirm: (name) => `Das ist ${firstName(name)}`,
  elsewhere: 'Auf einem anderen Laptop',
};
