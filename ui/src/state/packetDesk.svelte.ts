// A packet on its way in: received piece by piece, looked at, and taken in when its reader says so.
import type { PacketView } from '../bindings/PacketView';
import { call } from '../host/host';
import { Refusal } from '../host/refusal';
import { handOver } from './bytes';
import { Deed } from './deed.svelte';

export type PacketStep =
  | { kind: 'none' }
  | { kind: 'reading'; name: string; fraction: number }
  | { kind: 'checking'; name: string }
  | { kind: 'seen'; view: PacketView }
  | { kind: 'taken'; view: PacketView }
  | { kind: 'unreadable'; name: string }
  | { kind: 'refused'; name: string; refusal: Refusal };

export class PacketDesk {
  readonly deed = new Deed();
  #step = $state.raw<PacketStep>({ kind: 'none' });
  #turn = 0;

  get step(): PacketStep {
    return this.#step;
  }

  /** Hands a file over and asks what it brings. Nothing is taken in by that. */
  async look(file: File): Promise<void> {
    const turn = ++this.#turn;
    const { name } = file;
    try {
      const isWhole = await handOver(file, () => turn === this.#turn, {
        onprogress: (fraction) => (this.#step = { kind: 'reading', name, fraction }),
        send: (atMib, base64) => call('receive_packet', { atMib, base64 }),
      });
      if (!isWhole) return;
      this.#step = { kind: 'checking', name };
      const view = await call('look_at_packet', {});
      if (turn === this.#turn) this.#step = { kind: 'seen', view };
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const isCore = thrown instanceof Refusal;
      this.#step = isCore
        ? { kind: 'refused', name, refusal: thrown }
        : { kind: 'unreadable', name };
    }
  }

  /** Takes in what was looked at. */
  async take(): Promise<boolean> {
    const isDone = await this.deed.run(async () => {
      const view = await call('take_in_packet', {});
      this.#step = { kind: 'taken', view };
    });
    return isDone;
  }

  /** Lets go of it, wherever it stands. */
  async close(): Promise<void> {
    const { kind } = this.#step;
    this.#turn += 1;
    this.deed.forget();
    this.#step = { kind: 'none' };
    if (kind !== 'none' && kind !== 'taken') await call('drop_packet', {}).catch(() => null);
  }
}

/** The one packet that can be on its way in. */
export const packetDesk = new PacketDesk();
