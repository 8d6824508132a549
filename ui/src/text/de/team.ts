// The words, in German, of a person's teams: leading one, belonging to one, and who may sign because a leader said so.
import type * as en from '../en/team';
import { firstName } from '../name';
import { list } from '../phrase';

const quoted = (titles: readonly string[]): string => list(titles.map((it) => `„${it}“`));

export const team: typeof en.team = {
  title: 'Dein Team',
  settings:
    'Eine Leitung gründet ein Team, nimmt Leute auf und ernennt, wer für welche Fähigkeit unterschreiben darf. Wer beitritt, muss Mentoren nicht einzeln wählen.',
  open: 'Zu deinem Team',
  none: 'Du bist in keinem Team',
  noneText:
    'Du brauchst keines: Wähle deine Mentoren über ihre Visitenkarten. Leitet jemand ein Team, schick dorthin deine Visitenkarte; sobald das Paket von dort da ist, kannst du beitreten. Oder leite selbst eines.',
  found: 'Ein Team gründen',
  foundText:
    'Du leitest es: Du nimmst Mitglieder auf und ernennst Mentoren, und alles davon ist mit deinem Schlüssel unterschrieben.',
  name: 'Name des Teams',
  nameHint: 'Wie man bei euch sagt, etwa Außendienst.',
  ledBy: (leader) => `Leitung: ${leader}`,
  ledByYou: (date) => `Du leitest es seit ${date}.`,
  invited: (leader, name) =>
    `${leader} hat dich in ${name} aufgenommen. Bevor du beitrittst, ändert sich nichts.`,
  join: (name) => `${name} beitreten`,
  joinAsk: (name) => `${name} beitreten?`,
  joinText: 'Mit dem Beitritt stimmst du dem zu:',
  agreed: (leader) => [
    `Mentoren, die ${firstName(leader)} ernennt, dürfen dich freigeben, für die Fähigkeiten, für die sie ernannt sind, ohne dass du sie wählst.`,
    'Sie sehen, was du bei ihnen abgibst und wie weit du gelesen hast. Antworten, Karten und Entwürfe bleiben bei dir.',
    `${firstName(leader)} sieht, dass du beigetreten bist, und deine Freigaben, wenn du ein Paket schickst. Deine eigene Wahl von Mentoren zählt weiter.`,
  ],
  joined: (date) => `Am ${date} bist du beigetreten.`,
  dismissed: (leader, date, reason) =>
    `${leader} hat das am ${date} beendet: ${reason} Was bis dahin für dich unterschrieben war, zählt weiter.`,
  mentors: 'Mentoren',
  noMentors: 'Noch ist niemand ernannt.',
  mayFor: (skills) => `Darf unterschreiben für ${quoted(skills)}`,
  couldFor: (skills) => `Durfte unterschreiben für ${quoted(skills)}`,
  members: 'Mitglieder',
  noMembers: 'Noch ist niemand aufgenommen. Bitte deine Leute um ihre Visitenkarten.',
  waitsToJoin: 'Nach allem, was hier bekannt ist, noch nicht beigetreten. Schick ein Paket.',
  memberJoined: (date) => `Beigetreten am ${date}`,
  ended: (date, reason) => `Beendet am ${date}: ${reason}`,
  admit: 'Jemanden aufnehmen',
  admitText: (name) =>
    `Wen nimmst du in ${name} auf? Beitreten muss die Person selbst, sobald dein Paket bei ihr ist.`,
  admitNow: (name) => `${firstName(name)} aufnehmen`,
  appoint: 'Einen Mentor ernennen',
  appointText: (name) =>
    `Wen du ernennst, darf alle freigeben, die ${name} beigetreten sind, für die Fähigkeiten, die du wählst.`,
  appointNow: (name) => `${firstName(name)} ernennen`,
  nobodyKnown: 'Auf diesem Laptop ist noch niemand bekannt. Beginne mit einer Visitenkarte.',
  skills: 'Für welche Fähigkeiten',
  byCard: 'Jemand anderes, über eine Visitenkarte',
  end: (name) => `Ernennung von ${firstName(name)} beenden`,
  endShort: 'Beenden',
  endText: (name) =>
    `Was ${name} unterschrieben hat, zählt weiter, soweit es auf diesem Laptop angekommen ist. Was ab jetzt unterschrieben wird, zählt nicht. Fehlt dir etwas, öffne vorher ein Paket von dort.`,
  dismiss: (name) => `${firstName(name)} aus dem Team nehmen`,
  dismissShort: 'Herausnehmen',
  dismissText: (name) =>
    `Was die Mentoren dieses Teams für ${name} unterschrieben haben, zählt weiter, soweit es auf diesem Laptop angekommen ist. Was sie ab jetzt unterschreiben, zählt nicht.`,
  reason: 'Warum',
  reasonHint: 'Ein Satz. Wer das Ende sieht, sieht auch ihn.',
  notNow: 'Jetzt nicht',
};
