import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { limitPermissions } from './permissions.ts';

type Ask = (contents: null, permission: string, answer: (granted: boolean) => void) => void;
type Check = (contents: null, permission: string) => boolean;

it.each(['media', 'geolocation', 'clipboard-read', 'openExternal', 'usb', 'constructor', 'unheard-of'])(
  'refuses %s, whether asked for or checked',
  (permission) => {
    const answers: boolean[] = [];
    const session = {
      setPermissionRequestHandler: (ask: Ask) => ask(null, permission, (granted) => answers.push(granted)),
      setPermissionCheckHandler: (check: Check) => answers.push(check(null, permission)),
      setDevicePermissionHandler: (allow: () => boolean) => answers.push(allow()),
    };
    limitPermissions(session as unknown as Session);
    expect(answers).toEqual([false, false, false]);
  },
);
