import type { Statement } from 'better-sqlite3';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import type { ParsedRequestOf } from '#shared/ipc/contract.ts';
import { headConditions, isPlain, memberConditions } from './list-conditions.ts';
import { DamagedRowError } from './storage-failure.ts';

/*
 * The place of a brief is its `recency`, the rowid of its row. A list is first made of places, from the indexes of the
 * list alone, and only the rows of the page that was asked for are read.
 */

/** What prepares a statement, or gives the one prepared before. */
export type Statements = (sql: string) => Statement<unknown[]>;

/** A page of a list as places, and how many briefs the whole list has. */
export interface Places {
  readonly page: readonly number[];
  readonly total: number;
}

/** Each order of the list with the index that has all of its conditions. */
const orders = {
  recent: { index: 'briefs_in_order', by: 'b.recency DESC' },
  title: { index: 'briefs_by_title', by: 'b.title_key, b.recency DESC' },
} as const;

function areNumbers(found: readonly unknown[]): found is readonly number[] {
  return found.every((value) => Number.isSafeInteger(value));
}

function numbersFrom(
  statement: Statements,
  sql: string,
  values: readonly (string | number)[],
): readonly number[] {
  const found = statement(sql).pluck().all(values);
  // A schema would cost more than the search itself.
  if (areNumbers(found)) return found;
  throw new DamagedRowError('The places of a list are no numbers.');
}

/** The places of the briefs with all the names, and in one of the collections, of a filter; null if it asks for none. */
function memberPlaces(statement: Statements, filter: LibraryFilter): ReadonlySet<number> | null {
  const lists = memberConditions(filter).map(({ from, sql, values }) => {
    // The index of the ids holds the places, too.
    const joined = `${from} CROSS JOIN briefs b ON b.id = n.brief_id`;
    return numbersFrom(statement, `SELECT b.recency FROM ${joined} WHERE ${sql}`, values);
  });
  const [first, ...others] = lists;
  if (!first) return null;
  const sets = others.map((places) => new Set(places));
  return new Set(first.filter((at) => sets.every((places) => places.has(at))));
}

const allButTrash = `SELECT (SELECT count(*) FROM briefs)
  - (SELECT count(*) FROM briefs WHERE trashed IS NOT NULL)`;

/** Gives a page of a list without words to search for, so that `best` is the order of recency. */
export function listedPlaces(statement: Statements, request: ParsedRequestOf<'library.list'>): Places {
  const { filter, sort, offset, limit } = request;
  const { index, by } = sort === 'title' ? orders.title : orders.recent;
  const { sql: condition, values } = headConditions(filter);
  const sql = `SELECT b.recency FROM briefs b INDEXED BY ${index} WHERE ${condition} ORDER BY ${by}`;
  if (isPlain(filter) && !filter.isTrash) {
    const [total = 0] = numbersFrom(statement, allButTrash, []);
    return { page: numbersFrom(statement, `${sql} LIMIT ? OFFSET ?`, [limit, offset]), total };
  }
  const members = memberPlaces(statement, filter);
  if (members?.size === 0) return { page: [], total: 0 };
  const found = numbersFrom(statement, sql, values);
  const all = members === null ? found : found.filter((at) => members.has(at));
  return { page: all.slice(offset, offset + limit), total: all.length };
}
