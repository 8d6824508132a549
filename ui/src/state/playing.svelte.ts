// A scenario being played: every choice is kept by the core before the conversation goes on.
import type { ScenarioView } from '../bindings/ScenarioView';
import { call } from '../host/host';
import { Deed } from './deed.svelte';
import { Loadable } from './loadable.svelte';

export class Playing {
  readonly scenario: Loadable<ScenarioView>;
  readonly deed = new Deed();
  readonly #lesson: string;
  readonly #block: string;

  constructor(lesson: string, block: string) {
    this.#lesson = lesson;
    this.#block = block;
    this.scenario = new Loadable(() => call('scenario', { lesson, block }));
  }

  /** Begins a play that takes over the first choices of the last one; with none, from the top. */
  async begin(from: number): Promise<boolean> {
    return this.#do(() =>
      call('begin_scenario', { lesson: this.#lesson, block: this.#block, from }),
    );
  }

  async choose(choice: number): Promise<boolean> {
    const made = this.scenario.value?.play?.turns.filter((it) => it.said !== null).length;
    if (made === undefined) return false;
    const request = { lesson: this.#lesson, block: this.#block, turn: made, choice };
    return this.#do(() => call('choose', request));
  }

  async #do(work: () => Promise<ScenarioView>): Promise<boolean> {
    return this.deed.run(async () => {
      this.scenario.set(await work());
    });
  }
}
