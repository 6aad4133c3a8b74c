import type { FieldMark } from '../brief/field-marks.ts';
import { markedFields, marksOf, withMarks } from '../brief/marked-fields.ts';
import { emptyProse } from '../brief/prose.ts';
import { proseOf } from '../brief/prose-fields.ts';
import type { AnyKind } from '../brief/record-kind.ts';
import { markedOfProse, proseOfMarked } from '../prose/field-prose.ts';
import { isSameJson } from '../queries/brief-differences.ts';
import type { Conflicts, FieldAt } from './conflict.ts';
import { mergeProse } from './prose.ts';
import { type FieldForm, mergeValue, shownValue, type Three } from './value.ts';
import { shownProse } from './words.ts';

/** A record as far as merging knows it. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string; readonly order: string };

/** The same record of a brief in three versions; no base where it was added on both sides, or no base is known. */
export interface ThreeRecords {
  readonly base: AnyRecord | undefined;
  readonly mine: AnyRecord;
  readonly theirs: AnyRecord;
}

interface Marked {
  readonly text: string;
  readonly marks: readonly FieldMark[];
}

const markedIn = (record: AnyRecord | undefined, field: string): Marked | undefined =>
  record && { text: String(record[field] ?? ''), marks: marksOf(record, field) };

function mergeMarked(at: FieldAt, { base, mine, theirs }: Three<Marked | undefined>): Marked {
  const empty: Marked = { text: '', marks: [] };
  const [own, other] = [mine ?? empty, theirs ?? empty];
  if (isSameJson(own, other) || (base && isSameJson(other, base))) return own;
  if (base && isSameJson(own, base)) return other;
  const isPlain = [base, own, other].every((side) => side === undefined || side.marks.length === 0);
  if (isPlain) {
    const text = mergeValue(at, words, at.field, { base: base?.text, mine: own.text, theirs: other.text });
    return { text: String(text), marks: [] };
  }
  const before = base && proseOfMarked(base);
  return markedOfProse(mergeProse(at, before, proseOfMarked(own), proseOfMarked(other)));
}

const words: FieldForm = { isProse: () => false, isWords: true };

/* Fields that are not merged as values: the id, what follows its text, and what is made once. */
function isMergedElsewhere(kind: AnyKind, field: string, marked: readonly string[]): boolean {
  return (
    field === 'id' ||
    field === kind.anchor ||
    (field === 'marks' && marked.length > 0) ||
    marked.includes(field) ||
    (kind.fixed?.includes(field) ?? false)
  );
}

function mergedFields(conflicts: Conflicts, kind: AnyKind, three: ThreeRecords): Record<string, unknown> {
  const { base, mine, theirs } = three;
  const marked = markedFields(kind);
  const merged: Record<string, unknown> = { ...mine };
  const at = (field: string) => ({ conflicts, collection: kind.collection, id: mine.id, field });
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (isMergedElsewhere(kind, field, marked)) continue;
    const form: FieldForm = {
      isProse: (path) => kind.prose.includes(path),
      isWords: kind.words.includes(field) && !kind.unspelled.includes(field),
    };
    const valueIn = (side: AnyRecord | undefined) =>
      side && Object.hasOwn(side, field) ? side[field] : undefined;
    const values = { base: valueIn(base), mine: valueIn(mine), theirs: valueIn(theirs) };
    const value = mergeValue(at(field), form, field, values);
    if (value === undefined) Reflect.deleteProperty(merged, field);
    else merged[field] = value;
  }
  for (const field of marked) {
    const sides = {
      base: markedIn(base, field),
      mine: markedIn(mine, field),
      theirs: markedIn(theirs, field),
    };
    const { text, marks } = mergeMarked(at(field), sides);
    merged[field] = text;
    if (!isSameJson(marksOf(mine, field), marks)) {
      merged.marks = withMarks(merged.marks as AnyMarks, field, marks);
    }
  }
  return merged;
}

type AnyMarks = Parameters<typeof withMarks>[0];

/**
 * Merges a record that both sides have, field by field. What does not make a record of its kind is asked about as a
 * whole. The place of a record about a passage is the one it has here; see `placed.ts`.
 */
export function mergeRecord(conflicts: Conflicts, kind: AnyKind, three: ThreeRecords): AnyRecord {
  const { base, mine, theirs } = three;
  if (mine === theirs || isSameJson(mine, theirs) || (base && isSameJson(theirs, base))) return mine;
  const mark = conflicts.mark;
  const merged = mergedFields(conflicts, kind, three);
  if (isSameJson(merged, mine)) return mine;
  const parsed = kind.schema.safeParse(merged);
  if (parsed.success) return parsed.data as AnyRecord;
  conflicts.backTo(mark);
  const at = { collection: kind.collection, id: mine.id, field: null };
  const told = {
    base: shownRecord(kind, base),
    mine: shownRecord(kind, mine),
    theirs: shownRecord(kind, theirs),
  };
  return conflicts.ask(at, told, { mine, theirs });
}

/** A record as words: what its kind names as such, or else what it holds. */
export function shownRecord({ words: named, prose }: AnyKind, record: AnyRecord | undefined): string {
  if (!record) return '';
  const written = [...new Set(['name', 'title', 'statement', 'text', ...named])]
    .map((field) => (Object.hasOwn(record, field) ? shownValue(record[field]).trim() : ''))
    .concat(prose.map((path) => shownProse(proseOf(record, path) ?? emptyProse).trim()))
    .filter((part) => part !== '');
  if (written.length > 0) return written.join(' · ');
  const { id: _, order: __, marks: ___, ...rest } = record;
  return shownValue(rest);
}
