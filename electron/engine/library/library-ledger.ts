import { z } from 'zod';
import { ladderName } from '#shared/brief/head.ts';
import {
  type LedgerEntry,
  type LedgerPart,
  type LedgerSummary,
  ledgerEntry,
} from '#shared/ipc/contract/ledger.ts';
import { trackRecord } from '#shared/queries/track-record.ts';
import { outcomeResults } from '#shared/vocabulary/outcome.ts';
import type { Connection } from './connection.ts';
import type { Indexing } from './indexing.ts';
import { rowOf, rowsOf } from './rows.ts';

/** What the library knows of the judgments of its briefs that can be decided. */
export interface LibraryLedger {
  /** Reads briefs that changed or were never read, for as long as an answer may wait; gives how many are left. */
  catchUp(): number;
  /** Counts them, and says how well the decided ones were borne out. */
  summary(today: string): LedgerSummary;
  /** A page of them; see `ledger.list`. */
  list(
    part: LedgerPart,
    today: string,
    offset: number,
    limit: number,
  ): { entries: LedgerEntry[]; total: number };
  /** All of them by the day they are due, for a table. */
  all(): LedgerEntry[];
}

const result = z.enum(outcomeResults);

const countsRow = z.strictObject({ due: z.int(), open: z.int(), decided: z.int(), void: z.int() });

const groupRow = z.strictObject({
  ladder: ladderName,
  term: z.string().nullable(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  result,
  count: z.int(),
});

const columns = `l.brief_id AS briefId, b.title, b.tlp, l.judgment_id AS judgmentId, l.number, l.statement, l.low,
  l.high, l.ladder, l.term, l.due, l.rule, l.result, l.decided, l.source`;

/* Few briefs are in the trash: what is only counted need not look every brief up. */
const counted = 'FROM ledger l WHERE l.brief_id NOT IN (SELECT id FROM briefs WHERE trashed IS NOT NULL)';

/* In the order of an index, so that only the page is read. */
const listed = 'FROM ledger l CROSS JOIN briefs b ON b.id = l.brief_id WHERE b.trashed IS NULL';

const byDay = 'ORDER BY l.due, l.brief_id, l.judgment_id';

/* What is asked of each part; each takes the day of today, which only one needs. */
const parts: Readonly<Record<LedgerPart, { readonly where: string; readonly order: string }>> = {
  due: { where: 'AND l.result IS NULL AND l.due <= ?', order: byDay },
  open: { where: "AND l.result IS NULL AND ? <> ''", order: byDay },
  decided: {
    where: "AND l.decided IS NOT NULL AND ? <> ''",
    order: 'ORDER BY l.decided DESC, l.brief_id DESC, l.judgment_id DESC',
  },
};

function statements(db: Connection) {
  const listOf = ({ where, order }: (typeof parts)[LedgerPart]) => ({
    page: db.prepare(`SELECT ${columns} ${listed} ${where} ${order} LIMIT ? OFFSET ?`),
    count: db.prepare(`SELECT count(*) ${counted} ${where}`).pluck(),
  });
  return {
    counts: db.prepare(
      `SELECT count(*) FILTER (WHERE l.result IS NULL AND l.due <= ?) AS due,
         count(*) FILTER (WHERE l.result IS NULL) AS open,
         count(*) FILTER (WHERE l.result IS NOT NULL) AS decided,
         count(*) FILTER (WHERE l.result = 'void') AS void ${counted}`,
    ),
    groups: db.prepare(
      `SELECT l.ladder, l.term, l.low, l.high, l.result, count(*) AS count ${counted}
       AND l.result IN ('occurred', 'did-not-occur') GROUP BY l.result, l.ladder, l.term, l.low, l.high`,
    ),
    lists: { due: listOf(parts.due), open: listOf(parts.open), decided: listOf(parts.decided) },
    all: db.prepare(`SELECT ${columns} ${listed} ${byDay}`),
  };
}

/** Opens what the library knows of the judgments of its briefs that can be decided. */
export function openLibraryLedger(
  db: Connection,
  indexing: Pick<Indexing, 'beforeAnswer' | 'ledgerBefore'>,
): LibraryLedger {
  const { counts, groups, lists, all } = statements(db);
  const catchUp = () => indexing.beforeAnswer() + indexing.ledgerBefore();
  return {
    catchUp,
    summary: (today) => {
      const behind = catchUp();
      const decided = rowsOf(groupRow, groups.all()).map(({ low, high, result: end, ...group }) => ({
        ...group,
        likelihood: low === null || high === null ? null : { low, high },
        happened: end === 'occurred',
      }));
      const { ladders, ...scores } = trackRecord(decided);
      return {
        ...(rowOf(countsRow, counts.get(today)) ?? { due: 0, open: 0, decided: 0, void: 0 }),
        ...scores,
        ladders: ladders.map(({ ladder, terms }) => ({ ladder, terms: [...terms] })),
        behind,
      };
    },
    list: (part, today, offset, limit) => {
      catchUp();
      const { page, count } = lists[part];
      return {
        entries: rowsOf(ledgerEntry, page.all(today, limit, offset)),
        total: z.int().parse(count.get(today)),
      };
    },
    all: () => {
      catchUp();
      return rowsOf(ledgerEntry, all.all());
    },
  };
}
