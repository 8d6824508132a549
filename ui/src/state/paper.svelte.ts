// What goes to the printer: the page as it is, or the sheet that a view has for paper.
import { drawOnPaper } from '../host/lessonHtml';

class Paper {
  #isSheetOut = $state(false);
  #sheets = 0;

  /** Whether the sheet of the view is to be printed now. */
  get isSheetOut(): boolean {
    return this.#isSheetOut;
  }

  /** A view has a sheet of its own for as long as it is shown; returns how to take it away. */
  offer(): () => void {
    this.#sheets += 1;
    return () => {
      this.#sheets -= 1;
      this.#isSheetOut = false;
    };
  }

  print(): void {
    if (this.#sheets > 0) this.#isSheetOut = true;
    else void printPage();
  }

  /** The sheet has been printed, or called off. */
  putAway(): void {
    this.#isSheetOut = false;
  }
}

/** Prints the page as it is, with its pictures as they look by day. */
async function printPage(): Promise<void> {
  const restore = await drawOnPaper(document);
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

export const paper = new Paper();
