// An update on its way in: handed over piece by piece, verified, and taken when its reader says so.
import type { UpdateTaken } from '../bindings/UpdateTaken';
import type { UpdateView } from '../bindings/UpdateView';
import { Refusal } from '../host/refusal';
import { updates } from '../host/updates';
import { handOver } from './bytes';
import { Deed } from './deed.svelte';

export type UpdateStep =
  | { kind: 'none' }
  | { kind: 'reading'; name: string; fraction: number }
  | { kind: 'checking'; name: string }
  | { kind: 'seen'; view: UpdateView }
  | { kind: 'taken'; taken: UpdateTaken }
  | { kind: 'unreadable'; name: string }
  | { kind: 'refused'; name: string; refusal: Refusal };

export class UpdateDesk {
  readonly deed = new Deed();
  #step = $state.raw<UpdateStep>({ kind: 'none' });
  #turn = 0;

  get step(): UpdateStep {
    return this.#step;
  }

  /** Hands a file over and asks what it holds. Nothing is taken by that. */
  async look(file: File): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = (): boolean => turn === this.#turn;
    const { name } = file;
    try {
      const isWhole = await handOver(file, isWanted, {
        onprogress: (fraction) => (this.#step = { kind: 'reading', name, fraction }),
        send: (atMib, base64) => updates.receive({ atMib, base64 }),
      });
      if (!isWhole) return;
      this.#step = { kind: 'checking', name };
      const view = await updates.look();
      if (isWanted()) this.#step = { kind: 'seen', view };
    } catch (thrown) {
      if (!isWanted()) return;
      const isShell = thrown instanceof Refusal;
      this.#step = isShell
        ? { kind: 'refused', name, refusal: thrown }
        : { kind: 'unreadable', name };
    }
  }

  /** Takes what was looked at. */
  async take(): Promise<void> {
    await this.deed.run(async () => {
      this.#step = { kind: 'taken', taken: await updates.take() };
    });
  }

  /** Lets go of it, wherever it stands. */
  async close(): Promise<void> {
    const { kind } = this.#step;
    this.#turn += 1;
    this.deed.forget();
    this.#step = { kind: 'none' };
    if (kind !== 'none' && kind !== 'taken') await updates.drop().catch(() => null);
  }
}

/** The one update that can be on its way in. */
export const updateDesk = new UpdateDesk();
