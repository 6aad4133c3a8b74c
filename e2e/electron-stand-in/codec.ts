/** Turns a value into text and back, keeping what the structured clone algorithm keeps. */
export interface Codec {
  /** Throws "An object could not be cloned." for functions, symbols, promises and the like. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Values travel between page and main process as text: the DevTools protocol carries nothing else. Objects go
 * to a table and are referred to by index, so shared and circular references survive.
 *
 * The function is also sent to pages as source text, so it may use nothing from outside itself.
 */
export function makeCodec(): Codec {
  type Leaf = string | number | boolean | null;
  type Slot = Leaf | { r: number } | { n: string } | { b: string } | { u: 1 } | { h: 1 };
  type Node = [kind: string, ...content: unknown[]];

  const inNode = typeof Buffer !== 'undefined';
  const viewTypes: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errorTypes = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
  const plainTypes = ['Object', 'Arguments', 'Module'];

  const toBase64 = (bytes: Uint8Array): string =>
    inNode
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : (bytes as Uint8Array & { toBase64(): string }).toBase64();
  const fromBase64 = (text: string): Uint8Array => {
    if (inNode) return Uint8Array.from(Buffer.from(text, 'base64'));
    return (Uint8Array as typeof Uint8Array & { fromBase64(text: string): Uint8Array }).fromBase64(text);
  };
  const refuseToClone = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const typeName = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
  const isKey = <T extends object>(object: T, key: string): key is keyof T & string =>
    Object.hasOwn(object, key);

  function encode(root: unknown): string {
    const nodes: (Node | null)[] = [];
    const seen = new Map<object, number>();

    const slotOf = (value: unknown): Slot => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return { n: '-0' };
        return Number.isFinite(value) ? value : { n: String(value) };
      }
      if (value === undefined) return { u: 1 };
      if (typeof value === 'bigint') return { b: String(value) };
      if (typeof value !== 'object') return refuseToClone();
      const known = seen.get(value);
      if (known !== undefined) return { r: known };
      const index = nodes.push(null) - 1;
      seen.set(value, index);
      nodes[index] = nodeOf(value);
      return { r: index };
    };

    const nodeOf = (value: object): Node => {
      const type = typeName(value);
      if (Array.isArray(value))
        return ['array', Array.from(value, (_, i) => (i in value ? slotOf(value[i]) : { h: 1 }))];
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return ['view', type in viewTypes ? type : 'Uint8Array', toBase64(bytes)];
      }
      if (value instanceof ArrayBuffer || type === 'ArrayBuffer') {
        return ['buffer', toBase64(new Uint8Array(value as ArrayBuffer))];
      }
      if (value instanceof Date) return ['date', value.getTime()];
      if (value instanceof Map) return ['map', [...value].map(([key, item]) => [slotOf(key), slotOf(item)])];
      if (value instanceof Set) return ['set', [...value].map(slotOf)];
      if (value instanceof RegExp) return ['regexp', value.source, value.flags];
      if (value instanceof Error || type === 'Error') return errorNode(value as Error);
      if (value instanceof Number || value instanceof String || value instanceof Boolean) {
        return ['boxed', slotOf(value.valueOf())];
      }
      if (!plainTypes.includes(type)) return refuseToClone();
      return ['object', Object.entries(value).map(([key, item]) => [key, slotOf(item)])];
    };

    const errorNode = (error: Error): Node => {
      const name = isKey(errorTypes, error.name) ? error.name : 'Error';
      const cause: Slot = 'cause' in error ? slotOf(error.cause) : { h: 1 };
      return ['error', name, String(error.message), String(error.stack), cause];
    };

    const top = slotOf(root);
    return JSON.stringify([top, nodes]);
  }

  function decode(text: string): unknown {
    const [top, nodes] = JSON.parse(text) as [Slot, Node[]];
    const made: unknown[] = [];

    const valueFor = (slot: Slot): unknown => {
      if (slot === null || typeof slot !== 'object') return slot;
      if ('u' in slot || 'h' in slot) return undefined;
      if ('n' in slot) return Number(slot.n);
      if ('b' in slot) return BigInt(slot.b);
      if (!(slot.r in made)) revive(slot.r, nodes[slot.r] as [string, ...never[]]);
      return made[slot.r];
    };

    const define = (target: object, key: string, value: unknown) =>
      Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });

    /** Containers are put into the table before their content is, so that circles close. */
    const containers: Record<string, (index: number, ...content: never[]) => void> = {
      array(index, slots: Slot[]) {
        const array: unknown[] = new Array(slots.length);
        made[index] = array;
        slots.forEach((slot, i) => {
          if (slot === null || typeof slot !== 'object' || !('h' in slot)) array[i] = valueFor(slot);
        });
      },
      object(index, entries: [string, Slot][]) {
        const object = {};
        made[index] = object;
        for (const [key, slot] of entries) define(object, key, valueFor(slot));
      },
      map(index, entries: [Slot, Slot][]) {
        const map = new Map<unknown, unknown>();
        made[index] = map;
        for (const [key, slot] of entries) map.set(valueFor(key), valueFor(slot));
      },
      set(index, slots: Slot[]) {
        const set = new Set<unknown>();
        made[index] = set;
        for (const slot of slots) set.add(valueFor(slot));
      },
      error(index, name: keyof typeof errorTypes, message: string, stack: string, cause: Slot) {
        const error = new errorTypes[name](message);
        made[index] = error;
        error.stack = stack;
        if (cause === null || typeof cause !== 'object' || !('h' in cause)) {
          Object.defineProperty(error, 'cause', {
            value: valueFor(cause),
            configurable: true,
            writable: true,
          });
        }
      },
    };
    const values: Record<string, (...content: never[]) => unknown> = {
      view: (type: string, base64: string) => {
        const View = viewTypes[type] ?? Uint8Array;
        return new View(fromBase64(base64).buffer as ArrayBuffer);
      },
      buffer: (base64: string) => fromBase64(base64).buffer,
      date: (time: number | null) => new Date(time ?? Number.NaN),
      regexp: (source: string, flags: string) => new RegExp(source, flags),
      boxed: (slot: Slot) => Object(valueFor(slot)),
    };

    const revive = (index: number, [kind, ...content]: [string, ...never[]]) => {
      const container = containers[kind];
      if (container) container(index, ...content);
      else made[index] = values[kind]?.(...content);
    };

    return valueFor(top);
  }

  return { encode, decode };
}

/** The main process's side of the codec. */
export const { encode, decode } = makeCodec();
