import { z } from 'zod';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { LibraryRow } from '#shared/ipc/library.ts';
import type { Connection } from './connection.ts';
import { type Condition, listConditions } from './list-conditions.ts';
import { type ListedBrief, listColumns, listedBriefs } from './list-rows.ts';
import { rowOf, rowsOf } from './rows.ts';
import { searchExpression } from './search-query.ts';

type ListRequest = ParsedRequestOf<'library.list'>;
type ListResponse = ResponseOf<'library.list'>;

/** How many matches are counted, and ranked; the newest ones. */
export const mostCandidates = 2_000;

/** Words around a hit in a snippet. */
const snippetWords = 24;

const marked = `highlight(brief_search, 0, char(1), char(2)) AS markedTitle,
  snippet(brief_search, 1, char(1), char(2), '…', ${snippetWords}) AS markedText`;

/** A match in a title counts for more than one in a name or tag, and that for more than one in the text. */
const rank = 'bm25(brief_search, 10.0, 1.0, 5.0, 5.0, 1.0)';

const matches = 'brief_search CROSS JOIN briefs b ON b.recency = brief_search.rowid';
const counted = z.strictObject({ total: z.int() });
const candidate = z.strictObject({ recency: z.int(), score: z.number() });

/** Lists and searches briefs. */
export interface Search {
  list(request: ListRequest): ListResponse;
}

/** A few statements by their text: filters make a handful of forms, each used again and again. */
function statements(db: Connection) {
  const known = new Map<string, ReturnType<Connection['prepare']>>();
  return (sql: string) => {
    const found = known.get(sql);
    if (found) return found;
    if (known.size >= 64) known.clear();
    const made = db.prepare(sql);
    known.set(sql, made);
    return made;
  };
}

type Statements = ReturnType<typeof statements>;

function listAll(statement: Statements, where: Condition, request: ListRequest): ListResponse {
  const order = request.sort === 'title' ? 'b.title_key, b.recency DESC' : 'b.recency DESC';
  const rows = statement(
    `SELECT ${listColumns} FROM briefs b WHERE ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`,
  ).all(...where.values, request.limit, request.offset);
  const count = statement(`SELECT count(*) AS total FROM briefs b WHERE ${where.sql}`).get(...where.values);
  return {
    rows: listedBriefs(rows).map((listed) => listed.row),
    total: rowOf(counted, count)?.total ?? 0,
    isTotalExact: true,
  };
}

function countMatches(statement: Statements, expression: string, where: Condition): number {
  const sql = `SELECT count(*) AS total FROM
    (SELECT 1 FROM ${matches} WHERE brief_search MATCH ? AND ${where.sql} LIMIT ${mostCandidates + 1})`;
  return rowOf(counted, statement(sql).get(expression, ...where.values))?.total ?? 0;
}

function searchRecent(
  statement: Statements,
  expression: string,
  where: Condition,
  request: ListRequest,
): ListResponse {
  const found = statement(
    `SELECT ${listColumns}, ${marked} FROM ${matches} WHERE brief_search MATCH ? AND ${where.sql}
     ORDER BY brief_search.rowid DESC LIMIT ? OFFSET ?`,
  ).all(expression, ...where.values, request.limit, request.offset);
  const rows = listedBriefs(found).map((listed) => listed.row);
  const isLastPage = rows.length < request.limit && (rows.length > 0 || request.offset === 0);
  const total = isLastPage ? request.offset + rows.length : countMatches(statement, expression, where);
  return { rows, total: Math.min(total, mostCandidates), isTotalExact: total <= mostCandidates };
}

/** The places of the newest candidates in the order asked for. */
function orderedCandidates(
  statement: Statements,
  expression: string,
  where: Condition,
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
  expression: string,
  where: Condition,
  request: ListRequest,
): ListResponse {
  const sort = request.sort === 'title' ? 'title' : 'best';
  const candidates = orderedCandidates(statement, expression, where, sort);
  const page = candidates.slice(0, mostCandidates).slice(request.offset, request.offset + request.limit);
  const one = statement(
    `SELECT ${listColumns}, ${marked} FROM ${matches}
     WHERE brief_search MATCH ? AND brief_search.rowid = ?`,
  );
  const found: ListedBrief[] = listedBriefs(page.map((recency) => one.get(expression, recency)));
  return {
    rows: found.map((listed): LibraryRow => listed.row),
    total: Math.min(candidates.length, mostCandidates),
    isTotalExact: candidates.length <= mostCandidates,
  };
}

/**
 * Opens the search of a library. What was typed is only ever text. By recency the newest matches come at once, since
 * the search table is read from its end; `best` and `title` sort at most the 2,000 newest matches.
 */
export function openSearch(db: Connection): Search {
  const statement = statements(db);
  return {
    list: (request) => {
      const where = listConditions(request.filter);
      const expression = searchExpression(request.query);
      if (expression === null) return listAll(statement, where, request);
      if (request.sort === 'recent') return searchRecent(statement, expression, where, request);
      return searchOrdered(statement, expression, where, request);
    },
  };
}
