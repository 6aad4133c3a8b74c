import { z } from 'zod';
import { collectionNames } from './collections.ts';
import type { Place } from './place.ts';
import { storedObject } from './stored-object.ts';

const position = z.int().min(0).max(1_000_000_000);

/**
 * A place as records keep it. A passage in it is moved by every change of its text (`commands/anchors.ts`), so it never
 * counts blocks: in prose it lies in the whole of it.
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

/** Brings a path of names, as places were stored before, to a place; what it does not tell apart stays in it as `path`. */
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
  // What stood there before was the id of a section, then what lies in it.
  return isId && first !== ''
    ? { ...place, collection: 'sections', id: first, path: value }
    : { ...place, path: value };
}

function fieldOf(name: string | undefined): string | null {
  return storedPlace.shape.field.safeParse(name).data ?? null;
}
