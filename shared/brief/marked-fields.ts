import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { type FieldMark, type FieldMarks, type MarkedText, recordMarks } from './field-marks.ts';
import { allKinds } from './kinds/all.ts';
import { ownRecord } from './own-record.ts';
import type { AnyKind } from './record-kind.ts';
import { text } from './text.ts';

const fieldsOf = new WeakMap<object, readonly string[]>();

/**
 * The fields of a kind whose texts take marks: those among its words that are no names, numbers or addresses. A kind
 * whose schema has no `marks` has none.
 */
export function markedFields(kind: Pick<AnyKind, 'schema' | 'words' | 'unspelled'>): readonly string[] {
  const known = fieldsOf.get(kind.schema);
  if (known) return known;
  const { shape } = kind.schema;
  const isMarked = (field: string) => shape[field] === text && !kind.unspelled.includes(field);
  const fields = shape.marks === recordMarks ? kind.words.filter(isMarked) : [];
  fieldsOf.set(kind.schema, fields);
  return fields;
}

/** The kinds with texts that take marks, and the fields of these texts. */
export const markedKinds: readonly {
  readonly collection: CollectionName;
  readonly fields: readonly string[];
}[] = allKinds.flatMap((kind) => {
  const fields = markedFields(kind);
  return fields.length > 0 ? [{ collection: kind.collection, fields }] : [];
});

const noMarks: readonly FieldMark[] = [];

/** The marks over a text of a record; none where the record holds none. */
export function marksOf(record: object, field: string): readonly FieldMark[] {
  const marks: FieldMarks | undefined = Reflect.get(record, 'marks');
  return marks !== undefined && Object.hasOwn(marks, field) ? (marks[field] ?? noMarks) : noMarks;
}

/** A text of a record with its marks. */
export function markedText(record: object, field: string): MarkedText {
  return { text: String(Reflect.get(record, field) ?? ''), marks: marksOf(record, field) };
}

/** The marks of a record with other ones over one of its texts; no entry is left where there are none. */
export function withMarks(
  marks: FieldMarks | undefined,
  field: string,
  next: readonly FieldMark[],
): FieldMarks {
  const { [field]: _, ...others } = marks ?? {};
  return next.length === 0 ? others : { ...others, [field]: [...next] };
}

/** A text of a record that has marks, and where it is. */
export interface MarkedField extends MarkedText {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
}

/** Every text of a brief that has marks. */
export function markedTexts(brief: Brief): MarkedField[] {
  return markedKinds.flatMap(({ collection, fields }) =>
    Object.entries<object>(brief[collection]).flatMap(([id, record]) =>
      fields.flatMap((field) => {
        const { text: words, marks } = markedText(record, field);
        return marks.length === 0 ? [] : [{ collection, id, field, text: words, marks }];
      }),
    ),
  );
}

/** A brief with other marks and words in the texts that have marks; the same brief if nothing changed. */
export function mapMarkedTexts(brief: Brief, change: (text: MarkedField) => MarkedText): Brief {
  const changed: Record<string, Record<string, object>> = {};
  for (const at of markedTexts(brief)) {
    const { collection, id, field } = at;
    const next = change(at);
    if (next.marks === at.marks && next.text === at.text) continue;
    const known: Readonly<Record<string, object>> = brief[collection];
    const records = changed[collection] ?? { ...known };
    changed[collection] = records;
    const record = ownRecord(records, id);
    if (!record) continue;
    const marks = withMarks(Reflect.get(record, 'marks'), field, next.marks);
    records[id] = { ...record, [field]: next.text, marks };
  }
  return Object.keys(changed).length === 0 ? brief : { ...brief, ...changed };
}

/** Puts marks over a text of a record of a draft. */
export function setMarks(record: object, field: string, next: readonly FieldMark[]): void {
  if (!Object.hasOwn(record, 'marks')) Reflect.set(record, 'marks', {});
  const marks: FieldMarks = Reflect.get(record, 'marks');
  if (next.length === 0) Reflect.deleteProperty(marks, field);
  else marks[field] = [...next];
}
