// The words of the notifications.
import { count } from './count';

export const notification = {
  returned: (mentor: string, practice: string) => `${mentor} returned “${practice}”`,
  nextStep: (others: number) =>
    others === 0
      ? 'With one next step. It waits for you on Today.'
      : `With one next step, as did ${count(others, 'other piece of work', 'other pieces of work')}. They wait for you on Today.`,
};
