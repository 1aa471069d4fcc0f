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
      lib: { entry: resolve(here, 'electron/main/index.ts'), formats: ['es'] },
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
