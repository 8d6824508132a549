// A refusal by the core: a code to find words for, and what it is about. The cause stays in the log.
import type { Code } from '../bindings/Code';

export class Refusal extends Error {
  readonly code: Code;
  readonly subject: string;

  constructor(code: Code, subject = '', cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.subject = subject;
  }

  /** Whatever was thrown, as a refusal: a denied command, for one, rejects with a plain string. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown;
    if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
      const { code, subject } = thrown as { code: Code; subject?: unknown };
      return new Refusal(code, typeof subject === 'string' ? subject : '', thrown);
    }
    return new Refusal('unexpected', '', thrown);
  }
}

/** What the shell answers; a rejection is a `Refusal`, never anything else. */
export async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    throw Refusal.from(thrown);
  }
}
