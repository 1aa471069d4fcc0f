import type { Session } from 'electron';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>>[1];

/** What a reader might be thought to need, and why it does not. What is not listed is refused as well. */
const permissions: Partial<Record<Permission, { readonly granted: boolean; readonly why: string }>> = {
  'clipboard-read': { granted: false, why: 'Pasting is an event of the page, which brings its own data.' },
  'clipboard-sanitized-write': { granted: false, why: 'The main process writes the clipboard.' },
  fileSystem: { granted: false, why: 'The main process opens and writes files that the user named.' },
  fullscreen: { granted: false, why: 'Full screen is a state of the window, set from its menu.' },
  'local-fonts': { granted: false, why: 'The fonts ship with the program.' },
  notifications: { granted: false, why: 'What there is to say is said in the window.' },
  openExternal: { granted: false, why: 'Only parsed links of http and https leave, through link:open.' },
  'persistent-storage': { granted: false, why: 'The library is a folder; the page keeps nothing.' },
  'window-management': { granted: false, why: 'The main process places the window.' },
};

/** Whether a page may do this. Only what the table grants. */
export function isGranted(permission: string): boolean {
  return Object.entries(permissions).some(([name, { granted }]) => name === permission && granted);
}

type PermissionSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** Answers every question for a permission from the table; devices (USB, serial, HID, Bluetooth) never. */
export function limitPermissions(session: PermissionSession): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  session.setDevicePermissionHandler(() => false);
}
