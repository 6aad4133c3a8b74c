import { openAppearances } from './appearances.ts';
import { openBriefRows } from './brief-rows.ts';
import { type BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import { openBriefMaker } from './create-brief.ts';
import { openDictionaryWords } from './dictionary-words.ts';
import { openEventLog } from './event-log.ts';
import { openFacets } from './facets.ts';
import { openIndexing } from './indexing.ts';
import type { DamagedRows } from './load-brief.ts';
import { openSearch } from './search.ts';
import { openSettings } from './settings-store.ts';
import { openSnapshots } from './snapshots.ts';
import { openSummaries } from './summary.ts';
import { openTemplates } from './templates-store.ts';
import { openTraces } from './traces.ts';
import { openTrash } from './trash.ts';

/** Prepares every statement of the library on a migrated connection; throws SQLite's error where a table is damaged. */
export function openParts(db: Connection, damagedRows: DamagedRows = 'stop') {
  const stores: BriefStores = {
    db,
    rows: openBriefRows(db),
    events: openEventLog(db),
    snapshots: openSnapshots(db),
    damagedRows,
  };
  const inUse = new BriefsInUse(stores);
  const facets = openFacets(db);
  const traces = openTraces(db);
  return {
    ...stores,
    inUse,
    indexing: openIndexing(stores, inUse, facets),
    maker: openBriefMaker(stores, inUse),
    search: openSearch(db),
    facets,
    summaryOf: openSummaries(db, inUse),
    appearancesOf: openAppearances(db),
    traces,
    trash: openTrash(db, inUse, traces),
    settings: openSettings(db),
    dictionary: openDictionaryWords(db),
    templates: openTemplates(db),
  };
}

/** All parts of an open library. */
export type LibraryParts = ReturnType<typeof openParts>;
