// Plays a story in inkjs, the reference port of Ink's own player, along the paths that it is given.
// Reads { inkjs, story, variables, paths } as JSON from standard input and writes one transcript for each path.
import { readFileSync } from 'node:fs';

const { inkjs, story, variables, paths } = JSON.parse(readFileSync(0, 'utf8'));
const { Compiler, CompilerOptions } = await import(inkjs);
const problems = [];
const serious = 2;
const note = (message, kind) => kind === serious && problems.push(message);
const options = new CompilerOptions(null, [], true, note, null);
const compiled = new Compiler(story, options).Compile();
if (problems.length > 0) throw new Error(problems.join('\n'));

function stop(play) {
  const lines = [];
  while (play.canContinue) {
    const text = play.Continue().trim();
    lines.push({ text, tags: play.currentTags });
  }
  const numbers = variables.map((name) => {
    const kept = Math.max(0, Math.min(100, Number(play.variablesState[name])));
    if (kept !== play.variablesState[name]) play.variablesState[name] = kept;
    return kept;
  });
  return { lines, choices: play.currentChoices.map((it) => it.text), numbers };
}

const json = compiled.ToJson();
const { Story } = await import(inkjs);
const transcripts = paths.map((path) => {
  const play = new Story(json);
  const stops = [stop(play)];
  for (const choice of path) {
    play.ChooseChoiceIndex(choice);
    stops.push(stop(play));
  }
  return stops;
});
process.stdout.write(JSON.stringify(transcripts));
