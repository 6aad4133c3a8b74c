import { z } from 'zod';
import type { LibraryTags, TagsRequest } from '#shared/ipc/contract/library.ts';
import type { Connection } from './connection.ts';
import { nameKey } from './name-key.ts';
import { rowsOf } from './rows.ts';

const counted = z.strictObject({ name: z.string(), count: z.int() });

/** Gives the function that lists the tags of the library, also those that are too rare for the facets. */
export function openTagList(db: Connection): (request: TagsRequest) => Omit<LibraryTags, 'behind'> {
  const found = `FROM name_counts WHERE kind = 'tag' AND instr(key, @words) > 0`;
  const page = db.prepare(
    `SELECT name, briefs AS count ${found} ORDER BY key = @words DESC, briefs DESC, key LIMIT @limit OFFSET @offset`,
  );
  const total = db.prepare(`SELECT count(*) ${found}`).pluck();
  return ({ words, offset, limit }) => {
    const key = nameKey(words);
    const tags = rowsOf(counted, page.all({ words: key, offset, limit }));
    return { tags, total: z.int().parse(total.get({ words: key })) };
  };
}
