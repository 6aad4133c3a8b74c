import { headVersions } from '../head.ts';
import { allKinds } from '../kinds/all.ts';
import type { BriefVersion } from './brief-version.ts';
import {
  type FieldChange,
  type Fields,
  isFields,
  type StoredVersion,
  upcastRecord,
} from './field-changes.ts';
import { recordsOfTheirOwn } from './form-2.ts';
import { labelsInProse } from './form-4.ts';
import { scriptsInProse } from './form-5.ts';
import { marksAndTags, marksAndTagsOf } from './form-6.ts';
import { commentsOfTheirOwn } from './form-9.ts';

/** Changes of the whole brief, oldest first. */
export const briefVersions: readonly BriefVersion[] = [
  recordsOfTheirOwn,
  labelsInProse,
  scriptsInProse,
  commentsOfTheirOwn,
];

/** The form of a value that claims to be a brief; null if it claims nothing of the kind. */
export function formOf(value: unknown): number | null {
  if (!isFields(value) || !Object.hasOwn(value, 'formatVersion')) return null;
  const form = value.formatVersion;
  return typeof form === 'number' && Number.isInteger(form) && form > 0 ? form : null;
}

function changesTo(form: number, versions: readonly StoredVersion[] = []): readonly FieldChange[] {
  return versions.filter((version) => version.form === form).flatMap(({ changes }) => changes);
}

/** What changes in the records of a map when a form is introduced. */
export function recordChanges(form: number, collection: string): readonly FieldChange[] {
  const kind = allKinds.find((one) => one.collection === collection);
  if (!kind) return [];
  const own = changesTo(form, kind.versions);
  return form === marksAndTags.form ? [...own, ...marksAndTagsOf(kind.schema.shape)] : own;
}

/** What changes in the head of the brief when a form is introduced. */
export function headChanges(form: number): readonly FieldChange[] {
  return changesTo(form, headVersions);
}

function upcastCollection(records: unknown, changes: readonly FieldChange[]): unknown {
  if (!isFields(records) || changes.length === 0) return records;
  return Object.fromEntries(
    Object.entries(records).map(([id, record]) => [
      id,
      isFields(record) ? upcastRecord(record, changes) : record,
    ]),
  );
}

function upcastOnce(brief: Fields, form: number): Fields {
  const whole = briefVersions
    .filter((version) => version.form === form)
    .reduce((at, version) => version.brief(at), brief);
  const next: Record<string, unknown> = { ...upcastRecord(whole, headChanges(form)), formatVersion: form };
  for (const { collection } of allKinds) {
    // A map of a kind that the older form did not know.
    if (!Object.hasOwn(next, collection)) next[collection] = {};
    else next[collection] = upcastCollection(next[collection], recordChanges(form, collection));
  }
  return next;
}

/**
 * Brings a brief of an earlier form to today's; what is of today's form, of a later one, or not a brief at all comes
 * back as it is. The result must still be parsed.
 */
export function upcastBrief(value: unknown, today: number): unknown {
  const form = formOf(value);
  if (form === null || !isFields(value)) return value;
  let brief = value;
  for (let next = form + 1; next <= today; next += 1) brief = upcastOnce(brief, next);
  return brief;
}
