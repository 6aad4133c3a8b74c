import { z } from 'zod';
import { collectionNames } from './collections.ts';
import type { Place } from './place.ts';
import { storedObject } from './stored-object.ts';

const position = z.int().min(0).max(1_000_000_000);

/**
 * A place as records keep it. Every change of its text moves the passage in it (`commands/anchors.ts`), so it never
 * counts blocks: in prose, the passage counts positions of the whole field.
 */
export const storedPlace = storedObject({
  collection: z.enum(['head', ...collectionNames]),
  /** Empty for the title block. */
  id: z.string().regex(/^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,63})?$/),
  field: z
    .string()
    .regex(/^[A-Za-z.]{1,100}$/)
    .nullable(),
  block: z.null(),
  passage: storedObject({ from: position, to: position }).nullable(),
}) satisfies z.ZodType<Place>;

/**
 * Turns a path of names, the earlier form of a place, into a place. What does not fit into a place stays in it as
 * `path`.
 */
export function placeOfPath(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const place = { collection: 'head', id: '', field: null, block: null, passage: null };
  if (value.length === 0) return place;
  const names = value.map(String);
  const [first = '', id = '', field] = names;
  const known = collectionNames.find((name) => name === first);
  const isId = storedPlace.shape.id.safeParse(known ? id : first).success;
  if (known && id !== '' && isId && names.length <= 3) {
    return { ...place, collection: known, id, field: fieldOf(field), path: value };
  }
  // In the earlier form, the id of a section came first, then what lies in it.
  return isId && first !== ''
    ? { ...place, collection: 'sections', id: first, path: value }
    : { ...place, path: value };
}

function fieldOf(name: string | undefined): string | null {
  return storedPlace.shape.field.safeParse(name).data ?? null;
}
