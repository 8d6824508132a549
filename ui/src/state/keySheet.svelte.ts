// The sheet of keys: whether it lies on the table.
import { isAsking, isTyping } from './way';
import { isPressed, shortcuts } from '../host/shortcuts';

class KeySheet {
  #isOpen = $state(false);

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Opens at its key, unless that is a letter of something that is being written. */
  press(event: KeyboardEvent): void {
    if (!isPressed(event, shortcuts.everywhere.keys)) return;
    if (isTyping(event.target) || isAsking()) return;
    event.preventDefault();
    this.open();
  }
}

export const keySheet = new KeySheet();
