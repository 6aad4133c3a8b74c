import type { Brief } from '../brief/brief.ts';
import { type RatingRecord, ratingRecord } from '../brief/kinds/rating.ts';
import { ownRecord } from '../brief/own-record.ts';
import { type CellChange, isSameCell, ratingsAfter, recordsOfCell } from '../brief/ratings.ts';
import type { InversePatch } from './inverse-patches.ts';

/* A brief may have tens of thousands of ratings; taking one back looks at this one only. */

/** Patches that put whole ratings or take them away, made on a brief, and those that take this back. */
export interface PatchedRatings {
  readonly brief: Brief;
  readonly inverse: readonly InversePatch[];
}

/* A cell that is patched is patched once, and nothing else is under its id. */
function changeOf(brief: Brief, { op, path, value }: InversePatch): CellChange | null {
  const [collection, id] = path;
  if (collection !== 'ratings' || typeof id !== 'string' || path.length !== 2) return null;
  const old = ownRecord<RatingRecord>(brief.ratings, id);
  if (op === 'remove') return old ? { cell: old, before: [old], after: null } : null;
  const parsed = ratingRecord.safeParse(value).data;
  if (parsed?.id !== id || (old !== undefined) !== (op === 'replace')) return null;
  const before = recordsOfCell(brief.ratings, parsed);
  const isPlain = old ? before.length === 1 && isSameCell(old, parsed) : before.length === 0;
  // What it holds besides is kept as well.
  return isPlain ? { cell: parsed, before, after: Object.freeze({ ...parsed }) } : null;
}

function inverseOf({ before: [old], after }: CellChange): InversePatch[] {
  if (old) return [{ op: after ? 'replace' : 'add', path: ['ratings', old.id], value: { ...old } }];
  return after ? [{ op: 'remove', path: ['ratings', after.id] }] : [];
}

/** Makes patches that are about whole ratings only, each another one; null if they are anything else. */
export function patchedRatings(brief: Brief, patches: readonly InversePatch[]): PatchedRatings | null {
  const changes: CellChange[] = [];
  const ids = new Set<unknown>();
  for (const patch of patches) {
    const change = changeOf(brief, patch);
    if (!change || ids.has(patch.path[1])) return null;
    ids.add(patch.path[1]);
    changes.push(change);
  }
  if (changes.length === 0) return null;
  const ratings = ratingsAfter(brief.ratings, changes);
  return { brief: { ...brief, ratings }, inverse: changes.flatMap(inverseOf).toReversed() };
}
