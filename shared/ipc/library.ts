import { z } from 'zod';
import { briefStatus } from '../brief/brief.ts';
import { confidenceLevel } from '../brief/confidence.ts';
import { briefId } from '../brief/ids.ts';
import { tlpLabel } from '../brief/marking.ts';

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
  /** The first words of the bottom line, or the passage where the search was found. */
  snippet: z.string(),
  snippetHits: z.array(textRange),
  words: z.int(),
  /** ISO moments. */
  updated: z.string(),
  created: z.string(),
  trashed: z.string().nullable(),
});
export type LibraryRow = z.infer<typeof libraryRow>;

/** What a list is narrowed to. Empty lists do not narrow. */
export const libraryFilter = z.strictObject({
  statuses: z.array(briefStatus).max(5),
  tags: z.array(z.string()).max(50),
  regions: z.array(z.string()).max(50),
  entities: z.array(z.string()).max(50),
  confidences: z.array(confidenceLevel).max(3),
  /** ISO day; briefs changed on it or later. */
  since: z.string().nullable(),
  isTrash: z.boolean(),
});
export type LibraryFilter = z.infer<typeof libraryFilter>;

export const libraryListRequest = z.strictObject({
  /** What was typed; empty lists everything. The last word counts as a beginning. */
  query: z.string().max(1_000),
  filter: libraryFilter,
  /** `recent`: changed last first. `best`: ranked, over at most 2,000 candidates (the newest ones). */
  sort: z.enum(['recent', 'best', 'title']),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
});

export const libraryListResponse = z.strictObject({
  rows: z.array(libraryRow),
  /** How many match; where more than 2,000 match a search, 2,000 and `isTotalExact` false. */
  total: z.int(),
  isTotalExact: z.boolean(),
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
});
export type LibraryFacets = z.infer<typeof libraryFacets>;

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
  counts: z.record(z.string(), z.int()),
});
export type LibrarySummary = z.infer<typeof librarySummary>;
