// A person's teams, for the demonstration: one that they lead, and one that they are invited to.
import type { TeamView } from '../bindings/TeamView';
import type { Answers } from '../host/fake';
import { Refusal } from '../host/refusal';
import { colette, mateo, now } from './learning';

const DAY = 24 * 60 * 60 * 1000;
const lea = { id: 'lea', name: 'Lea Brandt', side: 'sales' as const };
const dan = { id: 'dan', name: 'Dan Okafor', side: 'sales' as const };

const view: TeamView = {
  led: [
    {
      id: 'north',
      name: 'North Desk',
      foundedAt: now - 40 * DAY,
      members: [
        {
          entry: 'a1',
          person: colette,
          admittedAt: now - 30 * DAY,
          joinedAt: now - 28 * DAY,
          ended: null,
        },
        { entry: 'a2', person: dan, admittedAt: now - 2 * DAY, joinedAt: null, ended: null },
      ],
      appointments: [
        {
          entry: 'b1',
          person: mateo,
          skills: ['Explain it to a stranger', 'Run a short demo'],
          at: now - 30 * DAY,
          ended: null,
        },
        {
          entry: 'b2',
          person: lea,
          skills: ['Brief a white paper'],
          at: now - 30 * DAY,
          ended: { at: now - 3 * DAY, reason: 'She has moved to another team.' },
        },
      ],
    },
  ],
  memberships: [
    {
      team: 'field',
      name: 'Field Team',
      leader: lea,
      joinedAt: null,
      ended: null,
      appointments: [
        {
          entry: 'c1',
          person: mateo,
          skills: ['Explain it to a stranger'],
          at: now - DAY,
          ended: null,
        },
      ],
    },
  ],
  people: [colette, dan, lea, mateo],
  skills: [
    {
      skill: { id: 'explain', title: 'Explain it to a stranger' },
      course: 'Demo skills',
      language: 'en',
    },
    {
      skill: { id: 'brief', title: 'Brief a white paper' },
      course: 'White papers',
      language: 'en',
    },
  ],
};

const empty: TeamView = { led: [], memberships: [], people: [], skills: [] };

/** The table for one view of the page. */
export function teamAnswers(shown: string): Answers {
  const team = shown === 'team-empty' ? empty : view;
  return {
    team,
    found_team: view,
    admit_member: view,
    appoint_mentor: view,
    join_team: view,
    dismiss_member: new Refusal('ledger-busy', '/home/priya/crosstrain.sqlite'),
    end_appointment: view,
    meet: dan,
  };
}
