import { describe, expect, it, vi } from 'vitest';
import { fakeHost } from '../src/host/fake';
import { answerWith, call } from '../src/host/host';

describe('a call to the core', () => {
  it('keeps code and subject of a refusal', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the shell does
    answerWith(() => Promise.reject({ code: 'name-taken', subject: 'Ada' }));
    await expect(call('today', {})).rejects.toMatchObject({ code: 'name-taken', subject: 'Ada' });
  });

  it('turns a plain string into an unexpected refusal, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what the shell does
    answerWith(() => Promise.reject('command today not allowed'));
    await expect(call('today', {})).rejects.toMatchObject({ code: 'unexpected', subject: '' });
    expect(log).toHaveBeenCalledWith('today', 'command today not allowed');
  });

  it('carries the request', async () => {
    const asked = fakeHost({ finish_block: {} });
    await call('finish_block', { lesson: 'l', block: 'b' });
    expect(asked).toEqual([{ command: 'finish_block', request: { lesson: 'l', block: 'b' } }]);
  });
});
