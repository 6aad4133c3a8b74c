import { z } from 'zod';
import { confidenceLevel } from '../../brief/confidence.ts';
import { briefStatus } from '../../brief/head.ts';
import { briefId, idText } from '../../brief/ids.ts';
import { tlpLabel } from '../../brief/marking.ts';
import { line } from '../../brief/text.ts';
import { briefCollection } from './brief-collections.ts';
import { desktopRequest, engineRequest, nothing } from './request.ts';

/** Character offsets in the text they belong to, end exclusive. Highlights are data, never markup. */
export const textRange = z.strictObject({ from: z.int().min(0), to: z.int().min(0) });

/** One brief in a list of the library. */
export const libraryRow = z.strictObject({
  id: briefId,
  title: z.string(),
  titleHits: z.array(textRange),
  status: briefStatus,
  region: z.string(),
  tags: z.array(z.string()),
  tlp: tlpLabel.nullable(),
  confidence: confidenceLevel.nullable(),
  /** The first words of the bottom line, or the passage in which the search found something. */
  snippet: z.string(),
  snippetHits: z.array(textRange),
  words: z.int(),
  /** ISO moments. */
  updated: z.string(),
  created: z.string(),
  trashed: z.string().nullable(),
});
export type LibraryRow = z.infer<typeof libraryRow>;

/** What narrows a list. An empty list of values does not narrow. */
export const libraryFilter = z.strictObject({
  statuses: z.array(briefStatus).max(5),
  tags: z.array(z.string()).max(50),
  regions: z.array(z.string()).max(50),
  entities: z.array(z.string()).max(50),
  confidences: z.array(confidenceLevel).max(3),
  /** Briefs in any of these collections; searches that were saved before there were collections name none. */
  collections: z.array(idText).max(50).default([]),
  /** ISO day; briefs changed on it or later. */
  since: z.string().nullable(),
  isTrash: z.boolean(),
});
export type LibraryFilter = z.infer<typeof libraryFilter>;

export const librarySort = z.enum(['recent', 'best', 'title']);

export const libraryListRequest = z.strictObject({
  /** What was typed; empty lists everything. The last word counts as a beginning. */
  query: z.string().max(1_000),
  filter: libraryFilter,
  /** `recent`: changed last first. `best`: ranked, over at most 2,000 candidates (the newest ones). */
  sort: librarySort,
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});

/** How many briefs changed and are not yet up to date in lists and search; 0 if an answer is complete. */
const behind = z.int().min(0);

export const libraryListResponse = z.strictObject({
  rows: z.array(libraryRow),
  /** How many match; if more than 2,000 match a search, 2,000 with `isTotalExact` false. */
  total: z.int(),
  isTotalExact: z.boolean(),
  behind,
});

const facet = z.strictObject({ name: z.string(), count: z.int() });

/** Counts for the side panel and the filters, without the trash. */
export const libraryFacets = z.strictObject({
  total: z.int(),
  trash: z.int(),
  statuses: z.array(z.strictObject({ name: briefStatus, count: z.int() })),
  tags: z.array(facet),
  regions: z.array(facet),
  entities: z.array(facet),
  collections: z.array(briefCollection),
  behind,
});
export type LibraryFacets = z.infer<typeof libraryFacets>;

const tagsRequest = z.strictObject({
  /** What the names contain; empty for all. The tag of just this name comes first. */
  words: z.string().max(200),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});
export type TagsRequest = z.output<typeof tagsRequest>;

const libraryTags = z.strictObject({ tags: z.array(facet), total: z.int(), behind });
export type LibraryTags = z.infer<typeof libraryTags>;

/** A brief in the inspector of the library. */
export const librarySummary = z.strictObject({
  row: libraryRow,
  question: z.string(),
  bottomLine: z.string(),
  confidenceBasis: z.string(),
  authors: z.array(z.string()),
  informationCutOff: z.string().nullable(),
  published: z.string().nullable(),
  entities: z.array(z.string()),
  /** The collections it is in, each with the names of those that one lies in. */
  collections: z.array(z.string()),
  counts: z.record(z.string(), z.int()),
});
export type LibrarySummary = z.infer<typeof librarySummary>;

const someBriefs = z.strictObject({ briefIds: z.array(briefId).min(1).max(5_000) });

const tagNames = z.array(z.string().min(1).max(200)).max(100);

/** What several briefs are to have in common; see `SharedChange`. */
const sharedChange = z.strictObject({
  status: briefStatus.optional(),
  region: z.string().max(300).optional(),
  tlp: tlpLabel.nullable().optional(),
  addTags: tagNames.optional(),
  removeTags: tagNames.optional(),
});

