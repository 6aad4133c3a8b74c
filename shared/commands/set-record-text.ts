import type { WritableDraft } from 'immer';
import type { Brief } from '../brief/brief.ts';
import { ownRecord } from '../brief/own-record.ts';
import type { RecordText } from '../brief/record-texts.ts';

/** Puts a changed text where `recordTexts` found it. */
export function setRecordText(draft: WritableDraft<Brief>, place: RecordText, text: string): void {
  if (place.collection === null) {
    if (place.field === 'confidence.basis') draft.confidence.basis = text;
    else Reflect.set(draft, place.field, text);
    return;
  }
  const records: Record<string, object> = draft[place.collection];
  const record = ownRecord(records, place.id);
  if (record) Reflect.set(record, place.field, text);
}
