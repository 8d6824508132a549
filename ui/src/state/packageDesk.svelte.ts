// A course file on its way in, or a version on its way back: looked at first, taken into use when the reader says so.
import type { PackageView } from '../bindings/PackageView';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { packages as words } from '../text/packages';
import { readBase64 } from './bytes';
import { Deed } from './deed.svelte';

/** A larger file is refused in any case, so it is not even read. */
const MOST_BYTES = 64 * 1024 * 1024;

export type Step =
  | { kind: 'none' }
  | { kind: 'reading'; name: string; fraction: number }
  | { kind: 'checking'; name: string }
  | { kind: 'seen'; view: PackageView; take: () => Promise<unknown> }
  | { kind: 'taken'; view: PackageView }
  | { kind: 'cancelled'; name: string }
  | { kind: 'unreadable'; name: string }
  | { kind: 'refused'; name: string; refusal: Refusal };

export class PackageDesk {
  readonly deed = new Deed();
  #step = $state.raw<Step>({ kind: 'none' });
  #wanted = new AbortController();

  get step(): Step {
    return this.#step;
  }

  /** Reads a file and asks what it holds. Nothing is installed by that. */
  async look(file: File): Promise<void> {
    if (this.#isBusy) return;
    const { name } = file;
    if (file.size > MOST_BYTES) {
      this.#step = {
        kind: 'refused',
        name,
        refusal: new Refusal('package-refused', words.tooLarge),
      };
      return;
    }
    const { signal } = this.#wanted;
    let base64: string;
    try {
      const onprogress = (fraction: number): void => {
        if (!signal.aborted) this.#step = { kind: 'reading', name, fraction };
      };
      base64 = await readBase64(file, onprogress, signal);
    } catch {
      if (!signal.aborted) this.#step = { kind: 'unreadable', name };
      return;
    }
    if (signal.aborted) return;
    this.#step = { kind: 'checking', name };
    const request = { name, base64 };
    await this.#see(
      name,
      () => call('look_at_package', request),
      () => call('install_package', request),
    );
  }

  /** Asks what going back would change. */
  async lookBack(course: string, name: string): Promise<void> {
    if (this.#isBusy) return;
    this.#step = { kind: 'checking', name };
    await this.#see(
      name,
      () => call('look_back', { course }),
      () => call('roll_back', { course }),
    );
  }

  /** Takes what was looked at into use, and says what that was, if it was done. */
  async take(): Promise<PackageView | null> {
    const step = this.#step;
    if (step.kind !== 'seen') return null;
    const isDone = await this.deed.run(async () => {
      await step.take();
    });
    if (!isDone) return null;
    this.#step = { kind: 'taken', view: step.view };
    return step.view;
  }

  /** What is being read or checked is wanted no more. Looking installs nothing, so nothing is to be undone. */
  cancel(): void {
    const step = this.#step;
    if (step.kind !== 'reading' && step.kind !== 'checking') return;
    this.#wanted.abort();
    this.#wanted = new AbortController();
    this.#step = { kind: 'cancelled', name: step.name };
  }

  close(): void {
    this.deed.forget();
    this.#step = { kind: 'none' };
  }

  get #isBusy(): boolean {
    return this.#step.kind === 'reading' || this.#step.kind === 'checking';
  }

  async #see(
    name: string,
    look: () => Promise<PackageView>,
    take: () => Promise<unknown>,
  ): Promise<void> {
    const { signal } = this.#wanted;
    try {
      const view = await look();
      if (!signal.aborted) this.#step = { kind: 'seen', view, take };
    } catch (thrown) {
      if (!signal.aborted) this.#step = { kind: 'refused', name, refusal: Refusal.from(thrown) };
    }
  }
}
