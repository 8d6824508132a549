// Looks for news while nobody looks at the window; whether there are any is for the core to say.
import { call } from '../host/host';
import { tell } from '../host/tell';
import { notification as words } from '../text/notification';

const often = 5 * 60 * 1000;

/** Tells what there is to tell; nothing to somebody who is at the window and sees it there. */
export async function tellNews(): Promise<void> {
  if (document.hasFocus()) return;
  const { returned } = await call('notification', {});
  if (returned === null) return;
  const { mentor, practice, others } = returned;
  await tell(words.returned(mentor, practice), words.nextStep(others));
}

/** Looks now and then until it is told to stop. */
export function watchForNews(): () => void {
  // A refusal is no news: the window itself says what is wrong when it is come back to.
  const look = (): void => void tellNews().catch(() => undefined);
  const timer = setInterval(look, often);
  return () => {
    clearInterval(timer);
  };
}
