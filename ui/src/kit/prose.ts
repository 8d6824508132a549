// What a text from a course needs from the page around it: names for its notes, a way into what is too wide.
import { asItLooks, watchAppearance } from '../host/lessonHtml';
import { links } from '../text/words';

/** Names the links of notes, which show only a number or an arrow. */
export function nameNotes(text: HTMLElement): void {
  for (const reference of text.querySelectorAll('a.note-ref')) {
    reference.role = 'doc-noteref';
    reference.ariaLabel = links.note(reference.textContent);
  }
  for (const list of text.querySelectorAll('ol.notes')) list.ariaLabel = links.notes;
  for (const back of text.querySelectorAll('a.note-back')) {
    back.role = 'doc-backlink';
    back.ariaLabel = links.backToText;
  }
}

/** Has the pictures drawn anew when the page goes from paper to night or back: a picture cannot see what it is on. */
export function watchPictures(text: HTMLElement): () => void {
  const pictures = [...text.querySelectorAll('img')];
  if (pictures.length === 0) return () => undefined;
  return watchAppearance(() => {
    for (const it of pictures) it.src = asItLooks(it.src);
  });
}

/** Lets the keyboard scroll a table or code that is wider than the column, for as long as it is. */
export function watchWidths(text: HTMLElement): () => void {
  const wide = [...text.querySelectorAll<HTMLElement>('.table, pre')];
  if (wide.length === 0) return () => undefined;
  const watcher = new ResizeObserver((changes) => {
    for (const { target } of changes) letScroll(target);
  });
  for (const it of wide) watcher.observe(it);
  return () => watcher.disconnect();
}

/** Gives each piece of code a button that copies it; returns how to take them away. */
export function letCopy(text: HTMLElement): () => void {
  const buttons = [...text.querySelectorAll('pre')].map((it) => {
    const code = it.textContent.replace(/\n$/, '');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = links.copyCode;
    button.ariaLive = 'polite';
    button.addEventListener('click', () => void copy(button, code));
    it.prepend(button);
    return button;
  });
  return () => {
    for (const it of buttons) it.remove();
  };
}

async function copy(button: HTMLElement, code: string): Promise<void> {
  await navigator.clipboard.writeText(code);
  button.textContent = links.codeCopied;
  button.addEventListener('blur', () => (button.textContent = links.copyCode), { once: true });
}

function letScroll(element: Element): void {
  const isWide = element.scrollWidth > element.clientWidth;
  if (!isWide) {
    for (const name of ['tabindex', 'role', 'aria-label']) element.removeAttribute(name);
    return;
  }
  element.setAttribute('tabindex', '0');
  element.role = 'group';
  element.ariaLabel = element.matches('pre') ? links.wideCode : links.wideTable;
}
