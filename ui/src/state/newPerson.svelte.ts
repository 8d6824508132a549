// A profile in the making: what is typed, what is still missing, and whether it was made.
import type { Side } from '../bindings/Side';
import type { Refusal } from '../host/refusal';
import { welcome } from '../text/words';
import { refusalLine } from '../text/refusal';
import { Deed } from './deed.svelte';
import type { Session } from './session.svelte';

const shortest = 8;

export class NewPerson {
  name = $state('');
  side = $state<Side | null>(null);
  passphrase = $state('');
  #isChecked = $state(false);
  readonly #deed = new Deed();
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get isRunning(): boolean {
    return this.#deed.isRunning;
  }

  get nameError(): string | null {
    if (this.#isChecked && this.name.trim() === '') return welcome.nameMissing;
    return this.#refusedFor('name-taken', 'name-missing');
  }

  get sideError(): string | null {
    return this.#isChecked && this.side === null ? welcome.sideMissing : null;
  }

  get passphraseError(): string | null {
    if (this.#isChecked && Array.from(this.passphrase).length < shortest)
      return welcome.passphraseShort;
    return this.#refusedFor('passphrase-too-short');
  }

  /** A refusal that belongs to no field. */
  get refusal(): Refusal | null {
    const isShownAtField = this.#refusedFor('name-taken', 'name-missing', 'passphrase-too-short');
    return isShownAtField === null ? this.#deed.refusal : null;
  }

  /** Makes the profile and signs in, or says at each field what is missing. */
  async create(): Promise<boolean> {
    this.#isChecked = true;
    this.#deed.forget();
    const side = this.side;
    if (side === null || this.nameError !== null || this.passphraseError !== null) return false;
    return this.#deed.run(() =>
      this.#session.createPerson(this.name.trim(), side, this.passphrase),
    );
  }

  #refusedFor(...codes: Refusal['code'][]): string | null {
    const refusal = this.#deed.refusal;
    return refusal !== null && codes.includes(refusal.code) ? refusalLine(refusal) : null;
  }
}
