import { registerHooks } from 'node:module';

const electron = new URL('./electron.ts', import.meta.url).href;

// Main's bundle imports 'electron', and Playwright requires it in the inspector: both get the shell's module.
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (/^electron(?:\/(?:main|common|renderer))?$/.test(specifier)) {
      return { url: electron, format: 'module-typescript', shortCircuit: true };
    }
    return nextResolve(specifier, context);
  },
});
