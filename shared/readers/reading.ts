import type { Brief } from '../brief/brief.ts';
import type { BriefHead } from '../brief/head.ts';
import type { TableAnswer } from './matrix/table-answer.ts';

/**
 * Formats that can be read. `text` covers plain text however it was pasted; `ach`, `csv` and `xlsx` hold a matrix: files
 * of ACH 2 of PARC, tables as text, and spreadsheets.
 */
export const readingFormats = [
  'text',
  'markdown',
  'html',
  'docx',
  'json',
  'brief',
  'ach',
  'csv',
  'xlsx',
] as const;
export type ReadingFormat = (typeof readingFormats)[number];

/** The endings of files of each format, without the dot, the usual one first. */
export const readingEndings: Readonly<Record<ReadingFormat, readonly [string, ...string[]]>> = {
  text: ['txt', 'text'],
  markdown: ['md', 'markdown', 'mdown', 'mkd'],
  html: ['html', 'htm', 'xhtml'],
  docx: ['docx'],
  json: ['json'],
  brief: ['brief'],
  ach: ['achz', 'ach'],
  csv: ['csv', 'tsv'],
  xlsx: ['xlsx', 'ods'],
};

/** One kind of thing that was recognised, for the panel shown after an import. */
export interface Recognised {
  /** In the plural as shown: "Hypotheses", "Information gaps", "Title and dates". */
  readonly what: string;
  readonly count: number;
}

/** A passage that was kept as prose because it fits no record. */
export interface KeptAsProse {
  /** Title of the section where it stands now, or "before the first section". */
  readonly where: string;
  /** The first words of it, at most 120 characters. */
  readonly excerpt: string;
}

/** Something the imported text says twice and differently, or something that cannot be. */
export interface Contradiction {
  /** Says what and where, and which version was taken, in one or two sentences. */
  readonly message: string;
}

/** What the reader found, in words for the user. */
export interface ImportReport {
  readonly format: ReadingFormat;
  /** The layout of the text, A1 to E3; null for a text of no known layout. (Reports are stored with this name.) */
  readonly template: string | null;
  readonly recognised: readonly Recognised[];
  readonly kept: readonly KeptAsProse[];
  readonly contradictions: readonly Contradiction[];
  /** Things left out on purpose, and why: pictures, remote content, scripts. */
  readonly leftOut: readonly string[];
}

/** A brief made of a foreign text, with the report. */
export interface Reading {
  readonly brief: Brief;
  readonly report: ImportReport;
  /** Set if the brief is of a later form than this version knows: `brief` then holds what of it can be shown. */
  readonly newer?: NewerBrief;
}

/** A brief of a later form, to be kept as it is. */
export interface NewerBrief {
  readonly form: number;
  /** Its JSON as it was written. */
  readonly json: string;
}

/** What a reader may be given: ids, the moment that counts as "created", defaults for the title block. */
export interface ReadingOptions {
  readonly newId: () => string;
  /** ISO moment. */
  readonly now: string;
  /** What is known of a table that may hold a matrix; the rest the table itself must tell. */
  readonly table?: TableAnswer;
  readonly defaults?: Partial<Pick<BriefHead, 'language' | 'ladder' | 'organisation'>> & {
    /** Names. */
    readonly authors?: readonly string[];
  };
}
