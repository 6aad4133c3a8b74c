import type { WritableDraft } from 'immer';
import type { Brief } from '../brief/brief.ts';
import type { MarkedText } from '../brief/field-marks.ts';
import { markedText, marksOf, setMarks } from '../brief/marked-fields.ts';
import { plainText } from '../brief/marked-text.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { RecordText } from '../brief/record-texts.ts';

/** The text that `recordTexts` found, with its marks if it has any. */
export function markedRecordText(brief: Brief, { collection, id, field, text }: RecordText): MarkedText {
  const records: Readonly<Record<string, object>> = collection === null ? {} : brief[collection];
  const record = ownRecord(records, id);
  return record ? markedText(record, field) : plainText(text);
}

/** Puts a changed text where `recordTexts` found it, and its marks beside it. */
export function setRecordText(
  draft: WritableDraft<Brief>,
  place: RecordText,
  { text, marks }: MarkedText,
): void {
  if (place.collection === null) {
    if (place.field === 'confidence.basis') draft.confidence.basis = text;
    else Reflect.set(draft, place.field, text);
    return;
  }
  const records: Record<string, object> = draft[place.collection];
  const record = ownRecord(records, place.id);
  if (!record) return;
  Reflect.set(record, place.field, text);
  if (marks.length + marksOf(record, place.field).length > 0) setMarks(record, place.field, marks);
}
