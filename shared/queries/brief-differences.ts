import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import { type BriefHead, briefHead } from '../brief/head.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { countBriefWords } from '../prose/brief-text.ts';
import { recordFullName } from './record-full-name.ts';

/** Some records of a kind: how many, and the first few by name. */
export interface NamedRecords {
  readonly count: number;
  readonly names: readonly string[];
}

/** How the records of one kind differ between two briefs. */
export interface KindDifference {
  readonly collection: CollectionName;
  /** Only the second brief has them. */
  readonly added: NamedRecords;
  /** Both have them, with other content. */
  readonly changed: NamedRecords;
  /** Only the first brief has them. */
  readonly missing: NamedRecords;
}

/** How a brief differs from another one of the same origin. */
export interface BriefDifferences {
  /** Fields of the title block with other content, in the order of the model. */
  readonly head: readonly (keyof BriefHead)[];
  /** The kinds whose records differ, in the order of the page. */
  readonly kinds: readonly KindDifference[];
  /** The words of the first and of the second brief. */
  readonly words: readonly [number, number];
}

/** So many records of a kind are named. */
const mostNamed = 3;
/** A name is no longer than this; the rest of a long statement is cut off. */
const longestName = 80;

/** Whether two values of plain JSON are equal, whatever the order of their fields. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => isSameJson(item, other[index]))
    );
  }
  const fields = Object.entries(one).filter(([, value]) => value !== undefined);
  const others = Object.values(other).filter((value) => value !== undefined);
  return (
    fields.length === others.length &&
    fields.every(([name, value]) => Object.hasOwn(other, name) && isSameJson(value, Reflect.get(other, name)))
  );
}

function named(brief: Brief, collection: CollectionName, ids: readonly string[]): NamedRecords {
  return {
    count: ids.length,
    names: ids.slice(0, mostNamed).map((id) => recordFullName(brief, collection, id, longestName)),
  };
}

const idsIn = (brief: Brief, collection: CollectionName): string[] =>
  inOrder<{ readonly id: string; readonly order: string }>(brief[collection]).map(({ id }) => id);

function kindDifference(before: Brief, after: Brief, collection: CollectionName): KindDifference {
  const old: Readonly<Record<string, unknown>> = before[collection];
  const now: Readonly<Record<string, unknown>> = after[collection];
  const ids = idsIn(after, collection);
  const isNew = (id: string) => ownRecord(old, id) === undefined;
  const isChanged = (id: string) => !isNew(id) && !isSameJson(ownRecord(old, id), ownRecord(now, id));
  const gone = idsIn(before, collection).filter((id) => ownRecord(now, id) === undefined);
  return {
    collection,
    added: named(after, collection, ids.filter(isNew)),
    changed: named(after, collection, ids.filter(isChanged)),
    missing: named(before, collection, gone),
  };
}

const headFields = Object.keys(briefHead.shape) as readonly (keyof BriefHead)[];

/**
 * Compares two briefs of one origin, record by record: what the second one has more, otherwise, or not. Their ids do
 * not count. No time is lost on equal parts, and the work is linear in the size of the briefs.
 */
export function briefDifferences(before: Brief, after: Brief): BriefDifferences {
  return {
    head: headFields.filter((field) => !isSameJson(before[field], after[field])),
    kinds: collectionNames
      .map((collection) => kindDifference(before, after, collection))
      .filter(({ added, changed, missing }) => added.count + changed.count + missing.count > 0),
    words: [countBriefWords(before), countBriefWords(after)],
  };
}

/** Whether a comparison found nothing. */
export function areSameBriefs({ head, kinds }: BriefDifferences): boolean {
  return head.length === 0 && kinds.length === 0;
}
