// Cards and packets for the demonstration: one's own card, a mentor's, a packet each way.
import type { ContentsView } from '../bindings/ContentsView';
import type { MeetingView } from '../bindings/MeetingView';
import type { PacketView } from '../bindings/PacketView';
import type { Answers } from '../host/fake';
import { Refusal } from '../host/refusal';
import { now, priya } from './learning';
import { update } from './packages';

const fingerprint =
  '7d1f 9a30 55c2 e8b4 0d6e 11fa 9c27 4b83 a0f5 6e1d c3b8 7720 48de 95aa 1b6c f0e3';

const yuki = { id: 'yuki', name: 'Yuki Tanabe', side: 'engineering' as const };

export const meeting: MeetingView = {
  person: yuki,
  fingerprint,
  acquaintance: 'new',
  hasNamesake: false,
};

export const contents: ContentsView = {
  to: yuki,
  counts: {
    handedIn: 3,
    partsDone: 41,
    moved: 0,
    returned: 0,
    signedOff: 0,
    withdrawn: 0,
    keysRevoked: 0,
    mentorsChosen: 2,
    passedOn: 0,
    saidAsLeader: 0,
    teamsJoined: 0,
    ofOthers: 5,
    private: 0,
  },
  files: [{ name: 'recording-of-the-second-try.m4a', sha256: '9b', bytes: 4_200_000 }],
};

export const packet: PacketView = {
  from: { person: yuki, fingerprint, isKnown: true, hasNamesake: false },
  madeAt: now,
  news: [
    {
      by: yuki,
      at: now,
      work: { kind: 'returned', practice: 'Ninety seconds for a stranger', attempt: 2 },
    },
  ],
  counts: { ...contents.counts, handedIn: 0, partsDone: 0 },
  files: [],
  isNew: true,
  unknown: 0,
};

/** A square that looks like a code. */
const qrRows = Array.from({ length: 65 }, (_, y) =>
  Array.from({ length: 65 }, (_, x) => ((x * 7 + y * 13 + x * y) % 5 < 2 ? '#' : ' ')).join(''),
);

export const packetAnswers: Answers = {
  own_key: {
    revoked: null,
    laptops: [
      {
        isHere: true,
        signed: [
          {
            entry: 'a9'.repeat(32),
            at: now - 86_400_000,
            what: [{ kind: 'handed-in', practice: 'Ninety seconds', attempt: 2 }],
          },
          {
            entry: 'b7'.repeat(32),
            at: now - 40 * 86_400_000,
            what: [{ kind: 'introduced', name: 'Priya Raman' }],
          },
        ],
      },
    ],
  },
  own_card: {
    text: `Priya Raman, sales\n-----BEGIN CROSSTRAIN CARD-----\n${'kQ4xr0M2'.repeat(8)}\n-----END CROSSTRAIN CARD-----\n`,
    qr: qrRows,
    fingerprint,
  },
  save_card: { file: 'Priya Raman.crosstrain-card', folder: '/home/priya/Documents/Crosstrain' },
  look_at_card: meeting,
  choose_mentor: {},
  packet_for: contents,
  save_packet: {
    file: 'Priya Raman to Yuki Tanabe.crosstrain',
    folder: '/home/priya/Documents/Crosstrain',
  },
  receive_packet: {},
  drop_packet: {},
  look_at_packet: packet,
  take_in_packet: packet,
  look_at_identity: priya,
  take_in_identity: new Refusal('wrong-passphrase'),
  save_identity: {
    file: 'Priya Raman.crosstrain-identity',
    folder: '/home/priya/Documents/Crosstrain',
  },
  look_at_package: update,
};
