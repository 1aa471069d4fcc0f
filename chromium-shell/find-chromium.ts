import { existsSync } from 'node:fs';

/** Where Linux, macOS and Windows put Chromium, Chrome and Edge, in the order in which they are tried. */
function candidates(env: NodeJS.ProcessEnv): (string | undefined)[] {
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return [
    env.POSTIL_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
          ],
    ),
  ];
}

/** The first installed Chromium, Chrome or Edge, or `undefined`. `POSTIL_CHROMIUM` names one outright. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return candidates(env).find((path) => path !== undefined && existsSync(path));
}

/** As `findChromium`, for callers that cannot go on without one. Throws when there is none. */
export function chromiumPath(): string {
  const found = findChromium();
  if (found === undefined)
    throw new Error('No Chromium, Chrome or Edge is installed. Run: npm run setup:chromium');
  return found;
}
