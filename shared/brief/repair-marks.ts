import type { Brief } from './brief.ts';
import type { FieldMarks } from './field-marks.ts';
import { allKinds } from './kinds/all.ts';
import { mapMarkedTexts, markedFields, withMarks } from './marked-fields.ts';
import { soundMarks } from './sound-marks.ts';

/* Marks over fields that take none, which a foreign file may hold. */
function withoutStrayMarks(brief: Brief): Brief {
  const changed: Record<string, object> = {};
  for (const kind of allKinds) {
    const fields = new Set(markedFields(kind));
    const records: Readonly<Record<string, object>> = brief[kind.collection];
    for (const [id, record] of fields.size === 0 ? [] : Object.entries(records)) {
      const marks: FieldMarks = Reflect.get(record, 'marks') ?? {};
      const stray = Object.entries(marks).filter(([field, list]) => !fields.has(field) || list.length === 0);
      if (stray.length === 0) continue;
      const kept = stray.reduce((left, [field]) => withMarks(left, field, []), marks);
      changed[kind.collection] = {
        ...records,
        ...changed[kind.collection],
        [id]: { ...record, marks: kept },
      };
    }
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