/** What became of a change of several briefs, one after the other. */
export const changedBriefs = z.strictObject({
  /** Those that were changed, each with the number of that change in its history. */
  changed: z.array(z.strictObject({ briefId, seq: z.int() })),
  /** How many had it already. */
  unchanged: z.int(),
  failed: z.array(z.strictObject({ title: z.string(), message: z.string() })),
  /** How many were not come to, since the work was stopped. */
  left: z.int(),
});
export type ChangedBriefs = z.infer<typeof changedBriefs>;

/** A tag as it can be in a brief; see `line`. */
const tagName = line.refine((name) => name.trim() !== '', 'A tag has a name.');

/** Requests about which briefs there are, and what is in them. */
export const libraryRequests = {
  'library.list': engineRequest({ request: libraryListRequest, response: libraryListResponse }),
  'library.facets': engineRequest({ request: nothing, response: libraryFacets }),
  /** Tags of briefs outside the trash, those in most briefs first. */
  'library.tags': engineRequest({ request: tagsRequest, response: libraryTags }),
  'library.summary': engineRequest({ request: z.strictObject({ briefId }), response: librarySummary }),
  /** The titles of those of some briefs that are in the library and not in its trash, in the order of the ids. */
  'library.titled': engineRequest({
    request: z.strictObject({ briefIds: z.array(briefId).max(500) }),
    response: z.strictObject({ briefs: z.array(z.strictObject({ briefId, title: z.string() })) }),
  }),
  'library.duplicate': engineRequest({
    request: z.strictObject({ briefId }),
    response: z.strictObject({ briefId }),
  }),
  /** Changes several briefs, each by its own commands; one that cannot be changed does not stop the others. */
  'library.change': engineRequest({
    request: someBriefs.extend({ change: sharedChange }),
    response: changedBriefs,
  }),
  /**
   * Gives tags another name in every brief outside the trash that has one of them, each by its own commands. Tags that
   * come to have one name in a brief become one.
   */
  'library.renameTags': engineRequest({
    request: z.strictObject({ from: z.array(tagName).min(1).max(500), to: tagName }),
    response: changedBriefs,
  }),
  /** Takes such changes back in every brief that was not changed since. */
  'library.changeBack': engineRequest({
    request: z.strictObject({ changes: changedBriefs.shape.changed.min(1).max(5_000) }),
    response: changedBriefs,
  }),
  'library.trash': engineRequest({ request: someBriefs, response: nothing }),
  'library.restore': engineRequest({ request: someBriefs, response: nothing }),
  /** Erases for good: the named briefs of the trash, or all of it if no ids are given. */
  'library.erase': engineRequest({
    request: z.strictObject({ briefIds: z.array(briefId).max(5_000).nullable() }),
    response: z.strictObject({
      erased: z.int(),
      /** Why traces in the library file are overwritten only later: a backup is reading it, or the disk is full. */
      tracesLeft: z.enum(['none', 'soon', 'no-room']),
    }),
  }),
  /**
   * What may hold what is erased from the library, other than the backups beside it: names of files there, and the
   * folder with copies of backups.
   */
  'library.copies': engineRequest({
    request: nothing,
    response: z.strictObject({ files: z.array(z.string()) }),
  }),
  'library.complete': engineRequest({
    request: z.strictObject({
      kind: z.enum(['tag', 'entity', 'region', 'author']),
      prefix: z.string().max(200),
    }),
    response: z.strictObject({ values: z.array(z.string()), behind }),
  }),
  /** Other briefs in which entities of these names or aliases appear. */
  'library.appearances': engineRequest({
    request: z.strictObject({ names: z.array(z.string()).max(200), exceptBriefId: briefId }),
    response: z.strictObject({
      briefs: z.array(
        z.strictObject({
          briefId,
          title: z.string(),
          tlp: tlpLabel.nullable(),
          name: z.string(),
          updated: z.string(),
        }),
      ),
      behind,
    }),
  }),
  /**
   * Writes the library again after its file was deleted, moved or replaced: to its own place, or (`elsewhere`) to one
   * the user chooses in the system's dialog. Windows keep what they show and can save again.
   */
  'library.writeAgain': desktopRequest({
    request: z.strictObject({ where: z.enum(['here', 'elsewhere']) }),
    response: z.strictObject({
      /** The name under which a file that was in the library's place is kept. */
      putAside: z.string().nullable(),
    }),
  }),
} as const;

/** What windows are told about the library. */
export const libraryEvents = {
  /** Briefs in the library changed in another window or by an import; `briefIds` null means "many". */
  'library.changed': z.strictObject({ briefIds: z.array(briefId).nullable() }),
  /**
   * The library's file was deleted, moved or replaced while it is open, so that nothing can be saved, and why (a
   * sentence); null once it is back in its place.
   */
  'library.place': z.strictObject({ problem: z.string().nullable() }),
  /** The library was replaced (by a restored backup or a salvage) or opened again, with a sentence that says so. */
  'library.reopened': z.strictObject({ message: z.string() }),
} as const;
