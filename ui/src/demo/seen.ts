// What others can see, for the demonstration: a mentor who was chosen, and a trainee whose work came back.
import type { ReaderView } from '../bindings/ReaderView';
import type { SeenFactView } from '../bindings/SeenFactView';
import type { Answers } from '../host/fake';
import { colette, now } from './learning';
import { contents } from './packetAnswers';

const DAY = 24 * 60 * 60 * 1000;
const practice = 'Ninety seconds for a stranger';

const readers: ReaderView[] = [
  {
    person: colette,
    isMentor: false,
    appointed: null,
    isTrainee: true,
    contents: {
      to: colette,
      counts: {
        handedIn: 0,
        partsDone: 0,
        moved: 0,
        returned: 2,
        signedOff: 1,
        withdrawn: 0,
        keysRevoked: 0,
        mentorsChosen: 2,
        passedOn: 0,
        saidAsLeader: 0,
        teamsJoined: 0,
        ofOthers: 5,
        private: 0,
      },
      files: [],
    },
  },
  { person: contents.to, isMentor: true, appointed: null, isTrainee: false, contents },
];

const facts: SeenFactView[] = [
  { entries: ['e9'], by: null, at: now, what: { kind: 'handed-in', practice, attempt: 3 } },
  {
    entries: ['e8'],
    by: contents.to,
    at: now - 2 * DAY,
    what: { kind: 'signed-off', practice, level: 'nearby' },
  },
  {
    entries: ['e4', 'e5'],
    by: null,
    at: now - 4 * DAY,
    what: { kind: 'read', lesson: 'Green, amber, red', parts: 9 },
  },
  {
    entries: ['e3'],
    by: null,
    at: now - 6 * DAY,
    what: { kind: 'mentor-chosen', mentor: 'Yuki Tanabe' },
  },
  {
    entries: ['e1'],
    by: null,
    at: now - 9 * DAY,
    what: { kind: 'introduced', name: 'Priya Raman' },
  },
];

/** The table for one view of the page. */
export function seenAnswers(view: string): Answers {
  return {
    readers: { readers: view === 'seen-empty' ? [] : readers },
    packet_for: contents,
    seen_by: { facts },
  };
}
