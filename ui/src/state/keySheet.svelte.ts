// The sheet of keys: whether it lies on the table.

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
}

export const keySheet = new KeySheet();
