import { z } from 'zod';
import { briefStatus } from '#shared/brief/head.ts';
import type { LibraryFacets } from '#shared/ipc/contract/library.ts';
import { briefStatuses } from '#shared/vocabulary/status.ts';
import { openCollectionList } from './collection-rows.ts';
import type { Connection } from './connection.ts';
import type { NameKind } from './indexed-brief.ts';
import { nameKey } from './name-key.ts';
import { rowOf, rowsOf } from './rows.ts';

/** At most this many names of a kind are counted for the side panel: those in most briefs. */
const mostFacets = 500;

/** At most this many names are offered to complete what is typed. */
const mostCompletions = 20;

const named = z.strictObject({ name: z.string(), count: z.int() });
const byStatus = z.strictObject({ name: briefStatus, count: z.int() });
const totals = z.strictObject({ total: z.int(), trash: z.int() });

/** The counts of the side panel and the filters. */
export type FacetCounts = Omit<LibraryFacets, 'behind'>;

/** Counts and completions of the names that occur in briefs. */
export interface Facets {
  /** Remembered until `noteChange`, since typing in a brief changes none of them. */
  counts(): FacetCounts;
  /** Notes that names, status, the trash or the number of briefs changed. */
  noteChange(): void;
  /** Names of a kind that begin with what is typed, or contain a word that does, those in most briefs first. */
  complete(kind: 'tag' | 'entity' | 'region' | 'author', prefix: string): string[];
}

/** Greater than every character, so that what begins with a text ends before that text with it behind. */
const last = '\u{10ffff}';

/** Gives the function that completes names; see `Facets.complete`. */
function openCompletions(db: Connection): Facets['complete'] {
  const beginning = db.prepare(
    `SELECT name, briefs AS count FROM name_counts WHERE kind = @kind AND key >= @prefix AND key < @end
     ORDER BY briefs DESC, key LIMIT ${mostCompletions}`,
  );
  // In the order of the numbers, so that the search ends as soon as there are enough.
  const byNumber = `SELECT name, briefs AS count FROM name_counts INDEXED BY name_counts_by_number WHERE kind = @kind`;
  const frequent = db.prepare(`${byNumber} ORDER BY briefs DESC, key LIMIT ${mostCompletions}`);
  const within = db.prepare(
    `${byNumber} AND instr(key, ' ' || @prefix) > 0 AND NOT (key >= @prefix AND key < @end)
     ORDER BY briefs DESC, key LIMIT @limit`,
  );
  return (kind, typed) => {
    const prefix = nameKey(typed);
    const given = { kind, prefix, end: `${prefix}${last}` };
    if (prefix === '') return rowsOf(named, frequent.all({ kind })).map(({ name }) => name);
    const found = rowsOf(named, beginning.all(given));
    const limit = mostCompletions - found.length;
    const more = limit > 0 ? rowsOf(named, within.all({ ...given, limit })) : [];
    return [...found, ...more].map(({ name }) => name);
  };
}

/** Opens the facets of a library. */
export function openFacets(db: Connection): Facets {
  const sums = db.prepare(
    `SELECT (SELECT count(*) FROM briefs) - count(*) AS total, count(*) AS trash
     FROM briefs WHERE trashed IS NOT NULL`,
  );
  const statuses = db.prepare(
    `SELECT status AS name, count(*) AS count FROM briefs INDEXED BY briefs_in_order
     WHERE trashed IS NULL GROUP BY status`,
  );
  const names = db.prepare(
    `SELECT name, briefs AS count FROM name_counts WHERE kind = ? ORDER BY briefs DESC, key LIMIT ${mostFacets}`,
  );
  const collections = openCollectionList(db);
  const namesOf = (kind: NameKind) => rowsOf(named, names.all(kind));
  const count = (): FacetCounts => {
    const found = rowsOf(byStatus, statuses.all());
    return {
      ...(rowOf(totals, sums.get()) ?? { total: 0, trash: 0 }),
      statuses: briefStatuses.flatMap((name) => found.filter((item) => item.name === name)),
      tags: namesOf('tag'),
      regions: namesOf('region'),
      entities: namesOf('entity'),
      collections: collections(),
    };
  };
  let known: FacetCounts | undefined;
  return {
    counts: () => {
      known ??= count();
      return known;
    },
    noteChange: () => {
      known = undefined;
    },
    complete: openCompletions(db),
  };
}
