import type { Brief } from '../brief/brief.ts';
import type { BriefHead } from '../brief/head.ts';

/** Formats that can be read. `text` covers plain text however it was pasted. */
export const readingFormats = ['text', 'markdown', 'html', 'docx', 'json', 'brief'] as const;
export type ReadingFormat = (typeof readingFormats)[number];

/** How files of each format end, without the dot, the usual ending first. */
export const readingEndings: Readonly<Record<ReadingFormat, readonly [string, ...string[]]>> = {
  text: ['txt', 'text'],
  markdown: ['md', 'markdown', 'mdown', 'mkd'],
  html: ['html', 'htm', 'xhtml'],
  docx: ['docx'],
  json: ['json'],
  brief: ['brief'],
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

/** Something the imported text says twice and differently, or that cannot be. */
export interface Contradiction {
  /** Says what and where, and what was taken: one or two sentences. */
  readonly message: string;
}

/** What the reader found, in words for the user. */
export interface ImportReport {
  readonly format: ReadingFormat;
  /** Template as in the samples' list (A1 to E3), or null for a text of no known form. */
  readonly template: string | null;
  readonly recognised: readonly Recognised[];
  readonly kept: readonly KeptAsProse[];
  readonly contradictions: readonly Contradiction[];
  /** Things left out on purpose and why: pictures, remote content, scripts. */
  readonly leftOut: readonly string[];
}

/** A brief made of a foreign text, with the report. */
export interface Reading {
  readonly brief: Brief;
  readonly report: ImportReport;
  /** Where the brief is of a later form than this version knows: `brief` shows what can be shown of it. */
  readonly newer?: NewerBrief;
}

/** A brief of a later form, to be kept as it is. */
export interface NewerBrief {
  readonly form: number;
  /** Its JSON as it was written. */
  readonly json: string;
}

/** What a reader may be told: which ids to give, which moment counts as "created", defaults for the title block. */
export interface ReadingOptions {
  readonly newId: () => string;
  /** ISO moment. */
  readonly now: string;
  readonly defaults?: Partial<Pick<BriefHead, 'language' | 'ladder' | 'organisation'>> & {
    /** Names. */
    readonly authors?: readonly string[];
  };
}
