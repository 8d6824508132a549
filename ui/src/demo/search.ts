// What the search of the demonstration page finds.
import type { FoundView } from '../bindings/FoundView';
import type { PieceView } from '../bindings/PieceView';

const plain = (text: string): PieceView => ({ text, isHit: false });
const hit = (text: string): PieceView => ({ text, isHit: true });

export const found: FoundView = {
  hits: [
    {
      language: 'en',
      kind: 'lesson',
      subject: 'green-amber-red',
      block: null,
      title: [plain('Green, amber, red')],
      place: 'Demo skills, Know it well enough to show it',
      snippet: [plain('Sort a claim by its '), hit('limit'), plain(', then repair it.')],
    },
    {
      language: 'en',
      kind: 'heading',
      subject: 'green-amber-red',
      block: 'the-rule',
      title: [plain('The rule, and where it stops')],
      place: 'Green, amber, red, Demo skills',
      snippet: [],
    },
    {
      language: 'en',
      kind: 'card',
      subject: 'hum',
      block: 'words',
      title: [hit('Limit'), plain(' value')],
      place: 'The hum behind the wall, Demo skills',
      snippet: [plain('The most that a law allows at a place, measured there.')],
    },
    {
      language: 'en',
      kind: 'skill',
      subject: 'explain-it',
      block: null,
      title: [plain('Explain it to a stranger')],
      place: 'Demo skills',
      snippet: [plain('They say one '), hit('limit'), plain(' before anybody asks.')],
    },
    {
      language: 'en',
      kind: 'text',
      subject: 'two-numbers',
      block: 'after-guess',
      title: [plain('Two numbers that differ')],
      place: 'Two numbers that differ, Demo skills',
      snippet: [
        plain('… the '),
        hit('limit'),
        plain(' is not <b>bold</b>, it is written in the offer …'),
      ],
    },
  ],
  isClose: false,
};
