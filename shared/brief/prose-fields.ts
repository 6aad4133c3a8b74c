import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { allKinds } from './kinds/all.ts';
import { inOrder, type Ordered } from './order.ts';
import { ownRecord } from './own-record.ts';
import type { Prose } from './prose.ts';

/** Where a piece of prose is: a record, and a field of it or a path inside a field (`output.prose`). */
export interface ProseAddress {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
}

/** One piece of prose of a brief, as the kind of its record names it. */
export interface ProseField extends ProseAddress {
  readonly prose: Prose;
}

const kindsWithProse = allKinds.filter(({ prose }) => prose.length > 0);

function valueAt(record: object, field: string): unknown {
  let at: unknown = record;
  for (const name of field.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = Reflect.get(at, name);
  }
  return at;
}

/** The prose in a field of a record; undefined if it has none, as with some kinds of output. */
export function proseOf(record: object, field: string): Prose | undefined {
  const value = valueAt(record, field);
  // A field that its kind lists as prose holds prose, by the schema of the brief.
  return value === undefined ? undefined : (value as Prose);
}

function withValueAt(record: object, path: readonly string[], value: unknown): object {
  const [name, ...inside] = path;
  if (name === undefined) return record;
  if (inside.length === 0) return { ...record, [name]: value };
  const inner: unknown = Reflect.get(record, name);
  if (typeof inner !== 'object' || inner === null) return record;
  return { ...record, [name]: withValueAt(inner, inside, value) };
}

/* A record with other prose in a field. */
function withProseOf(record: object, field: string, prose: Prose): object {
  return withValueAt(record, field.split('.'), prose);
}

/** Every piece of prose of a brief: kind by kind, the records of one kind in their order, each in the order of its fields. */
export function proseFields(brief: Brief): ProseField[] {
  return kindsWithProse.flatMap(({ collection, prose: fields }) =>
    inOrder<Ordered>(brief[collection]).flatMap((record) =>
      fields.flatMap((field) => {
        const prose = proseOf(record, field);
        return prose ? [{ collection, id: record.id, field, prose }] : [];
      }),
    ),
  );
}

function recordAt(brief: Brief, { collection, id }: ProseAddress): object | undefined {
  const records: Readonly<Record<string, object>> = brief[collection];
  return ownRecord(records, id);
}

/** The prose at a place; undefined if the record is gone or has none there. */
export function proseField(brief: Brief, address: ProseAddress): Prose | undefined {
  const record = recordAt(brief, address);
  return record && proseOf(record, address.field);
}

/** A brief with other prose at a place; the same brief where the record is gone. */
export function withProseField(brief: Brief, address: ProseAddress, prose: Prose): Brief {
  const { collection, id, field } = address;
  const record = recordAt(brief, address);
  if (!record) return brief;
  return { ...brief, [collection]: { ...brief[collection], [id]: withProseOf(record, field, prose) } };
}

/** Applies a function to every piece of prose of a brief; gives back the same brief if nothing changed. */
export function mapProse(brief: Brief, change: (prose: Prose) => Prose): Brief {
  let mapped = brief;
  for (const at of proseFields(brief)) {
    const next = change(at.prose);
    if (next !== at.prose) mapped = withProseField(mapped, at, next);
  }
  return mapped;
}
