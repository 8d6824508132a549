import { describe, expect, it } from 'vitest';
import { Refusal } from '../src/host/refusal';
import { Loadable } from '../src/state/loadable.svelte';

describe('something asked of the core', () => {
  it('waits, then is full', async () => {
    const loadable = new Loadable(() => Promise.resolve('ten lessons'));
    expect(loadable.state).toEqual({ kind: 'waiting' });
    await loadable.load();
    expect(loadable.state).toEqual({ kind: 'full', value: 'ten lessons' });
  });

  it('fails with the refusal, and can be asked again', async () => {
    let isBroken = true;
    const loadable = new Loadable(() =>
      isBroken ? Promise.reject(new Refusal('disk-full', '/home')) : Promise.resolve(1),
    );
    await loadable.load();
    expect(loadable.state).toMatchObject({ kind: 'failed', refusal: { code: 'disk-full' } });
    isBroken = false;
    await loadable.load();
    expect(loadable.value).toBe(1);
  });

  it('keeps what is in sight while it is asked again', async () => {
    let n = 0;
    const loadable = new Loadable(() => Promise.resolve((n += 1)));
    await loadable.load();
    const second = loadable.load();
    expect(loadable.value).toBe(1);
    await second;
    expect(loadable.value).toBe(2);
  });

  it('shows the answer to the latest question, whichever comes first', async () => {
    const waiting: ((value: string) => void)[] = [];
    const loadable = new Loadable(() => new Promise<string>((resolve) => waiting.push(resolve)));
    const first = loadable.load();
    const second = loadable.load();
    waiting[1]?.('late question');
    waiting[0]?.('early question');
    await Promise.all([first, second]);
    expect(loadable.value).toBe('late question');
  });
});
