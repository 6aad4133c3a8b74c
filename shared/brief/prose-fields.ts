import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { allKinds } from './kinds/all.ts';
import type { Prose } from './prose.ts';

/** One piece of prose of a brief: a field of a record, as its kind names it. */
export interface ProseField {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly prose: Prose;
}

const kindsWithProse = allKinds.filter(({ prose }) => prose.length > 0);

/** Every piece of prose of a brief; those of one record in the order of its fields. */
export function proseFields(brief: Brief): ProseField[] {
  return kindsWithProse.flatMap(({ collection, prose }) =>
    Object.values<{ readonly id: string }>(brief[collection]).flatMap((record) =>
      prose.map((field) => ({
        collection,
        id: record.id,
        field,
        prose: Reflect.get(record, field) as Prose,
      })),
    ),
  );
}

/** The prose in one field of a record; undefined where the record is gone. */
export function proseField(
  brief: Brief,
  { collection, id, field }: Pick<ProseField, 'collection' | 'id' | 'field'>,
): Prose | undefined {
  const records: Readonly<Record<string, object>> = brief[collection];
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  return record && (Reflect.get(record, field) as Prose);
}

/** A brief with other prose in one field; the same brief where the record is gone. */
export function withProseField(
  brief: Brief,
  { collection, id, field }: Pick<ProseField, 'collection' | 'id' | 'field'>,
  prose: Prose,
): Brief {
  const records: Readonly<Record<string, object>> = brief[collection];
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (!record) return brief;
  return { ...brief, [collection]: { ...records, [id]: { ...record, [field]: prose } } };
}

/** Applies a function to every prose of a brief; comes back with the same brief where nothing changed. */
export function mapProse(brief: Brief, change: (prose: Prose) => Prose): Brief {
  let mapped = brief;
  for (const at of proseFields(brief)) {
    const next = change(at.prose);
    if (next !== at.prose) mapped = withProseField(mapped, at, next);
  }
  return mapped;
}
