import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** The names that `app.getPath` takes here. */
export type PathName =
  | 'home'
  | 'appData'
  | 'userData'
  | 'sessionData'
  | 'temp'
  | 'exe'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'music'
  | 'pictures'
  | 'videos'
  | 'logs'
  | 'crashDumps';

/** The folder that the system gives to programs' settings, as Electron finds it. */
export function appDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME ?? join(home, '.config');
}

/** The folder behind a name, before anyone called `app.setPath`. */
export function defaultPath(name: PathName, userData: string): string {
  const home = homedir();
  const folders: Record<PathName, string> = {
    home,
    appData: appDataFolder(process.platform, process.env, home),
    userData,
    sessionData: userData,
    temp: tmpdir(),
    exe: process.execPath,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
    music: join(home, 'Music'),
    pictures: join(home, 'Pictures'),
    videos: join(home, process.platform === 'darwin' ? 'Movies' : 'Videos'),
    logs: join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
  };
  // A name from outside these types must fail as it does in Electron, not answer `undefined`.
  if (!(name in folders)) throw new Error(`Failed to get '${name}' path`);
  return folders[name];
}
