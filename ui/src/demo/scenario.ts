// A scenario to look at: not begun, under way, and at its end.
import type { ScenarioView } from '../bindings/ScenarioView';
import type { TurnView } from '../bindings/TurnView';
import type { Answers } from '../host/fake';

const turns: TurnView[] = [
  {
    title: 'What does it do?',
    scene: ['Eleven floors, perhaps forty seconds. Hana asks, “So what does your thing do?”'],
    said: '“It tells you how loud a compressor will be before you build it.”',
    consequence: ['Hana: “Like a forecast?” Luka looks up.'],
  },
  {
    title: 'How sure?',
    scene: ['Hana: “How sure are you?”'],
    said: '“Within 3 decibels on 37 of 41 machines, once calibrated.”',
    consequence: ['Luka smiles for the first time.'],
  },
  {
    title: 'Start-up noise?',
    scene: ['Floor nine. Luka: “And start-up noise? Clinics hear the thing start.”'],
    said: '“Not today. Steady running only.”',
    consequence: ['Luka nods slowly. “Fair.”'],
  },
];

export const notBegun: ScenarioView = {
  language: 'en',
  lesson: { id: 'eleven-floors', title: 'Eleven floors' },
  course: { id: 'demo-skills', title: 'Demo skills' },
  audience: 'sales',
  title: 'Eleven floors',
  introHtml:
    '<p>You are Priya Raman, on the ground floor at Kestrin Compressors. Hana Sato from finance steps into the lift with you, and Luka Petrov from the test lab follows.</p>',
  play: null,
  isChanged: false,
  nextBlock: 'three-sentences',
  next: { id: 'ninety-seconds', title: 'Ninety seconds for a stranger' },
};

export const underWay: ScenarioView = {
  ...notBegun,
  play: {
    turns: turns.slice(0, 2).map((turn, at) => {
      return at === 1 ? { ...turn, said: null, consequence: [] } : turn;
    }),
    choices: [
      { choice: 2, text: '“Good question. I will send a white paper.”' },
      { choice: 0, text: '“Very. It is physics, and our engineers have tested it for years.”' },
      { choice: 1, text: '“Within 3 decibels on 37 of 41 machines, once calibrated.”' },
    ],
    ending: null,
  },
};

export const ended: ScenarioView = {
  ...notBegun,
  play: {
    turns,
    choices: [],
    ending: {
      name: 'The lift stops',
      scene: ['Hana asks for half an hour next week. Luka will bring the tender file.'],
      meters: [
        { title: 'Customer trust', values: [50, 60, 65, 60] },
        { title: 'Deliverable', values: [60, 65, 75, 90] },
        { title: 'Margin', values: [60, 60, 60, 60] },
        { title: 'Team trust', values: [55, 55, 60, 70] },
      ],
      coaching: [
        'The use of it, and nothing about how it is made. Hana could repeat it to her boss.',
        'Amber, with its condition in the same breath. Luka tests things for a living: this is when he looked up.',
        'It cost a little trust now. “Next quarter” would have cost Mateo’s Tuesday, and your word.',
      ],
      againFrom: 2,
    },
  },
};

/** What a scenario answers in one view of the demonstration page. */
export function scenarioAnswers(view: string): Answers {
  const shown = view === 'scenario-end' ? ended : view === 'scenario' ? underWay : notBegun;
  return {
    scenario: view === 'scenario-changed' ? { ...notBegun, isChanged: true } : shown,
    begin_scenario: ({ from }) => (from === 0 ? underWay : { ...underWay }),
    choose: ended,
  };
}
