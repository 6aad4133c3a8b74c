import type { Brief } from '../brief/brief.ts';
import type { CollectionName } from '../brief/collections.ts';
import { type Place, parsePlace, recordPlace } from '../brief/place.ts';
import { failureNames } from '../vocabulary/failure.ts';
import { becauseWords } from './failure-words.ts';
import { failureOf, failuresOf } from './failures.ts';
import { sectionOfPlace } from './place-order.ts';
import { type RecordName, recordKey } from './rests-on.ts';

/** How a record stands after failures, in words: it failed itself, is to be looked at again, or rests on what failed. */
export interface Standing {
  readonly kind: 'failed' | 'review' | 'touched';
  readonly words: string;
  /** The record that failed. */
  readonly failed: RecordName;
}

const kept = new WeakMap<Brief, Map<string, Standing | null>>();

function ownStanding(brief: Brief, record: RecordName): Standing | null {
  const failure = failureOf(brief, record);
  if (failure === null) return null;
  const reason = failure.reason.trim().replace(/\s+/g, ' ');
  const name = failureNames[failure.kind];
  return { kind: 'failed', words: reason === '' ? name : `${name}: ${reason}`, failed: record };
}

function standingIn(brief: Brief, collection: CollectionName, id: string): Standing | null {
  const own = ownStanding(brief, { collection, id });
  if (own) return own;
  const { touched, toReview } = failuresOf(brief);
  const review = toReview.find(({ judgment }) => collection === 'keyJudgments' && judgment.id === id);
  const because = review?.because[0] ?? touched.get(recordKey(collection, id));
  if (!because) return null;
  const others = (review?.because.length ?? 1) - 1;
  const more = others === 0 ? '' : `, and ${others} more`;
  const words = `${becauseWords(brief, because)}${more}`;
  return { kind: review ? 'review' : 'touched', words, failed: because.failed };
}

/** How a record stands after failures; null if none touches it. The same object for the same brief. */
export function standingOf(brief: Brief, collection: CollectionName, id: string): Standing | null {
  if (failuresOf(brief).failed.length === 0) return null;
  const standings = kept.get(brief) ?? new Map<string, Standing | null>();
  kept.set(brief, standings);
  const key = recordKey(collection, id);
  const known = standings.get(key);
  if (known !== undefined) return known;
  const standing = standingIn(brief, collection, id);
  standings.set(key, standing);
  return standing;
}

/** How much of a section rests on what failed. */
export interface ShakenSection {
  /** Records that failed, or that rest on one that did; text of the section counts as one. */
  readonly count: number;
  /** Those among them that are judgments to look at again. */
  readonly toReview: number;
}

const keptSections = new WeakMap<Brief, ReadonlyMap<string, ShakenSection>>();
const noSections: ReadonlyMap<string, ShakenSection> = new Map();

function countSections(brief: Brief): ReadonlyMap<string, ShakenSection> {
  const { failed, touched, toReview } = failuresOf(brief);
  const sections = new Map<string, ShakenSection>();
  const add = (place: Place, change: ShakenSection) => {
    const section = sectionOfPlace(brief, place);
    if (!section) return;
    const known = sections.get(section.id) ?? { count: 0, toReview: 0 };
    sections.set(section.id, {
      count: known.count + change.count,
      toReview: known.toReview + change.toReview,
    });
  };
  const keys = new Set([...failed.map(({ collection, id }) => recordKey(collection, id)), ...touched.keys()]);
  for (const key of keys) {
    const place = parsePlace(key);
    if (place) add(place, { count: 1, toReview: 0 });
  }
  for (const { judgment } of toReview) {
    add(recordPlace('keyJudgments', judgment.id), { count: 0, toReview: 1 });
  }
  return sections;
}

/** How much of each section rests on what failed, by the section's id; other sections have no entry. */
export function shakenSections(brief: Brief): ReadonlyMap<string, ShakenSection> {
  if (failuresOf(brief).failed.length === 0) return noSections;
  const known = keptSections.get(brief) ?? countSections(brief);
  keptSections.set(brief, known);
  return known;
}

/** Says in words how much of a section rests on what failed: "2 to look at again", "3 no longer hold". */
export function shakenWords({ count, toReview }: ShakenSection): string {
  if (toReview > 0) return `${toReview} to look at again`;
  return count === 1 ? '1 is touched by a failure' : `${count} are touched by a failure`;
}
