import { z } from 'zod';
import { confidenceLevel } from '#shared/brief/confidence.ts';
import { briefStatus } from '#shared/brief/head.ts';
import { briefId } from '#shared/brief/ids.ts';
import { tlpLabel } from '#shared/brief/marking.ts';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { passageWithHits, textWithHits } from './hits.ts';
import { rowsOf } from './rows.ts';

/** The columns of a listed brief, called `b`. */
export const listColumns = `b.recency, b.id, b.title, b.status, b.region, b.tags, b.tlp, b.confidence,
  b.snippet, b.words, b.updated, b.created, b.trashed`;

const tagList = z.array(z.string());

const storedTags = z.string().transform((json, context) => {
  try {
    return tagList.parse(JSON.parse(json));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    context.addIssue('The list of tags is damaged.');
    return z.NEVER;
  }
});

/** A listed brief as its row is in the file. */
export const listRow = z.object({
  recency: z.int(),
  id: briefId,
  title: z.string(),
  status: briefStatus,
  region: z.string(),
  tags: storedTags,
  tlp: tlpLabel.nullable(),
  confidence: confidenceLevel.nullable(),
  snippet: z.string(),
  words: z.int(),
  updated: z.string(),
  created: z.string(),
  trashed: z.string().nullable(),
  /** The text of the search table, if a search wants its hits. */
  searched: z.string().optional(),
});

/** A listed brief with its place in the order of recency. */
export interface ListedBrief {
  readonly recency: number;
  readonly row: LibraryRow;
}

/** Parses listed rows; if a search gives its pattern, the hits of title and text are included. */
export function listedBriefs(rows: readonly unknown[], pattern?: RegExp): ListedBrief[] {
  return rowsOf(listRow, rows).map(({ recency, searched, ...stored }) => {
    const passage = pattern && searched !== undefined ? passageWithHits(searched, pattern) : undefined;
    const row: LibraryRow = {
      ...stored,
      titleHits: pattern ? [...textWithHits(stored.title, pattern).hits] : [],
      snippet: passage ? passage.text : stored.snippet,
      snippetHits: passage ? [...passage.hits] : [],
    };
    return { recency, row };
  });
}
