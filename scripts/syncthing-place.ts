import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What one Syncthing has to know of another. */
export interface Peer {
  readonly device: string;
  readonly port: number;
}

const apiKey = 'loopback-only';

/** One Syncthing with one folder, on loopback alone: no discovery, no relays, no port mapping, no reports. */
export class SyncthingPlace {
  readonly name: string;
  readonly library: string;
  readonly peer: Peer;
  readonly #home: string;
  readonly #gui: number;
  #process: ChildProcess | null = null;

  private constructor(name: string, folder: string, peer: Peer, gui: number) {
    this.name = name;
    this.library = join(folder, 'library');
    this.peer = peer;
    this.#home = join(folder, 'syncthing');
    this.#gui = gui;
  }

  /** Makes keys and folders; nothing runs yet. */
  static async make(name: string, folder: string): Promise<SyncthingPlace> {
    const home = join(folder, 'syncthing');
    await mkdir(join(folder, 'library', '.stfolder'), { recursive: true });
    execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing'], {
      stdio: 'ignore',
    });
    const device = execFileSync('syncthing', ['--home', home, '--device-id'], { encoding: 'utf8' }).trim();
    return new SyncthingPlace(name, folder, { device, port: await freePort() }, await freePort());
  }

  /**
   * Starts it and waits until it answers. Without `copies` it throws away the one of two files that were changed at the
   * same time; what the library keeps beside its file must then stay in its own place.
   */
  async start(other: Peer, { copies }: { readonly copies: boolean }): Promise<void> {
    // What one program holds open is of no use elsewhere.
    const ignored = ['library.lock', '(?d).postil-*.tmp'];
    if (!copies) ignored.push('library.json.bak', 'library.journal*', 'backups');
    await writeFile(join(this.library, '.stignore'), `${ignored.join('\n')}\n`);
    await writeFile(join(this.#home, 'config.xml'), this.#config(other, copies ? 10 : 0));
    this.#process = spawn('syncthing', ['serve', `--home=${this.#home}`, '--no-browser', '--no-restart'], {
      stdio: 'ignore',
      env: { ...process.env, STNOUPGRADE: '1' },
    });
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (await this.#get('system/ping').catch(() => null)) return;
      await pause(100);
    }
    throw new Error(`Syncthing of ${this.name} does not answer.`);
  }

  async setOnline(online: boolean): Promise<void> {
    await this.#post(online ? 'system/resume' : 'system/pause');
  }

  /** Looks for changes now. */
  async scan(): Promise<void> {
    await this.#post('db/scan?folder=library');
  }

  /** Whether it has all that it knows of, and `other` has all of its. */
  async isInSync(other: Peer): Promise<boolean> {
    const status = (await this.#get('db/status?folder=library')) as {
      readonly state: string;
      readonly needTotalItems: number;
    };
    const completion = (await this.#get(`db/completion?folder=library&device=${other.device}`)) as {
      readonly completion: number;
      readonly needItems: number;
      readonly needDeletes: number;
    };
    const connections = (await this.#get('system/connections')) as {
      readonly connections: Readonly<Record<string, { readonly connected: boolean } | undefined>>;
    };
    return (
      status.state === 'idle' &&
      status.needTotalItems === 0 &&
      completion.needItems + completion.needDeletes === 0 &&
      connections.connections[other.device]?.connected === true
    );
  }

  async stop(): Promise<void> {
    if (this.#process === null || this.#process.exitCode !== null) return;
    const gone = once(this.#process, 'exit');
    await this.#post('system/shutdown').catch(() => this.#process?.kill());
    await gone;
  }

  async #get(path: string): Promise<unknown> {
    return (await this.#request(path, 'GET')).json();
  }

  async #post(path: string): Promise<void> {
    await this.#request(path, 'POST');
  }

  async #request(path: string, method: string): Promise<Response> {
    const response = await fetch(`http://127.0.0.1:${this.#gui}/rest/${path}`, {
      method,
      headers: { 'X-API-Key': apiKey },
    });
    if (!response.ok) throw new Error(`Syncthing of ${this.name} answered ${response.status} to ${path}.`);
    return response;
  }

  #config(other: Peer, mostCopies: number): string {
    const device = ({ device: id, port }: Peer): string =>
      `<device id="${id}" name="${id.slice(0, 7)}"><address>tcp://127.0.0.1:${port}</address></device>`;
    return `<configuration version="35">
  <folder id="library" path="${this.library}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
    <device id="${this.peer.device}"/><device id="${other.device}"/>
    <maxConflicts>${mostCopies}</maxConflicts>
  </folder>
  ${device(this.peer)}
  ${device(other)}
  <gui enabled="true" tls="false"><address>127.0.0.1:${this.#gui}</address><apikey>${apiKey}</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:${this.peer.port}</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <urAccepted>-1</urAccepted>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <crashReportingEnabled>false</crashReportingEnabled>
    <startBrowser>false</startBrowser>
  </options>
</configuration>
`;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
