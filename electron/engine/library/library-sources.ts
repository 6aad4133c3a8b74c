import { z } from 'zod';
import { briefId } from '#shared/brief/ids.ts';
import { type Marking, noMarking, tlpLabel } from '#shared/brief/marking.ts';
import type { LibrarySource } from '#shared/ipc/contract/sources.ts';
import type { ParsedRequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import { gradesOverTime } from '#shared/queries/source-grades.ts';
import { isMarkedAbove } from '#shared/standards/tlp.ts';
import type { Connection } from './connection.ts';
import { type SourceRecord, sourceRecord } from './indexed-sources.ts';
import type { Indexing } from './indexing.ts';
import { nameKey } from './name-key.ts';
import { rowsOf } from './rows.ts';
import { openSourceGroups, type SourceGroup } from './source-groups.ts';
import type { SourceRows } from './source-rows.ts';

/** What the library knows of the sources of its briefs. */
export interface LibrarySources {
  /** Reads briefs that changed or were never read, for as long as an answer may wait; gives how many are left. */
  catchUp(): number;
  /** A page of them; see `sources.list`. */
  list(request: ParsedRequestOf<'sources.list'>): ResponseOf<'sources.list'>;
}

/** So many briefs that have a source are looked at, and so many told of; those with the newest information. */
const mostRead = 200;
const mostTold = 20;

const row = z.strictObject({
  briefId,
  title: z.string(),
  tlp: tlpLabel.nullable(),
  sourceId: z.string(),
  informed: z.string(),
  record: z.string().transform((json) => sourceRecord.parse(JSON.parse(json))),
});

type Row = z.output<typeof row> & { readonly isAbove: boolean };

const fieldNames = Object.keys(sourceRecord.shape.fields.shape) as (keyof SourceRecord['fields'])[];

/* As the first has it; what it does not know, as the first that does. */
function fieldsOf(rows: readonly Row[]): SourceRecord['fields'] {
  const isKnown = (value: unknown) => value !== null && value !== '';
  const known = fieldNames.map((name) => {
    const found = rows.find(({ record }) => isKnown(record.fields[name])) ?? rows[0];
    return [name, found?.record.fields[name]];
  });
  return sourceRecord.shape.fields.parse(Object.fromEntries(known));
}

function briefOf({ briefId: id, title, tlp, isAbove }: Row) {
  return { briefId: id, title, tlp, isAbove };
}

/* The newest grades of each brief come first, those of equal days in the order of the briefs. */
function gradesOf(rows: readonly Row[]): LibrarySource['grades'] {
  const all = rows
    .toReversed()
    .flatMap((each) => each.record.grades.map((grade) => ({ ...briefOf(each), ...grade })));
  return gradesOverTime(all);
}

function otherTitles(rows: readonly Row[], title: string): string[] {
  const titles = rows.map(({ record }) => record.fields.title).filter((each) => each !== '');
  const byKey = new Map(titles.toReversed().map((each) => [nameKey(each), each]));
  byKey.delete(nameKey(title));
  return [...byKey.values()].toReversed();
}

/** What is known of one work, for a brief that may take over only from those that are not marked above it. */
function sourceOf({ id, keys, members }: SourceGroup, rows: readonly Row[]): LibrarySource {
  const below = rows.filter(({ isAbove }) => !isAbove);
  const from = below.length > 0 ? below : rows;
  const fields = fieldsOf(from);
  return {
    id,
    keys: [...keys],
    fields,
    otherTitles: otherTitles(rows, fields.title).slice(0, mostTold),
    grade: gradesOf(from)[0] ?? null,
    grades: gradesOf(rows).slice(0, mostTold),
    failures: rows
      .flatMap((each) => (each.record.failure === null ? [] : [{ ...briefOf(each), ...each.record.failure }]))
      .slice(0, mostTold),
    briefs: new Set(members.map((member) => member.briefId)).size,
    inBriefs: rows
      .slice(0, mostTold)
      .map((each) => ({ ...briefOf(each), sourceId: each.sourceId, informed: each.informed })),
    isAbove: below.length === 0,
  };
}

/** Opens what the library knows of the sources of its briefs. */
export function openLibrarySources(
  db: Connection,
  rows: Pick<SourceRows, 'changes'>,
  indexing: Pick<Indexing, 'beforeAnswer' | 'sourcesBefore'>,
): LibrarySources {
  const find = openSourceGroups(db, rows.changes);
  const read = db.prepare(
    `SELECT s.brief_id AS briefId, b.title, b.tlp, s.source_id AS sourceId, s.informed, s.record
     FROM json_each(?) a
     JOIN source_records s ON s.brief_id = a.value ->> 0 AND s.source_id = a.value ->> 1
     JOIN briefs b ON b.id = s.brief_id ORDER BY a.key`,
  );
  const membersOf = ({ members }: SourceGroup, marking: Marking | null): Row[] => {
    const asked = members.slice(0, mostRead).map((member) => [member.briefId, member.sourceId]);
    return rowsOf(row, read.all(JSON.stringify(asked))).map((each) => {
      const its = { ...noMarking, tlp: each.tlp, restrictions: each.record.restrictions };
      return { ...each, isAbove: marking !== null && isMarkedAbove(its, marking) };
    });
  };
  const catchUp = () => indexing.beforeAnswer() + indexing.sourcesBefore();
  return {
    catchUp,
    list: ({ query, marking, offset, limit }) => {
      const behind = catchUp();
      const found = find(query);
      const sources = found
        .slice(offset, offset + limit)
        .map((group) => sourceOf(group, membersOf(group, marking)));
      return { sources, total: found.length, behind };
    },
  };
}
