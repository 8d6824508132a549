// What choosing something in the search does.
import { unreachable } from '../text/unreachable';
import { appearance } from './appearance.svelte';
import { keySheet } from './keySheet.svelte';
import type { Entry } from './palette.svelte';
import type { NamedPlace } from './palettePlaces';
import { paper } from './paper.svelte';
import type { Place } from './place.svelte';
import type { Session } from './session.svelte';

/** Goes where the entry leads, or does what it says. */
export async function follow(entry: Entry, place: Place, session: Session): Promise<void> {
  if (entry.kind === 'place') {
    await act(entry.place.act, place, session);
    return;
  }
  const { kind, subject, block } = entry.hit;
  if (kind === 'skill') place.go({ view: 'skills' });
  else if (block === null) place.go({ view: 'lesson', lesson: subject });
  else place.go({ view: 'lesson', lesson: subject, at: block });
}

async function act(deed: NamedPlace['act'], place: Place, session: Session): Promise<void> {
  switch (deed.kind) {
    case 'go':
      place.go(deed.where);
      return;
    case 'look':
      await appearance.choose(deed.look);
      return;
    case 'print':
      paper.print();
      return;
    case 'keys':
      keySheet.open();
      return;
    case 'leave':
      await session.lock();
      return;
    default:
      unreachable(deed);
  }
}
