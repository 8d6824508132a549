// Files that are dropped on the window: each goes to whatever takes its kind.
import { untrack } from 'svelte';
import { packetDesk } from './packetDesk.svelte';
import type { Place } from './place.svelte';
import { updateDesk } from './updateDesk.svelte';

export type Kind = 'course' | 'evidence';
type Taker = (files: File[]) => void;

class Drops {
  #takers = $state.raw<Partial<Record<Kind, Taker | undefined>>>({});
  #stray = $state<string | null>(null);
  /** A course file for the shelf, which is not open yet. */
  #waiting: File[] = [];

  /** Whether files of this kind are taken by what is shown. */
  takes(kind: Kind): boolean {
    return this.#takers[kind] !== undefined;
  }

  /** The name of a file that nothing takes. */
  get stray(): string | null {
    return this.#stray;
  }

  /** From now on these files go there; returns how to take no more. */
  take(kind: Kind, taker: Taker): () => void {
    this.#set(kind, taker);
    if (kind === 'course' && this.#waiting.length > 0) taker(this.#waiting.splice(0));
    return () => this.#set(kind, undefined);
  }

  /** Sorts what was dropped: a packet or an update is opened, a course looked at on the shelf, anything else is evidence. */
  drop(files: File[], place: Place): void {
    this.#stray = null;
    const packet = files.find((it) => isNamed(it, '.crosstrain'));
    const course = files.find((it) => isNamed(it, '.course'));
    const update = files.find((it) => isNamed(it, '.update'));
    if (packet !== undefined) void packetDesk.look(packet);
    else if (course !== undefined) this.#look(course, place);
    else if (update !== undefined) void updateDesk.look(update);
    else if (this.#takers.evidence !== undefined) this.#takers.evidence(files);
    else this.#stray = files[0]?.name ?? null;
  }

  forget(): void {
    this.#stray = null;
  }

  /** Who takes something is no reason to ask them again. */
  #set(kind: Kind, taker: Taker | undefined): void {
    this.#takers = { ...untrack(() => this.#takers), [kind]: taker };
  }

  #look(course: File, place: Place): void {
    if (this.#takers.course !== undefined) this.#takers.course([course]);
    else {
      this.#waiting = [course];
      place.go({ view: 'courses' });
    }
  }
}

const isNamed = (file: File, ending: string): boolean => file.name.toLowerCase().endsWith(ending);

export const drops = new Drops();
