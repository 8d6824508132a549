// English or German, as chosen, or as the system says.
import type { Language as Choice } from '../bindings/Language';
import { call } from '../host/host';
import { language, tongueOf } from '../text/language.svelte';

export class Speech {
  #choice = $state<Choice>('system');

  get choice(): Choice {
    return this.#choice;
  }

  /** Speaks the language that the core keeps. */
  speak(choice: Choice): void {
    this.#choice = choice;
    language.speak(choice === 'system' ? tongueOf(navigator.languages) : choice);
  }

  /** Speaks it at once and keeps the choice. */
  async choose(choice: Choice): Promise<void> {
    const before = this.#choice;
    this.speak(choice);
    try {
      await call('set_language', { language: choice });
    } catch (thrown) {
      this.speak(before);
      throw thrown;
    }
  }
}

export const speech = new Speech();
