import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

/** One bundle a process. All libraries are bundled, so the package carries no node_modules. */
export default defineConfig({
  main: {
    cacheDir: '.cache/vite-main',
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      lib: {
        entry: {
          index: resolve(here, 'electron/main/index.ts'),
          'reading-thread': resolve(here, 'electron/actions/reading/reading-thread.ts'),
        },
        formats: ['es'],
      },
      // All in one folder, so that each part finds the thread beside itself.
      rollupOptions: { output: { chunkFileNames: '[name]-[hash].js' } },
    },
  },
  preload: {
    cacheDir: '.cache/vite-preload',
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      lib: { entry: resolve(here, 'electron/preload/index.ts'), formats: ['cjs'] },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    cacheDir: '../.cache/vite-renderer',
    build: {
      outDir: resolve(here, 'out/renderer'),
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
