// What a person does on the demonstration page before the picture is taken: press, fill, choose, hold and drop, in this order.
import { tick } from 'svelte';

/** Until what was asked has been answered and drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await tick();
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Until what was drawn can be seen: a frame is painted before the one after it begins. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}

function files(name: string): DataTransfer {
  const held = new DataTransfer();
  held.items.add(new File(['what is in it'], name));
  return held;
}

/** What is in front: the open dialog, or the page. */
const front = (): ParentNode => [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;

const deeds: Record<string, (what: string) => void> = {
  press: (name) => {
    const buttons = [...front().querySelectorAll<HTMLElement>('button, label, summary')];
    const isNamed = (it: HTMLElement): boolean => it.textContent.trim() === name;
    const begins = (it: HTMLElement): boolean => it.textContent.trim().startsWith(name);
    const button = buttons.find(isNamed) ?? buttons.find(begins);
    if (button === undefined) throw new Error(`there is nothing to press called ${name}`);
    button.click();
  },
  fill: (words) => {
    const fields = front().querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.control');
    const field = [...fields].find((it) => it.value === '');
    if (field === undefined) return;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  choose: (name) => {
    const input = front().querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) return;
    input.files = files(name).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  hold: (name) => {
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: files(name) }));
  },
  drop: (name) => {
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: files(name) }));
  },
  key: (key) => {
    const [name = '', ...held] = key.split('+').reverse();
    const ctrlKey = held.includes('Control');
    window.dispatchEvent(new KeyboardEvent('keydown', { key: name, ctrlKey, bubbles: true }));
  },
};

/** Does each of these, one after the other. */
export async function take(steps: Iterable<[string, string]>): Promise<void> {
  for (const [deed, what] of steps) {
    const act = deeds[deed];
    if (act === undefined) continue;
    act(what);
    await settle();
  }
}
