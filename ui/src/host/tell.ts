// The system's own notifications, for somebody who is not at the window.
import { invoke } from '@tauri-apps/api/core';

export type Teller = (title: string, body: string) => Promise<unknown>;

let teller: Teller = (title, body) => invoke('tell', { title, body });

/** Puts another system behind the window: the tests do. */
export function tellWith(other: Teller): void {
  teller = other;
}

/** Shows a notification where the system has them. What it says stands in the window as well, so it may fail. */
export async function tell(title: string, body: string): Promise<void> {
  try {
    await teller(title, body);
  } catch (thrown) {
    console.info('tell', thrown);
  }
}
