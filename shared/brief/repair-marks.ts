import type { Brief } from './brief.ts';
import type { FieldMarks } from './field-marks.ts';
import { allKinds } from './kinds/all.ts';
import { mapMarkedTexts, markedFields } from './marked-fields.ts';
import { soundMarks } from './sound-marks.ts';

/* Marks over fields that take none, which a foreign file may hold. A file may hold them in every one of many records. */
function withoutStrayMarks(brief: Brief): Brief {
  const changed: Record<string, object> = {};
  for (const kind of allKinds) {
    const fields = new Set(markedFields(kind));
    const known: Readonly<Record<string, object>> = brief[kind.collection];
    let records: Record<string, object> | null = null;
    for (const [id, record] of fields.size === 0 ? [] : Object.entries(known)) {
      const all = Object.entries<FieldMarks[string]>(Reflect.get(record, 'marks') ?? {});
      const kept = all.filter(([field, list]) => fields.has(field) && list.length > 0);
      if (kept.length === all.length) continue;
      records ??= { ...known };
      records[id] = { ...record, marks: Object.fromEntries(kept) };
    }
    if (records) changed[kind.collection] = records;
  }
  return Object.keys(changed).length === 0 ? brief : { ...brief, ...changed };
}

/** Brings marks over texts of records into the form in which they are stored; what does not fit is left out. */
export function repairMarks(brief: Brief, repairs: string[]): Brief {
  const own = withoutStrayMarks(brief);
  const mended = mapMarkedTexts(own, (at) => ({ text: at.text, marks: soundMarks(at.text, at.marks) }));
  if (mended !== brief) {
    repairs.push(
      'Marks over texts of records that did not fit their text were taken out; the text was kept.',
    );
  }
  return mended;
}
