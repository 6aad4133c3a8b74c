import type { Statement } from 'better-sqlite3';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import type { ParsedRequestOf } from '#shared/ipc/contract.ts';
import { asksOnlyForMembers, headConditions, isPlain, memberConditions } from './list-conditions.ts';
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

/** Places by their numbers; much quicker than a set where there are tens of thousands. */
interface Marked {
  readonly has: (place: number) => boolean;
}

/** Places beyond this are not marked one by one: so often was a brief indexed in a library that is very old. */
const mostMarks = 50_000_000;

function marked(places: readonly number[]): Marked {
  const highest = places.reduce((most, at) => Math.max(most, at), 0);
  if (highest > mostMarks) return new Set(places);
  const marks = new Uint8Array(highest + 1);
  for (const at of places) marks[at] = 1;
  return { has: (at) => marks[at] === 1 };
}

/** The places of the briefs with all the names, and in one of the collections, of a filter; null if it asks for none. */
function memberPlaces(statement: Statements, filter: LibraryFilter): readonly number[] | null {
  const lists = memberConditions(filter).map(({ from, sql, values }) => {
    // The index of the ids holds the places, too.
    const joined = `${from} CROSS JOIN briefs b ON b.id = n.brief_id`;
    return numbersFrom(statement, `SELECT b.recency FROM ${joined} WHERE ${sql}`, values);
  });
  const [first, ...others] = lists;
  if (!first) return null;
  const all = others.map(marked);
  return all.length === 0 ? first : first.filter((at) => all.every((places) => places.has(at)));
}

/** Places outside the trash, each once, those changed last first: no other index is needed for that. */
function newestFirst(statement: Statements, places: readonly number[]): number[] {
  const trash = new Set(numbersFrom(statement, 'SELECT recency FROM briefs WHERE trashed IS NOT NULL', []));
  const sorted = Float64Array.from(places).sort();
  const found: number[] = [];
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const at = sorted[index];
    if (at !== undefined && at !== found.at(-1) && !trash.has(at)) found.push(at);
  }
  return found;
}

const allButTrash = `SELECT (SELECT count(*) FROM briefs)
  - (SELECT count(*) FROM briefs WHERE trashed IS NOT NULL)`;

function placesAmong(found: readonly number[], members: readonly number[] | null): readonly number[] {
  if (members === null) return found;
  const places = marked(members);
  return found.filter((at) => places.has(at));
}

/** Of a list by title, so many places are looked at first; they often hold the page. */
const firstRead = 4_000;

/** Gives a page of a list that names and collections alone narrow, where not all places must be put in order for it. */
function pageOfMembers(
  statement: Statements,
  { sort, offset, limit }: ParsedRequestOf<'library.list'>,
  members: readonly number[],
  ordered: string,
): Places | null {
  const end = offset + limit;
  const newest = newestFirst(statement, members);
  if (sort !== 'title') return { page: newest.slice(offset, end), total: newest.length };
  const first = placesAmong(numbersFrom(statement, `${ordered} LIMIT ?`, [firstRead]), members);
  return first.length >= end ? { page: first.slice(offset, end), total: newest.length } : null;
}

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
  if (members?.length === 0) return { page: [], total: 0 };
  const quick =
    members && asksOnlyForMembers(filter) ? pageOfMembers(statement, request, members, sql) : null;
  if (quick) return quick;
  const all = placesAmong(numbersFrom(statement, sql, values), members);
  return { page: all.slice(offset, offset + limit), total: all.length };
}
