import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { areSameMarks, type FieldMark } from '../brief/field-marks.ts';
import { markedKinds, markedText, marksOf, withMarks } from '../brief/marked-fields.ts';
import { carriedMarks } from '../brief/marked-text.ts';
import { ownRecord } from '../brief/own-record.ts';
import { soundMarks } from '../brief/sound-marks.ts';
import type { Applied } from './command.ts';
import { type InversePatch, inverseWithPatches } from './inverse-patches.ts';

/*
 * Texts of records have marks, and most commands change a text without speaking of its marks. This is the one place
 * where marks follow: after every command, those of a changed text are where they belong in it, and those that a command
 * gave are such as the text can have.
 */

interface Followed {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly marks: readonly FieldMark[];
  /** Where the marks were, if the way back would not bring them there. */
  readonly before: readonly FieldMark[] | null;
}

/* The marks of a field after a command, null if they are as they should be. */
function followedIn(
  old: object | undefined,
  now: object,
  field: string,
): Omit<Followed, 'collection' | 'id'> | null {
  const after = markedText(now, field);
  const before = old === undefined ? null : markedText(old, field);
  if (before === null || before.marks !== after.marks) {
    const marks = soundMarks(after.text, after.marks);
    return marks === after.marks ? null : { field, marks, before: null };
  }
  if (before.marks.length === 0 || before.text === after.text) return null;
  const marks = carriedMarks(before.marks, before.text, after.text);
  const back = carriedMarks(marks, after.text, before.text);
  const isBack = areSameMarks(back, before.marks);
  if (marks === before.marks && isBack) return null;
  return { field, marks, before: isBack ? null : before.marks };
}

function followed(start: Brief, end: Brief): Followed[] {
  return markedKinds.flatMap(({ collection, fields }) => {
    const old: Readonly<Record<string, object>> = start[collection];
    const now: Readonly<Record<string, object>> = end[collection];
    if (old === now) return [];
    return Object.entries(now).flatMap(([id, record]) => {
      const before = ownRecord(old, id);
      if (before === record) return [];
      return fields.flatMap((field) => {
        const made = followedIn(before, record, field);
        return made ? [{ ...made, collection, id }] : [];
      });
    });
  });
}

function withFollowed(brief: Brief, all: readonly Followed[]): Brief {
  const changed: Record<string, Record<string, object>> = {};
  for (const { collection, id, field, marks } of all) {
    const known: Readonly<Record<string, object>> = brief[collection];
    const records = changed[collection] ?? { ...known };
    changed[collection] = records;
    const record = ownRecord(records, id);
    if (!record || marksOf(record, field) === marks) continue;
    records[id] = { ...record, marks: withMarks(Reflect.get(record, 'marks'), field, marks) };
  }
  return { ...brief, ...changed };
}

/** What a command made, with the marks of the texts it changed; its inverse brings them back. */
export function withCarriedMarks(start: Brief, applied: Applied): Applied {
  const all = followed(start, applied.brief);
  if (all.length === 0) return applied;
  const patches = all.flatMap(({ collection, id, field, before }): InversePatch[] =>
    before === null ? [] : [{ op: 'replace', path: [collection, id, 'marks', field], value: [...before] }],
  );
  return { brief: withFollowed(applied.brief, all), inverse: inverseWithPatches(applied.inverse, patches) };
}
