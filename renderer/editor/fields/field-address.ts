import type { Brief } from '#shared/brief/brief.ts';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { MarkedText } from '#shared/brief/field-marks.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { markedFields, markedText } from '#shared/brief/marked-fields.ts';
import { type Place, recordAt, recordPlace } from '#shared/brief/place.ts';

/** Names one text of a record. */
export interface FieldAddress {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
}

/** Says whether a text of a kind of record takes marks. */
export function takesMarks(collection: CollectionName, field: string): boolean {
  return markedFields(kinds[collection]).includes(field);
}

/** The text at an address, with its marks; undefined if the record is gone. */
export function fieldText(brief: Brief, { collection, id, field }: FieldAddress): MarkedText | undefined {
  const record = recordAt(brief, recordPlace(collection, id));
  return record && markedText(record, field);
}

/** The address that a place names, if a text with marks may stand there. */
export function addressAt({ collection, id, field }: Place): FieldAddress | null {
  if (collection === 'head' || field === null || !takesMarks(collection, field)) return null;
  return { collection, id, field };
}
