import type { WritableDraft } from 'immer';
import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import type { FieldMark } from '../brief/field-marks.ts';
import {
  withoutCitations as marksWithoutCitations,
  withoutMentions as marksWithoutMentions,
} from '../brief/mark-references.ts';
import { markedTexts, setMarks } from '../brief/marked-fields.ts';
import { ownRecord } from '../brief/own-record.ts';
import { usesOfPerson } from '../brief/people.ts';
import type { Prose } from '../brief/prose.ts';
import { detached, headReferences, referenceFields } from '../brief/references.ts';
import { mapInline } from '../prose/map.ts';
import { type NamedCollection, namedCollections } from '../prose/record-label.ts';
import { withLastSigns } from '../queries/labels-in-prose.ts';
import { changeAllProse } from './prose-target.ts';

type Draft = WritableDraft<Brief>;

/** A mention of a removed entity stays in the text as plain words. */
function withoutMentions(prose: Prose, gone: ReadonlySet<string>): Prose {
  return mapInline(prose, (node) => {
    if (node.type !== 'mention' || !gone.has(String(node.attrs?.entityId))) return node;
    const text = String(node.attrs?.text ?? '');
    if (text === '') return null;
    return node.marks ? { type: 'text', text, marks: node.marks } : { type: 'text', text };
  });
}

function withoutCitations(prose: Prose, gone: ReadonlySet<string>): Prose {
  return mapInline(prose, (node) => {
    const ids = node.type === 'citation' ? node.attrs?.sourceIds : undefined;
    if (!Array.isArray(ids) || !ids.some((id) => gone.has(String(id)))) return node;
    const left = ids.filter((id) => !gone.has(String(id)));
    return left.length === 0 ? null : { ...node, attrs: { ...node.attrs, sourceIds: left } };
  });
}

/** Labels of removed records stay, and say that what they named was deleted. */
function withLastSignsOf(collection: NamedCollection) {
  return (prose: Prose, ids: ReadonlySet<string>, brief: Brief): Prose =>
    withLastSigns(prose, brief, { collection, ids });
}

/** What the text does without a record it names. */
const textWithout: Readonly<
  Partial<Record<CollectionName, (prose: Prose, gone: ReadonlySet<string>, brief: Brief) => Prose>>
> = {
  ...Object.fromEntries(namedCollections.map((collection) => [collection, withLastSignsOf(collection)])),
  entities: withoutMentions,
  sources: withoutCitations,
};

type MarksWithout = (marks: readonly FieldMark[], isGone: (id: string) => boolean) => readonly FieldMark[];

/** What the marks of a text do without a record they name. */
const marksWithout: Readonly<Partial<Record<CollectionName, MarksWithout>>> = {
  entities: marksWithoutMentions,
  sources: marksWithoutCitations,
};

function dropFromMarks(draft: Draft, brief: Brief, change: MarksWithout, gone: ReadonlySet<string>): void {
  for (const { collection, id, field, marks } of markedTexts(brief)) {
    const next = change(marks, (named) => gone.has(named));
    const records: Record<string, object> = draft[collection];
    const record = ownRecord(records, id);
    if (next !== marks && record) setMarks(record, field, next);
  }
}

/**
 * Takes out people who are named only by records that are gone, so that no name stays behind unseen. Raters are not
 * among them: rating does not make a person part of the brief.
 */
export function dropUnnamedPeople(draft: Draft, brief: Brief): void {
  for (const { to, collection, field } of referenceFields) {
    if (to !== 'people' || collection === 'ratings' || draft[collection] === brief[collection]) continue;
    for (const [id, record] of Object.entries<object>(brief[collection])) {
      if (Object.hasOwn(draft[collection], id)) continue;
      const named: unknown[] = [Reflect.get(record, field)].flat();
      for (const person of named.map(String)) {
        if (usesOfPerson(draft, person) === 0) Reflect.deleteProperty(draft.people, person);
      }
    }
  }
}

/**
 * Takes every reference to removed records of one kind out of a draft, so that no id names nothing. Records that mean
 * nothing without them are removed too, with every reference to those.
 */
export function dropReferences(
  draft: Draft,
  brief: Brief,
  collection: CollectionName,
  gone: ReadonlySet<string>,
): void {
  const isKept = (id: string) => !gone.has(id);
  for (const { to, collection: from, field, whenGone } of referenceFields) {
    if (to !== collection) continue;
    const records: Record<string, object> = draft[from];
    const removed = new Set<string>();
    for (const [id, record] of Object.entries(brief[from])) {
      const left = detached(Reflect.get(record, field), whenGone, isKept);
      const inDraft = ownRecord(records, id);
      if (left.outcome === 'same' || !inDraft) continue;
      if (left.outcome === 'remove') removed.add(id);
      else Reflect.set(inDraft, field, left.value);
    }
    for (const id of removed) Reflect.deleteProperty(records, id);
    if (removed.size > 0) dropReferences(draft, brief, from, removed);
  }
  for (const { to, field } of headReferences) {
    if (to === collection) draft[field] = brief[field].filter(isKept);
  }
  const change = textWithout[collection];
  if (change) changeAllProse(draft, brief, (prose) => change(prose, gone, brief));
  const changeMarks = marksWithout[collection];
  if (changeMarks) dropFromMarks(draft, brief, changeMarks, gone);
}
