// Paper or night, as chosen, or as the system says.
import type { Appearance as Choice } from '../bindings/Appearance';
import { call } from '../host/host';

export class Appearance {
  #choice = $state<Choice>('system');

  get choice(): Choice {
    return this.#choice;
  }

  /** Shows the choice that the core keeps. */
  show(choice: Choice): void {
    this.#choice = choice;
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
  }

  /** Shows the choice at once and keeps it. */
  async choose(choice: Choice): Promise<void> {
    const before = this.#choice;
    this.show(choice);
    try {
      await call('set_appearance', { appearance: choice });
    } catch (thrown) {
      this.show(before);
      throw thrown;
    }
  }
}

export const appearance = new Appearance();
