import type { Codec } from '../codec.ts';
import type { FromPage, PreloadBoot, ToPage } from './messages.ts';
import type { WorldBridge } from './world-bridge.ts';

/** What the preload's own code finds around it. */
export interface PreloadSurroundings {
  require(name: string): unknown;
  process: Record<string, unknown>;
  /** Reports an error the preload threw, as Electron does. */
  fail(error: unknown): void;
  /** How the other sources beside the preload talk with main. */
  post(message: FromPage): void;
  onMessage(listener: (message: ToPage) => void): void;
}

/**
 * The renderer half of Electron for a sandboxed preload: ipcRenderer, contextBridge, webUtils, and the few
 * modules it may require. The function is sent to pages as source text, so it uses nothing from outside.
 */
export function makePreloadSurroundings(
  boot: PreloadBoot,
  bridge: WorldBridge,
  codec: Codec,
): PreloadSurroundings {
  type Listener = (...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, unknown>;
  const send = world[boot.secretName] as (text: string) => void;
  delete world[boot.secretName];
  const post = (message: FromPage) => send(JSON.stringify(message));
  const refuse = (what: string): never => {
    throw new Error(`The stand-in for Electron does not do ${what} in a preload.`);
  };
  const handlerFor = (name: string): ProxyHandler<object> => ({
    get: (target, key, receiver) => {
      const isOurs = key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON';
      return isOurs ? Reflect.get(target, key, receiver) : refuse(`${name}.${key}`);
    },
  });
  const strict = <T extends object>(name: string, object: T): T => new Proxy(object, handlerFor(name)) as T;

  class Emitter {
    readonly #listeners = new Map<string, { listener: Listener; isOnce: boolean }[]>();
    #of(event: string) {
      return this.#listeners.get(event) ?? [];
    }
    on(event: string, listener: Listener) {
      this.#listeners.set(event, [...this.#of(event), { listener, isOnce: false }]);
      return this;
    }
    addListener(event: string, listener: Listener) {
      return this.on(event, listener);
    }
    once(event: string, listener: Listener) {
      this.#listeners.set(event, [...this.#of(event), { listener, isOnce: true }]);
      return this;
    }
    off(event: string, listener: Listener) {
      const left = [...this.#of(event)];
      const index = left.findLastIndex((entry) => entry.listener === listener);
      if (index >= 0) left.splice(index, 1);
      this.#listeners.set(event, left);
      return this;
    }
    removeListener(event: string, listener: Listener) {
      return this.off(event, listener);
    }
    removeAllListeners(event?: string) {
      if (event === undefined) this.#listeners.clear();
      else this.#listeners.delete(event);
      return this;
    }
    listenerCount(event: string) {
      return this.#of(event).length;
    }
    emit(event: string, ...args: unknown[]) {
      const entries = this.#of(event);
      for (const { listener, isOnce } of entries) {
        if (isOnce) this.off(event, listener);
        listener.apply(this, args);
      }
      return entries.length > 0;
    }
  }

  const channelOf = (channel: unknown): string => {
    if (typeof channel !== 'string') throw new TypeError('channel must be a string');
    return channel;
  };
  const waiting = new Map<number, [(value: unknown) => void, (reason: unknown) => void]>();
  let lastInvoke = 0;

  class IpcRenderer extends Emitter {
    invoke(channel: string, ...args: unknown[]) {
      return new Promise((resolve, reject) => {
        lastInvoke += 1;
        const message: FromPage = {
          kind: 'invoke',
          id: lastInvoke,
          channel: channelOf(channel),
          args: codec.encode(args),
        };
        waiting.set(lastInvoke, [resolve, reject]);
        post(message);
      });
    }
    send(channel: string, ...args: unknown[]) {
      post({ kind: 'send', channel: channelOf(channel), args: codec.encode(args) });
    }
  }
  // At the end of the chain, because private fields cannot be reached through a proxy of the object itself.
  Object.setPrototypeOf(IpcRenderer.prototype, new Proxy(Emitter.prototype, handlerFor('ipcRenderer')));
  const ipcRenderer = new IpcRenderer();
  Object.defineProperty(ipcRenderer, `${boot.secretName}stays`, { value: true }); // It crosses the bridge as {}.

  const listeners: ((message: ToPage) => void)[] = [];
  const deliver = (text: string) => {
    const message: ToPage = JSON.parse(text);
    if (message.kind === 'reply') {
      const [resolve, reject] = waiting.get(message.id) ?? [];
      waiting.delete(message.id);
      if (message.ok) resolve?.(codec.decode(message.value));
      else reject?.(new Error(message.value));
    } else if (message.kind === 'message') {
      const event = { sender: ipcRenderer, senderId: 0, ports: [], preventDefault() {} };
      ipcRenderer.emit(message.channel, event, ...(codec.decode(message.args) as unknown[]));
    }
    for (const listener of listeners) listener(message);
  };
  Object.defineProperty(world, `${boot.secretName}deliver`, { value: deliver });

  // The path of a File is known to Chromium's browser process only, and getPathForFile must answer at once:
  // it answers with a token, which the main process replaces by the path when the token arrives there.
  const files: File[] = [];
  Object.defineProperty(world, `${boot.secretName}files`, { value: files });
  const webUtils = strict('webUtils', {
    getPathForFile(file: unknown) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File');
      const known = files.indexOf(file);
      return `${boot.fileTokenPrefix}${known >= 0 ? known : files.push(file) - 1}/${file.name}`;
    },
  });

  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api),
  });
  const electron = strict('electron', { contextBridge, ipcRenderer, webUtils });
  const modules: Record<string, unknown> = {
    electron,
    'electron/renderer': electron,
    'electron/common': electron,
    events: Object.assign(Emitter, { EventEmitter: Emitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };

  return {
    require(name) {
      const found = modules[name.replace(/^node:/, '')];
      if (found === undefined) throw new Error(`module not found: ${name}`);
      return found;
    },
    process: boot.process,
    fail(error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      console.error(`Unable to load preload script: ${boot.preload}\n${stack}`);
      post({ kind: 'preload-error', message, stack: stack ?? '' });
    },
    post,
    onMessage(listener) {
      listeners.push(listener);
    },
  };
}
