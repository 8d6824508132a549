// How the window is built: everything as files of its own, because its policy allows no inline asset.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: process.env['PAGE'] ?? 'index.html' },
  },
  resolve: process.env['VITEST'] === undefined ? {} : { conditions: ['browser'] },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    // A machine that does much else at once is slow, not wrong.
    testTimeout: 30_000,
  },
});
