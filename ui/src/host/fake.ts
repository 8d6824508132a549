// A core made of a table of answers, for tests and the demonstration page.
import { answerWith, type Command, type Request, type View } from './host';
import { Refusal } from './refusal';

export type Answers = {
  [C in Command]?: View<C> | Refusal | ((request: Request<C>) => View<C> | Promise<View<C>>);
};

/** What was asked of the fake, in order. */
export interface Asked {
  command: Command;
  request: unknown;
}

/** Puts the table behind `call` and returns the list that fills with what is asked. */
export function fakeHost(answers: Answers): Asked[] {
  const asked: Asked[] = [];
  answerWith(async (command, request) => {
    asked.push({ command, request });
    await Promise.resolve();
    const answer: unknown = answers[command];
    if (answer === undefined) throw new Refusal('unexpected', '', `no answer to ${command}`);
    if (answer instanceof Refusal) throw answer;
    if (typeof answer !== 'function') return answer as View<typeof command>;
    return (answer as (request: unknown) => View<typeof command>)(request);
  });
  return asked;
}
