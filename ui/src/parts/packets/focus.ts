// Where the keyboard goes on when a dialog shows something else than before.

/** Puts the focus on the first button of a row that has just come. */
export function focusFirst(row: HTMLElement): void {
  row.querySelector('button')?.focus();
}
