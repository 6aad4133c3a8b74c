import { openBriefCollections } from './brief-collections.ts';
import { openBriefContents } from './brief-contents.ts';
import { openBriefRows } from './brief-rows.ts';
import { openBriefTemplates } from './brief-templates.ts';
import { type BriefStores, BriefsInUse } from './briefs-in-use.ts';
import type { Connection } from './connection.ts';
import { openContents } from './contents.ts';
import { ContentsInUse } from './contents-in-use.ts';
import { openBriefMaker } from './create-brief.ts';
import { openDictionaryWords } from './dictionary-words.ts';
import { openEntityGroups } from './entity-groups.ts';
import { openEntityRows } from './entity-rows.ts';
import { openEventLog } from './event-log.ts';
import { openFacets } from './facets.ts';
import { openIndexing } from './indexing.ts';
import { openLedgerRows } from './ledger-rows.ts';
import { openLibraryBriefs } from './library-briefs.ts';
import { openLibraryContents } from './library-contents.ts';
import { openLibraryEntities } from './library-entities.ts';
import { openLibraryLedger } from './library-ledger.ts';
import { openLibrarySearch } from './library-search.ts';
import { openLibrarySources } from './library-sources.ts';
import type { DamagedRows } from './load-brief.ts';
import { openPastBriefs } from './past-brief.ts';
import { openSettings } from './settings-store.ts';
import { openSnapshots } from './snapshots.ts';
import { openSourceRows } from './source-rows.ts';
import { openTemplates } from './templates-store.ts';
import { openTraces } from './traces.ts';
import { openTrash } from './trash.ts';

/** What the parts of a library are given. */
export interface PartsOptions {
  readonly damagedRows: DamagedRows;
  /** The clock, as an ISO moment in UTC. */
  readonly now: () => string;
  /** How long an answer may wait for changed briefs to be indexed, in milliseconds; without it, as long as it takes. */
  readonly answerWithinMs?: number | undefined;
  /** The contents that are being written, if the file was replaced meanwhile. */
  readonly contentsInUse?: ContentsInUse;
}

/** Prepares every statement of the library on a migrated connection; throws SQLite's error if a table is damaged. */
export function openParts(db: Connection, options: PartsOptions) {
  const { damagedRows, now, contentsInUse = new ContentsInUse() } = options;
  const stores: BriefStores = {
    db,
    rows: openBriefRows(db),
    events: openEventLog(db),
    snapshots: openSnapshots(db),
    damagedRows,
  };
  const facets = openFacets(db);
  const inUse = new BriefsInUse(stores, facets);
  const sources = openSourceRows(db);
  const beside = { entities: openEntityRows(db), ledger: openLedgerRows(db), sources };
  const indexing = openIndexing(stores, inUse, facets, beside, options.answerWithinMs);
  const groups = openEntityGroups(db);
  const contents = openContents(db, contentsInUse);
  const briefContents = openBriefContents(db);
  const maker = openBriefMaker(stores, inUse, briefContents, indexing);
  const traces = openTraces(db);
  const settings = openSettings(db);
  const by = () => ({ author: settings.get().author, now: now() });
  return {
    ...stores,
    inUse,
    maker,
    indexing,
    traces,
    sweepContents: contents.sweep,
    search: openLibrarySearch({ ...stores, inUse, facets, indexing }),
    entities: openLibraryEntities({ db, groups, inUse, indexing }),
    ledger: openLibraryLedger(db, indexing),
    sources: openLibrarySources(db, sources, indexing),
    past: openPastBriefs(stores),
    briefs: openLibraryBriefs({ ...stores, inUse, maker, facets, by }),
    contents: openLibraryContents({ ...stores, contents, briefContents, contentsInUse }),
    trash: openTrash({ db, groups, inUse, contents, traces, facets, sources, now }),
    settings,
    dictionary: openDictionaryWords(db, now),
    templates: openTemplates(db, now),
    briefTemplates: openBriefTemplates(db, now),
    collections: openBriefCollections({ db, facets, traces, now }),
  };
}

/** All parts of an open library. */
export type LibraryParts = ReturnType<typeof openParts>;
