// The words, in German, for reviews that change hands: handing one over, taking one, and where one came from.
import type * as en from '../en/handOver';
import { firstName } from '../name';

export const handOver: typeof en.handOver = {
  elsewhere: 'Bei anderen Mentoren',
  elsewhereText:
    'Du bist auch Mentor von denen, die das abgegeben haben, aber an jemand anderen. Was zu lange wartet, kannst du übernehmen. Was ein anderer Mentor zurückgegeben hat, bleibt zwischen den beiden und kann deshalb hier noch stehen.',
  with: (name) => `Bei ${name}`,
  take: 'Übernehmen',
  takeNamed: (practice, trainee, attempt) =>
    `Versuch ${attempt} von ${practice} von ${trainee} übernehmen`,
  came: (way, from, date) =>
    way === 'taken' ? `Übernommen von ${from}, ${date}` : `Weitergegeben von ${from}, ${date}`,
  youMoved: (way, to, date) =>
    way === 'taken'
      ? `${firstName(to)} hat es von dir übernommen, ${date}`
      : `Von dir weitergegeben, ${date}`,
  note: (name) => `Notiz von ${firstName(name)}`,
  state: (way, from) =>
    way === 'taken' ? `Übernommen von ${from}.` : `Weitergegeben von ${from}.`,

  open: 'Weitergeben …',
  title: (trainee) => `Das Review der Arbeit von ${trainee} weitergeben`,
  text: (trainee) =>
    `Die Arbeit wartet dann bei dem Mentor, den du wählst, und ${firstName(trainee)} sieht das. Was du schon geschrieben hast, bleibt in deinem Entwurf und geht nicht mit.`,
  to: 'Wer das Review stattdessen macht',
  noteLabel: 'Eine Notiz',
  noteHint: 'Wenn sie hilft. Nur der Mentor, an den es geht, liest sie.',
  choose: 'Wähle, wer das Review stattdessen macht.',
  confirm: (name) => `An ${firstName(name)} weitergeben`,
  cancel: 'Behalten',
  nobody: (trainee) => `${trainee} hat keinen anderen Mentor`,
  nobodyText: (trainee) =>
    `Eine Arbeit geht nur an Mentoren, die ihr Autor gewählt oder eine Leitung ernannt hat. Bitte ${firstName(trainee)}, über eine Karte noch jemanden zu wählen und dir ein Paket zu schicken; dann kannst du sie weitergeben.`,
  close: 'Schließen',
};
