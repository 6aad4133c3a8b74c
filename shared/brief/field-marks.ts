import { z } from 'zod';
import { idText } from './ids.ts';

/*
 * Marks over a text of a record. The text stays a plain string; beside it the record holds where words of it are bold,
 * where an entity is mentioned and where a source is cited, by offsets in UTF-16 units, as `String.slice` counts them.
 */

/**
 * How words of a text of a record may look. They are not raised or lowered, since whoever reads the string alone would
 * read another number: 10³ is written with its own letter.
 */
export const fieldLooks = ['bold', 'italic', 'underline', 'strike'] as const;
export type FieldLook = (typeof fieldLooks)[number];

/** How many marks one text may have; more are not kept. */
export const mostFieldMarks = 10_000;

const offset = z.int().min(0).max(200_000);
const range = { from: offset, to: offset };

const look = z.strictObject({ type: z.enum(fieldLooks), ...range });

/** The words of the range name the entity. */
const mention = z.strictObject({ type: z.literal('mention'), ...range, entityId: idText });

/** A citation stands between two letters: it begins and ends at the same offset. */
const citation = z.strictObject({
  type: z.literal('citation'),
  ...range,
  sourceIds: z.array(idText).min(1).max(100),
  locator: z.string().max(5_000),
});

/** One mark over a text of a record. */
export const fieldMark = z.discriminatedUnion('type', [look, mention, citation]);

export type FieldMark = z.infer<typeof fieldMark>;

/** The marks over the texts of a record, by the name of the field; a field without marks has no entry. */
export const fieldMarks = z.record(
  z.string().regex(/^[A-Za-z]{1,40}$/),
  z.array(fieldMark).max(mostFieldMarks),
);

export type FieldMarks = z.infer<typeof fieldMarks>;

/** The field of a kind of record whose texts take marks; a record without it has none. */
export const recordMarks = fieldMarks.exactOptional();

/** A text of a record with its marks. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly FieldMark[];
}

/** The marks that can be read in a value of unknown origin; what is none is left out, with how many that were. */
export function readableMarks(value: unknown): { readonly marks: FieldMarks; readonly dropped: number } {
  const marks: FieldMarks = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { marks, dropped: 1 };
  let dropped = 0;
  for (const [field, list] of Object.entries(value)) {
    const given: readonly unknown[] = Array.isArray(list) ? list : [list];
    const kept = given.flatMap((mark) => fieldMark.safeParse(mark).data ?? []).slice(0, mostFieldMarks);
    dropped += given.length - kept.length;
    const isField = field !== '__proto__' && fieldMarks.safeParse({ [field]: kept }).success;
    if (isField && kept.length > 0) marks[field] = kept;
    else dropped += kept.length;
  }
  return { marks, dropped };
}

/** Whether two lists of marks are the same. */
export function areSameMarks(one: readonly FieldMark[], other: readonly FieldMark[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));
}
