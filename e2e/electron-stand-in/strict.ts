import { EventEmitter } from 'node:events';

type Listener = Parameters<EventEmitter['on']>[1];

/**
 * The stand-in's promise: whatever it does not do, it refuses loudly. These are the three places where it
 * refuses: members it does not have, events it never emits, options it does not know.
 */

/** What inspectors, promises and JSON look for on any object; none of it is Electron's. */
const askedOfEveryObject = new Set([
  'then',
  'toJSON',
  'inspect',
  'constructor',
  'prototype',
  'default',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'domain',
]);

/** Throws the one sentence by which the stand-in says that it cannot do something. */
export function refuse(what: string, instead?: string): never {
  const advice = instead ?? 'Add it under e2e/electron-stand-in, with a test, or do without it.';
  throw new Error(`The stand-in for Electron does not do ${what}. ${advice}`);
}

function refusingHandler(name: string): ProxyHandler<object> {
  const isOurs = (target: object, key: string | symbol): boolean =>
    typeof key === 'symbol' || key in target || askedOfEveryObject.has(key) || /^[_$]/.test(key);
  return {
    get(target, key, receiver) {
      return isOurs(target, key) ? Reflect.get(target, key, receiver) : refuse(`${name}.${String(key)}`);
    },
    set(target, key, value, receiver) {
      if (!isOurs(target, key)) refuse(`${name}.${String(key)} = …`);
      return Reflect.set(target, key, value, receiver);
    },
  };
}

/** The same object, which throws when a member is read or set that it does not have. */
export function refuseOtherMembers<T extends object>(name: string, object: T): T {
  return new Proxy<T>(object, refusingHandler(name));
}

/**
 * Makes every instance of a class throw for members it does not have. The refusal sits at the end of the
 * prototype chain, so private fields keep working, which they would not through a proxy of the instance.
 */
export function refuseOtherMembersOfInstances(name: string, type: { prototype: object }): void {
  const parent: unknown = Object.getPrototypeOf(type.prototype);
  if (parent === null || typeof parent !== 'object') throw new TypeError(`${name} has no prototype to guard`);
  Object.setPrototypeOf(type.prototype, new Proxy(parent, refusingHandler(name)));
}

/** Throws when an options object holds a key that is not known. Keys set to undefined count as absent. */
export function refuseOtherOptions(name: string, options: object, known: readonly string[]): void {
  for (const [key, value] of Object.entries(options)) {
    if (value !== undefined && !known.includes(key)) refuse(`the option ${name}.${key}`);
  }
}

/** A module of Electron that the stand-in has nothing of: any use throws. */
export function refusedModule(name: string): object {
  const fail = () => refuse(`the module ${name}`);
  return new Proxy(function refused() {}, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : fail()),
    set: fail,
    apply: fail,
    construct: fail,
  });
}

/** An emitter that refuses listeners for events it can never emit; a listener that waits for ever is a silent no-op. */
export class StrictEmitter<Events extends Record<keyof Events, unknown[]>> extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly (keyof Events & string)[]) {
    super();
    this.setMaxListeners(0);
    this.#name = name;
    this.#events = new Set<string>(events);
  }

  #known(event: string | symbol): string | symbol {
    if (
      typeof event === 'string' &&
      !this.#events.has(event) &&
      !/^(newListener|removeListener)$/.test(event)
    ) {
      refuse(`the event '${event}' of ${this.#name}`);
    }
    return event;
  }

  override on(event: string | symbol, listener: Listener): this {
    return super.on(this.#known(event), listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return super.addListener(this.#known(event), listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    return super.once(this.#known(event), listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    return super.prependListener(this.#known(event), listener);
  }

  /** Emits one of the known events, with its arguments checked against the table of the class. */
  tell<Name extends keyof Events & string>(event: Name, ...args: Events[Name]): boolean {
    return this.emit(event, ...args);
  }
}

/** An event object as Electron hands out: it remembers whether a listener prevented the default. */
export function preventable<Extra extends object>(extra: Extra): Extra & PreventableEvent {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, extra);
}

/** The part that every event object of Electron has. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/**
 * Hands an object of the stand-in to code that expects Electron's. Ours have fewer members, and the missing
 * ones throw when used, which no type can say; this is the one place where the types are told so.
 */
export function asElectron<Theirs>(ours: object): Theirs {
  return ours as Theirs;
}
