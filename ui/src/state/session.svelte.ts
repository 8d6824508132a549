// Who is at the window, who else has a profile on this laptop, and who waits for this person.
import type { PersonView } from '../bindings/PersonView';
import type { SessionView } from '../bindings/SessionView';
import type { Side } from '../bindings/Side';
import type { StartView } from '../bindings/StartView';
import { call } from '../host/host';
import { appearance, type Appearance } from './appearance.svelte';
import { place, type Place } from './place.svelte';
import { undo } from './undo.svelte';
import { speech, type Speech } from './speech.svelte';

export class Session {
  #people = $state.raw<readonly PersonView[]>([]);
  #now = $state.raw<SessionView | null>(null);
  readonly #place: Place;
  readonly #appearance: Appearance;
  readonly #speech: Speech;

  constructor(at: Place, look: Appearance, spoken: Speech) {
    this.#place = at;
    this.#appearance = look;
    this.#speech = spoken;
  }

  get people(): readonly PersonView[] {
    return this.#people;
  }

  get person(): PersonView | null {
    return this.#now?.person ?? null;
  }

  /** Whether somebody has a profile on this laptop. */
  isHere(person: PersonView): boolean {
    return this.#people.some((it) => it.id === person.id) || this.person?.id === person.id;
  }

  get reviewsWaiting(): number {
    return this.#now?.reviewsWaiting ?? 0;
  }

  async start(): Promise<void> {
    this.#arrive(await call('start', {}));
  }

  async createPerson(name: string, side: Side, passphrase: string): Promise<void> {
    this.#enter(await call('create_person', { name, side, passphrase }));
  }

  async unlock(person: string, passphrase: string): Promise<void> {
    this.#enter(await call('unlock', { person, passphrase }));
  }

  /** Goes on as the owner of an identity that was saved on another laptop. */
  async takeInIdentity(text: string, passphrase: string): Promise<void> {
    this.#enter(await call('take_in_identity', { text, passphrase }));
  }

  /** Signs out, so that somebody else can sit down. */
  async lock(): Promise<void> {
    await undo.forget();
    this.#arrive(await call('lock', {}));
  }

  /** Asks again who waits; views call it after what they do may have changed that. */
  async refresh(): Promise<void> {
    this.#now = await call('session', {});
  }

  #arrive(start: StartView): void {
    this.#people = start.people;
    this.#now = start.session;
    this.#appearance.show(start.appearance);
    this.#speech.speak(start.language);
    if (start.session !== null) this.#place.startAt({ view: 'today' });
    else this.#place.startAt({ view: start.people.length === 0 ? 'welcome' : 'unlock' });
  }

  #enter(session: SessionView): void {
    this.#now = session;
    this.#place.startAt({ view: 'today' });
  }
}

export const session = new Session(place, appearance, speech);
