// The seam between window and core: one typed call for every command.
import { invoke } from '@tauri-apps/api/core';
import type { Commands } from '../bindings/Commands';
import { Refusal } from './refusal';

export type Command = keyof Commands;
export type Request<C extends Command> = Commands[C][0];
export type View<C extends Command> = Commands[C][1];
export type Answerer = <C extends Command>(command: C, request: Request<C>) => Promise<View<C>>;

let answerer: Answerer = (command, request) => invoke(command, { request });

/** Puts another core behind the window: the tests and the demonstration page do. */
export function answerWith(other: Answerer): void {
  answerer = other;
}

/** Asks the core; rejects with a `Refusal`, never with anything else. */
export async function call<C extends Command>(command: C, request: Request<C>): Promise<View<C>> {
  try {
    return await answerer(command, request);
  } catch (thrown) {
    const refusal = Refusal.from(thrown);
    if (refusal.code === 'unexpected') console.error(command, refusal.cause);
    throw refusal;
  }
}
