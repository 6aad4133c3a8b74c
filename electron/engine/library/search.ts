import { z } from 'zod';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Connection } from './connection.ts';
import { hitPattern } from './hits.ts';
import { type Condition, isPlain, listConditions } from './list-conditions.ts';
import { listedPlaces, type Statements } from './list-places.ts';
import { listColumns, listedBriefs } from './list-rows.ts';
import { rowOf, rowsOf } from './rows.ts';
import { searchExpression, searchTerms } from './search-query.ts';

/** The conditions of a list; plain if they only leave out the trash. */
interface Where extends Condition {
  readonly isPlain: boolean;
}

/** A search: the expression for the search table, and the pattern for its hits in a text. */
interface Query {
  readonly expression: string;
  readonly pattern: RegExp;
}

type ListRequest = ParsedRequestOf<'library.list'>;
/** A page of a list, with the total number. */
export type ListedRows = Omit<ResponseOf<'library.list'>, 'behind'>;

/** How many matches are counted and ranked: the newest ones. */
export const mostCandidates = 2_000;

/** A match in a title counts more than one in a name or tag, and that more than one in the text. */
const rank = 'bm25(brief_search, 10.0, 1.0, 5.0, 5.0, 1.0)';

const matches = 'brief_search CROSS JOIN briefs b ON b.recency = brief_search.rowid';
const counted = z.strictObject({ total: z.int() });
const candidate = z.strictObject({ recency: z.int(), score: z.number() });

/** Lists and searches briefs. */
export interface Search {
  list(request: ListRequest): ListedRows;
}

/** The statements used, by their text: filters give only a few forms, each used again and again. */
function statements(db: Connection): Statements {
  const known = new Map<string, ReturnType<Statements>>();
  return (sql: string) => {
    const found = known.get(sql);
    if (found) return found;
    if (known.size >= 64) known.clear();
    const made = db.prepare(sql);
    known.set(sql, made);
    return made;
  };
}

function listAll(statement: Statements, request: ListRequest): ListedRows {
  const { page, total } = listedPlaces(statement, request);
  const one = statement(`SELECT ${listColumns} FROM briefs b WHERE b.recency = ?`);
  const found = page.flatMap((recency) => one.get(recency) ?? []);
  return { rows: listedBriefs(found).map((listed) => listed.row), total, isTotalExact: true };
}

/** If only the trash is left out, counting needs no row of the list, since the trash holds few briefs. */
const outOfTrash = 'brief_search.rowid NOT IN (SELECT recency FROM briefs WHERE trashed IS NOT NULL)';

function countMatches(statement: Statements, expression: string, where: Where): number {
  const from = where.isPlain ? `brief_search WHERE ${outOfTrash}` : `${matches} WHERE ${where.sql}`;
  const values = where.isPlain ? [] : where.values;
  const sql = `SELECT count(*) AS total FROM
    (SELECT 1 FROM ${from} AND brief_search MATCH ? LIMIT ${mostCandidates + 1})`;
  return rowOf(counted, statement(sql).get(...values, expression))?.total ?? 0;
}

function searchRecent(
  statement: Statements,
  { expression, pattern }: Query,
  where: Where,
  request: ListRequest,
): ListedRows {
  const found = statement(
    `SELECT ${listColumns}, text AS searched FROM ${matches} WHERE brief_search MATCH ? AND ${where.sql}
     ORDER BY brief_search.rowid DESC LIMIT ? OFFSET ?`,
  ).all(expression, ...where.values, request.limit, request.offset);
  const rows = listedBriefs(found, pattern).map((listed) => listed.row);
  const isLastPage = rows.length < request.limit && (rows.length > 0 || request.offset === 0);
  const total = isLastPage ? request.offset + rows.length : countMatches(statement, expression, where);
  return { rows, total: Math.min(total, mostCandidates), isTotalExact: total <= mostCandidates };
}

/** The positions of the newest candidates, in the order asked for. */
function orderedCandidates(
  statement: Statements,
  expression: string,
  where: Where,
  sort: 'best' | 'title',
): number[] {
  if (sort === 'title') {
    const sql = `SELECT recency, 0 AS score FROM
      (SELECT b.recency, b.title_key FROM ${matches} WHERE brief_search MATCH ? AND ${where.sql}
       ORDER BY brief_search.rowid DESC LIMIT ${mostCandidates + 1}) ORDER BY title_key, recency DESC`;
    return rowsOf(candidate, statement(sql).all(expression, ...where.values)).map((row) => row.recency);
  }
  const sql = `SELECT b.recency, ${rank} AS score FROM ${matches} WHERE brief_search MATCH ? AND ${where.sql}
     ORDER BY brief_search.rowid DESC LIMIT ${mostCandidates + 1}`;
  return rowsOf(candidate, statement(sql).all(expression, ...where.values))
    .sort((left, right) => left.score - right.score || right.recency - left.recency)
    .map((row) => row.recency);
}

function searchOrdered(
  statement: Statements,
  { expression, pattern }: Query,
  where: Where,
  request: ListRequest,
): ListedRows {
  const sort = request.sort === 'title' ? 'title' : 'best';
  const candidates = orderedCandidates(statement, expression, where, sort);
  const page = candidates.slice(0, mostCandidates).slice(request.offset, request.offset + request.limit);
  const one = statement(
    `SELECT ${listColumns}, text AS searched FROM ${matches} WHERE brief_search.rowid = ?`,
  );
  const found = page.flatMap((recency) => one.get(recency) ?? []);
  return {
    rows: listedBriefs(found, pattern).map((listed) => listed.row),
    total: Math.min(candidates.length, mostCandidates),
    isTotalExact: candidates.length <= mostCandidates,
  };
}

/**
 * Opens the search of a library. What was typed is only ever text. By recency, the newest matches come at once, since
 * the search table is read from its end; `best` and `title` sort at most the 2,000 newest matches.
 */
export function openSearch(db: Connection): Search {
  const statement = statements(db);
  return {
    list: (request) => {
      const { filter } = request;
      const where = { ...listConditions(filter), isPlain: isPlain(filter) && !filter.isTrash };
      const terms = searchTerms(request.query);
      if (terms.length === 0) return listAll(statement, request);
      const query = { expression: searchExpression(terms), pattern: hitPattern(terms) };
      const search = request.sort === 'recent' ? searchRecent : searchOrdered;
      return search(statement, query, where, request);
    },
  };
}
