// One practice on the trainee's desk: the draft as typed, its files, and handing it in.
import type { DraftView } from '../bindings/DraftView';
import type { MentorView } from '../bindings/MentorView';
import type { PersonView } from '../bindings/PersonView';
import type { PracticeView } from '../bindings/PracticeView';
import type { ScoreView } from '../bindings/ScoreView';
import { Refusal } from '../host/refusal';
import { call } from '../host/host';
import { undo as said } from '../text/undo';
import { PIECE, readBase64 } from './bytes';
import { Keeper } from './keeper.svelte';
import { undo } from './undo.svelte';
import { answerOf, withAnswer, type Answer } from './scores';

/** A file on its way into the draft, and how much of it has come. */
export interface Arriving {
  name: string;
  fraction: number;
}

/** A file that could not be attached, and why; no refusal when it could not even be read. */
export interface Missed {
  name: string;
  refusal: Refusal | null;
}

/** What stands between this draft and its mentor. */
export type Obstacle =
  | { kind: 'waiting'; mentor: PersonView }
  | { kind: 'arriving' }
  | { kind: 'empty' }
  | { kind: 'no-mentor' };

export class PracticeDesk {
  readonly keeper: Keeper;
  #view = $state.raw<PracticeView>();
  #text = $state('');
  #rating = $state.raw<ScoreView[]>([]);
  #files = $state.raw<DraftView['files']>([]);
  #links = $state.raw<readonly string[]>([]);
  #mentor = $state('');
  #leaving = $state<string | null>(null);
  #arriving = $state.raw<Arriving | null>(null);
  #missed = $state.raw<Missed[]>([]);
  #coming = new AbortController();

  constructor(view: PracticeView) {
    this.#show(view);
    this.keeper = new Keeper(
      () =>
        call('save_draft', {
          practice: view.id,
          text: this.#text,
          links: [...this.#links],
          rating: this.#rating,
        }),
      view.draft.savedAt,
    );
  }

  get view(): PracticeView {
    if (!this.#view) throw new Error('a practice desk is made with its view');
    return this.#view;
  }

  get text(): string {
    return this.#text;
  }

  set text(words: string) {
    this.#text = words;
    this.keeper.touch();
  }

  get rating(): ScoreView[] {
    return this.#rating;
  }

  /** The files of the draft, without one that is being taken off. */
  get files(): DraftView['files'] {
    return this.#files.filter((it) => it.sha256 !== this.#leaving);
  }

  get links(): readonly string[] {
    return this.#links;
  }

  addLink(address: string): void {
    this.#links = [...this.#links, address];
    this.keeper.touch();
  }

  removeLink(at: number): void {
    const before = this.#links;
    void undo.offer(said.link(before[at] ?? ''), () => {
      this.#links = before;
      this.keeper.touch();
    });
    this.#links = this.#links.filter((_, other) => other !== at);
    this.keeper.touch();
  }

  get arriving(): Arriving | null {
    return this.#arriving;
  }

  get missed(): Missed[] {
    return this.#missed;
  }

  get mentorId(): string {
    return this.#mentor;
  }

  set mentorId(id: string) {
    this.#mentor = id;
  }

  get mentor(): MentorView | null {
    return this.view.mentors.find((it) => it.person.id === this.#mentor) ?? null;
  }

  /** The number that the next hand-in will have. */
  get nextAttempt(): number {
    return (this.view.attempts[0]?.attempt ?? 0) + 1;
  }

  get obstacle(): Obstacle | null {
    const { state } = this.view;
    if (state.kind === 'waiting') return { kind: 'waiting', mentor: state.mentor };
    if (this.#arriving) return { kind: 'arriving' };
    const isEmpty = this.#text.trim() === '' && this.files.length === 0 && this.#links.length === 0;
    if (isEmpty) return { kind: 'empty' };
    return this.mentor ? null : { kind: 'no-mentor' };
  }

  answerOf(criterion: string): Answer | null {
    return answerOf(this.#rating, criterion);
  }

  rate(criterion: string, answer: Answer): void {
    this.#rating = withAnswer(this.#rating, criterion, answer);
    this.keeper.touch();
  }

  /** Attaches files one after the other; one that fails does not stop the next. */
  async attach(files: File[]): Promise<void> {
    this.#missed = [];
    const { signal } = (this.#coming = new AbortController());
    await undo.forget();
    await this.keeper.flush();
    for (const file of files) {
      // It may be given up meanwhile, and so are those behind it.
      if (!signal.aborted) await this.#attachOne(file, signal);
    }
    this.#arriving = null;
  }

  /** Gives up the file that is on its way, and those behind it. */
  giveUp(): void {
    this.#coming.abort();
  }

  /** Takes a file off. It stays in the draft until that can no longer be undone, so that its bytes are there. */
  async detach(sha256: string): Promise<void> {
    const name = this.#files.find((it) => it.sha256 === sha256)?.name ?? '';
    const back = (): void => {
      this.#leaving = null;
    };
    await undo.offer(said.file(name), back, () => this.#detachForGood(name, sha256));
    this.#leaving = sha256;
  }

  async #detachForGood(name: string, sha256: string): Promise<void> {
    try {
      const draft = await call('detach_file', { practice: this.view.id, sha256 });
      this.#files = draft.files;
    } catch (cause) {
      this.#missed = [{ name, refusal: Refusal.from(cause) }];
    } finally {
      this.#leaving = null;
    }
  }

  async handIn(): Promise<void> {
    await undo.forget();
    await this.keeper.flush();
    const view = await call('hand_in', {
      practice: this.view.id,
      mentor: this.#mentor,
      text: this.#text,
      links: [...this.#links],
      rating: this.#rating,
    });
    this.keeper.settle();
    this.#show(view);
  }

  /** A mentor was chosen by their card: they can be handed to now. What is typed stays. */
  async welcome(mentor: string): Promise<void> {
    const { mentors } = await call('practice', { practice: this.view.id });
    this.#view = { ...this.view, mentors };
    this.#mentor = mentor;
  }

  async #attachOne(file: File, signal: AbortSignal): Promise<void> {
    const { name } = file;
    try {
      await call('begin_file', { practice: this.view.id, name, size: file.size });
      for (let at = 0; at < file.size; at += PIECE) {
        this.#arriving = { name, fraction: at / file.size };
        const base64 = await piece(file, at);
        if (signal.aborted) {
          await call('give_up_file', {});
          return;
        }
        await call('add_to_file', { base64 });
      }
      this.#arriving = { name, fraction: 1 };
      this.#files = (await call('finish_file', {})).files;
    } catch (cause) {
      const refusal = cause instanceof Unreadable ? null : Refusal.from(cause);
      this.#missed = [...this.#missed, { name, refusal }];
    }
  }

  #show(view: PracticeView): void {
    this.#view = view;
    this.#text = view.draft.text;
    this.#rating = view.draft.rating;
    this.#files = view.draft.files;
    this.#links = view.draft.links;
    this.#mentor = likelyMentor(view);
  }
}

/** The file itself could not be read. */
class Unreadable extends Error {}

async function piece(file: File, at: number): Promise<string> {
  try {
    return await readBase64(file.slice(at, at + PIECE));
  } catch (cause) {
    throw new Unreadable('', { cause });
  }
}

/** Whoever had the last attempt; or else the only one there is. */
function likelyMentor(view: PracticeView): string {
  const [first, ...others] = view.mentors;
  const last = view.attempts[0]?.mentor.id;
  const again = view.mentors.find((it) => it.person.id === last);
  return again?.person.id ?? (first && others.length === 0 ? first.person.id : '');
}
