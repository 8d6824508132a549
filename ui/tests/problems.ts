// What axe finds on the page as it stands. Colour is not drawn here: contrast.test.ts computes it.
import axe from 'axe-core';

export async function problems(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map((it) => `${it.id}: ${it.nodes.map((at) => at.html).join(' ')}`);
}
