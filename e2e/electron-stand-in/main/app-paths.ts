import os from 'node:os';
import path from 'node:path';
import { settings } from '../settings.ts';

type PathName = Parameters<Electron.App['getPath']>[0];

/** Electron's well-known folders on Linux, and the ones the app has set. */
export class AppPaths {
  readonly #set = new Map<string, string>();
  readonly #appName: () => string;

  constructor(appName: () => string) {
    this.#appName = appName;
  }

  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#set.set(name, folder);
  }

  get(name: PathName): string {
    return this.#set.get(name) ?? this.#default(name);
  }

  #default(name: PathName): string {
    switch (name) {
      case 'home':
        return os.homedir();
      case 'appData':
        return process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config');
      case 'userData':
        return path.join(this.get('appData'), this.#appName());
      case 'sessionData':
        return this.get('userData');
      case 'temp':
        return os.tmpdir();
      case 'exe':
        return settings.executable;
      case 'logs':
        return path.join(this.get('userData'), 'logs');
      case 'crashDumps':
        return path.join(this.get('userData'), 'Crashpad');
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'music':
      case 'pictures':
      case 'videos':
        return path.join(os.homedir(), `${name[0]?.toUpperCase()}${name.slice(1)}`);
      default:
        throw new Error(`Failed to get '${name}' path`);
    }
  }
}
