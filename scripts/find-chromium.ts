/** Re-exported for the scripts, which need the same answer as the shell. */
export { chromiumPath, findChromium } from '../chromium-shell/find-chromium.ts';
