// Files that the system handed over: one at a time, each where its kind is opened, once somebody is there to open it.
import { nextGiven, watchGiven } from '../host/given';
import { Refusal } from '../host/refusal';

/** What kind of file it is, by its ending. */
export type GivenKind = 'packet' | 'course' | 'card' | 'identity' | 'update';

const endings: [string, GivenKind][] = [
  ['.crosstrain', 'packet'],
  ['.course', 'course'],
  ['.crosstrain-card', 'card'],
  ['.crosstrain-identity', 'identity'],
  ['.update', 'update'],
];

export interface GivenThing {
  file: File;
  kind: GivenKind;
}

export class GivenDesk {
  #waiting = $state.raw<GivenThing | null>(null);
  #refusal = $state.raw<Refusal | null>(null);

  /** The file that waits to be opened. */
  get waiting(): GivenThing | null {
    return this.#waiting;
  }

  /** Why the last one could not be read. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Asks for the file of this start, and listens for those of later ones. */
  async begin(): Promise<void> {
    await watchGiven(() => void this.#fetch()).catch(() => null);
    await this.#fetch();
  }

  /** Takes the file that waits, to open it. */
  take(): GivenThing | null {
    const thing = this.#waiting;
    this.#waiting = null;
    return thing;
  }

  forgetRefusal(): void {
    this.#refusal = null;
  }

  async #fetch(): Promise<void> {
    try {
      const file = await nextGiven();
      if (file === null) return;
      const name = file.name.toLowerCase();
      const kind = endings.find(([ending]) => name.endsWith(ending))?.[1];
      this.#refusal = kind === undefined ? new Refusal('not-openable', file.name) : null;
      if (kind !== undefined) this.#waiting = { file, kind };
    } catch (thrown) {
      this.#refusal = Refusal.from(thrown);
    }
  }
}

export const givenDesk = new GivenDesk();
