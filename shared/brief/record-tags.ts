import { z } from 'zod';
import { tagId } from './kinds/tag.ts';

/** How many tags one record may have. */
export const mostRecordTags = 200;

/**
 * The thematic tags that a record has, among those of its brief; a kind whose schema has no such field takes none. They
 * sort records while a brief is written, and are not printed with them.
 */
export const recordTags = z.array(tagId).max(mostRecordTags).exactOptional();

/** A tag that is gone is taken off the records that had it. */
export const taggedReferences = { tagIds: { to: 'tags', whenGone: 'detach' } } as const;

/** The tags of a record by their ids, in the order they were given; none where the record holds none. */
export function tagIdsOf(record: object): readonly string[] {
  const ids: unknown = Reflect.get(record, 'tagIds');
  return Array.isArray(ids) ? ids : [];
}
