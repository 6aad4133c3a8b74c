import { openAppearances } from './appearances.ts';
import { openBriefRows } from './brief-rows.ts';
import type { Connection } from './connection.ts';
import { openBriefMaker } from './create-brief.ts';
import { openDictionaryWords } from './dictionary-words.ts';
import { openEventLog } from './event-log.ts';
import { openFacets } from './facets.ts';
import { openIndexing } from './indexing.ts';
import type { DamagedRows } from './load-brief.ts';
import { type BriefStores, OpenBriefs } from './open-briefs.ts';
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
  const openBriefs = new OpenBriefs(stores);
  const facets = openFacets(db);
  const traces = openTraces(db);
  return {
    ...stores,
    openBriefs,
    indexing: openIndexing(stores, openBriefs, facets),
    maker: openBriefMaker(stores, openBriefs),
    search: openSearch(db),
    facets,
    summaryOf: openSummaries(db, openBriefs),
    appearancesOf: openAppearances(db),
    traces,
    trash: openTrash(db, openBriefs, traces),
    settings: openSettings(db),
    dictionary: openDictionaryWords(db),
    templates: openTemplates(db),
  };
}

/** All parts of an open library. */
export type LibraryParts = ReturnType<typeof openParts>;
