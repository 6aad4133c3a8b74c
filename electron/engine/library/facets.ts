import { z } from 'zod';
import { briefStatus } from '#shared/brief/head.ts';
import type { LibraryFacets } from '#shared/ipc/contract/library.ts';
import { briefStatuses } from '#shared/vocabulary/status.ts';
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

const inTrash = '(SELECT id FROM briefs WHERE trashed IS NOT NULL)';

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

/** Opens the facets of a library. */
export function openFacets(db: Connection): Facets {
  const sums = db.prepare(
    `SELECT (SELECT count(*) FROM briefs) - count(*) AS total, count(*) AS trash
     FROM briefs WHERE trashed IS NOT NULL`,
  );
  const statuses = db.prepare(
    'SELECT status AS name, count(*) AS count FROM briefs WHERE trashed IS NULL GROUP BY status',
  );
  const names = db.prepare(
    `SELECT max(name) AS name, count(*) AS count FROM brief_names
     WHERE kind = ? AND brief_id NOT IN ${inTrash} GROUP BY key ORDER BY count DESC, key LIMIT ${mostFacets}`,
  );
  const completions = db.prepare(
    `SELECT max(name) AS name, count(*) AS count FROM brief_names
     WHERE kind = @kind AND (substr(key, 1, length(@prefix)) = @prefix OR instr(key, ' ' || @prefix) > 0)
       AND brief_id NOT IN ${inTrash}
     GROUP BY key ORDER BY substr(key, 1, length(@prefix)) = @prefix DESC, count DESC, key LIMIT ${mostCompletions}`,
  );
  const namesOf = (kind: NameKind) => rowsOf(named, names.all(kind));
  const count = (): FacetCounts => {
    const found = rowsOf(byStatus, statuses.all());
    return {
      ...(rowOf(totals, sums.get()) ?? { total: 0, trash: 0 }),
      statuses: briefStatuses.flatMap((name) => found.filter((item) => item.name === name)),
      tags: namesOf('tag'),
      regions: namesOf('region'),
      entities: namesOf('entity'),
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
    complete: (kind, prefix) =>
      rowsOf(named, completions.all({ kind, prefix: nameKey(prefix) })).map((item) => item.name),
  };
}
