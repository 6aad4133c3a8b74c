/** One world's end of the bridge between a page's own scripts and the preload. */
export interface WorldBridge {
  /** Puts a copy of the object on the other world's window; throws what Electron's contextBridge throws. */
  expose(key: string, api: unknown): void;
}

/**
 * Synchronous calls between two worlds of one page, over events of the document whose `detail` Chromium
 * clones from world to world. Functions travel as numbers, promises as promises, errors by their message.
 *
 * The function is sent to pages as source text and runs once in each world, so it uses nothing from outside.
 */
export function makeWorldBridge(
  secretName: string,
  me: 'page' | 'preload',
  other: 'page' | 'preload',
): WorldBridge {
  type Packed = unknown;
  type Message =
    | { type: 'call'; id: number; args: Packed }
    | { type: 'returned'; ok: boolean; value: Packed }
    | { type: 'settled'; id: string; ok: boolean; value: Packed }
    | { type: 'expose'; key: string; api: Packed };

  const FUNCTION = '\u0000function';
  const PROMISE = '\u0000promise';
  const ERROR = '\u0000error';
  const deepest = 1000;
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const waiting = new Map<string, [(value: unknown) => void, (reason: unknown) => void]>();
  let returned: Extract<Message, { type: 'returned' }> | undefined;
  let lastPromise = 0;

  const isPlain = (value: object): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]';

  const post = (message: Message) => {
    document.dispatchEvent(new CustomEvent(secretName + other, { detail: message }));
  };

  function pack(value: unknown, depth = 0, seen = new Map<object, Packed>()): Packed {
    if (depth > deepest) throw new Error('Recursion depth exceeded while passing over the context bridge');
    if (typeof value === 'function') {
      const known = functions.indexOf(value as () => unknown);
      return { [FUNCTION]: known >= 0 ? known : functions.push(value as () => unknown) - 1 };
    }
    if (typeof value === 'symbol') return undefined;
    if (value === null || typeof value !== 'object') return value;
    if (seen.has(value)) return seen.get(value);
    if (value instanceof Promise) return packPromise(value);
    if (value instanceof Error) return { [ERROR]: value.message };
    if (`${secretName}stays` in value) return {};
    if (!Array.isArray(value) && !isPlain(value)) return value;
    return copy(value, seen, (item) => pack(item, depth + 1, seen));
  }

  /** A container's copy is noted before it is filled, so that circles close. */
  function copy(from: object, seen: Map<object, unknown>, change: (item: unknown) => unknown): object {
    const to: Record<string, unknown> | unknown[] = Array.isArray(from) ? new Array(from.length) : {};
    seen.set(from, to);
    for (const [key, item] of Object.entries(from)) {
      Object.defineProperty(to, key, {
        value: change(item),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return to;
  }

  function packPromise(promise: Promise<unknown>): Packed {
    lastPromise += 1;
    const id = `${me}${lastPromise}`;
    promise.then(
      (value) => post({ type: 'settled', id, ok: true, value: pack(value) }),
      (reason) => post({ type: 'settled', id, ok: false, value: pack(reason) }),
    );
    return { [PROMISE]: id };
  }

  function unpack(value: Packed, freezes: boolean, seen = new Map<object, unknown>()): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (seen.has(value)) return seen.get(value);
    const isContainer = Array.isArray(value);
    if (!isContainer && !isPlain(value)) return value;
    if (!isContainer && FUNCTION in value) return (...args: unknown[]) => call(Number(value[FUNCTION]), args);
    if (!isContainer && ERROR in value) return new Error(String(value[ERROR]));
    if (!isContainer && PROMISE in value) {
      return new Promise((resolve, reject) => waiting.set(String(value[PROMISE]), [resolve, reject]));
    }
    const whole = copy(value, seen, (item) => unpack(item, freezes, seen));
    return freezes ? Object.freeze(whole) : whole;
  }

  /** Posting is synchronous, so the answer has arrived when post comes back; calls may nest. */
  function ask(message: Message): unknown {
    const outer = returned;
    returned = undefined;
    post(message);
    const answer = returned as Extract<Message, { type: 'returned' }> | undefined;
    returned = outer;
    if (!answer) throw new Error('The other side of the context bridge is gone');
    if (!answer.ok) throw unpack(answer.value, false);
    return unpack(answer.value, false);
  }

  const call = (id: number, args: unknown[]) => ask({ type: 'call', id, args: pack(args) });

  function answer(work: () => unknown): void {
    let message: Message;
    try {
      message = { type: 'returned', ok: true, value: pack(work()) };
    } catch (error) {
      message = {
        type: 'returned',
        ok: false,
        value: pack(error instanceof Error ? error : new Error(String(error))),
      };
    }
    post(message);
  }

  function define(key: string, api: Packed): void {
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, { value: unpack(api, true), enumerable: true });
  }

  document.addEventListener(secretName + me, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.type === 'call') {
      answer(() => functions[message.id]?.(...(unpack(message.args, false) as unknown[])));
    } else if (message.type === 'expose') {
      answer(() => define(message.key, message.api));
    } else if (message.type === 'returned') {
      returned = message;
    } else {
      const [resolve, reject] = waiting.get(message.id) ?? [];
      waiting.delete(message.id);
      (message.ok ? resolve : reject)?.(unpack(message.value, false));
    }
  });

  return {
    expose(key, api) {
      ask({ type: 'expose', key, api: pack(api) });
    },
  };
}
