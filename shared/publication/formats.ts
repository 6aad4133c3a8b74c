/**
 * A choice that only some formats offer: a house template, a standard of PDF files, what is printed of the reasoning,
 * what a brief file holds that not everybody needs.
 */
export type FormatChoice = 'template' | 'pdfStandard' | 'matrix' | 'handedOn';

interface Format {
  /** What the user sees as its name in menus, lists and dialogs. */
  readonly name: string;
  /** The same inside a sentence: "Export as …". */
  readonly nameInSentence: string;
  /** The ending of its files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /**
   * What a reader finds in the file; `left-out.ts` lists what is missing. A file that holds the whole brief can be
   * opened again.
   */
  readonly holds:
    | 'what is printed'
    | 'the words'
    | 'the printed records'
    | 'the whole brief'
    | 'the matrix'
    | 'the sources';
  /** What can be chosen for this format. */
  readonly choices: readonly FormatChoice[];
  /** A few words beside the name where a format is chosen; null if the name says enough. */
  readonly detail: string | null;
  /** What the file holds and what it leaves out, in a sentence. */
  readonly note: string;
}

const printed =
  'The file holds what is printed and nothing else: no history, no names of accounts, folders or computers.';

const sourcesOnly =
  'The sources of the brief for reference managers: how they are cited, not how they are graded.';

/**
 * The formats a brief can be exported to: the one table from which menus, dialogs, the contract, file names and the
 * command line are made. Each has its writer in `electron/engine/export/format-writers.ts`.
 */
export const exportFormats = {
  docx: {
    name: 'Word document',
    nameInSentence: 'Word document',
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    holds: 'what is printed',
    choices: ['template', 'matrix'],
    detail: 'With your Word template',
    note: printed,
  },
  pdf: {
    name: 'PDF',
    nameInSentence: 'PDF',
    extension: 'pdf',
    mediaType: 'application/pdf',
    holds: 'what is printed',
    choices: ['pdfStandard', 'matrix'],
    detail: 'Accessible, or for archives',
    note: printed,
  },
  html: {
    name: 'Web page',
    nameInSentence: 'web page',
    extension: 'html',
    mediaType: 'text/html',
    holds: 'what is printed',
    choices: ['matrix'],
    detail: 'One file',
    note: 'One file with everything in it that is printed; it loads nothing from elsewhere.',
  },
  md: {
    name: 'Markdown',
    nameInSentence: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    holds: 'what is printed',
    choices: ['matrix'],
    detail: null,
    note: 'What is printed, as plain text for other editors, with marks for headings, lists and tables.',
  },
  txt: {
    name: 'Plain text',
    nameInSentence: 'plain text',
    extension: 'txt',
    mediaType: 'text/plain',
    holds: 'the words',
    choices: ['matrix'],
    detail: null,
    note: 'The words of the brief in order, without any formatting.',
  },
  json: {
    name: 'JSON',
    nameInSentence: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    holds: 'the printed records',
    choices: [],
    detail: 'The brief as data, for other programs',
    note: 'What is printed, as data in the published form: without history, reviewers’ notes and attached files.',
  },
  csv: {
    name: 'Matrix as CSV',
    nameInSentence: 'matrix as CSV',
    extension: 'csv',
    mediaType: 'text/csv',
    holds: 'the matrix',
    choices: [],
    detail: 'Hypotheses, evidence and ratings as a table',
    note: 'The authors’ matrix as a table for other programs: evidence in rows, a column for each hypothesis. What begins like a formula gets an apostrophe before it.',
  },
  xlsx: {
    name: 'Matrix as spreadsheet',
    nameInSentence: 'matrix as spreadsheet',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    holds: 'the matrix',
    choices: [],
    detail: 'Hypotheses, evidence and ratings for Excel or LibreOffice',
    note: 'The authors’ matrix as a spreadsheet: evidence in rows, a column for each hypothesis. It holds texts only, no formulas.',
  },
  brief: {
    name: 'Brief file',
    nameInSentence: 'brief file',
    extension: 'brief',
    mediaType: 'application/vnd.briefwright.brief+zip',
    holds: 'the whole brief',
    choices: ['handedOn'],
    detail: 'A copy for another Briefwright',
    note: 'The whole brief as it is now, for another Briefwright: with open comments and everybody’s ratings, without its history.',
  },
  csl: {
    name: 'References (CSL-JSON)',
    nameInSentence: 'references in CSL-JSON',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    holds: 'the sources',
    choices: [],
    detail: 'For Zotero and pandoc',
    note: sourcesOnly,
  },
  bib: {
    name: 'References (BibTeX)',
    nameInSentence: 'references in BibTeX',
    extension: 'bib',
    mediaType: 'text/x-bibtex',
    holds: 'the sources',
    choices: [],
    detail: 'For LaTeX and JabRef',
    note: sourcesOnly,
  },
  ris: {
    name: 'References (RIS)',
    nameInSentence: 'references in RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    holds: 'the sources',
    choices: [],
    detail: 'For EndNote and most others',
    note: sourcesOnly,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type ExportFormat = keyof typeof exportFormats;

/** The names of the formats, in the order in which they are offered. */
export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormat[];

/** What the table says of a format. */
export function exportFormat(format: ExportFormat): Format {
  return exportFormats[format];
}

/** Says whether a format offers a choice. */
export function hasChoice(format: ExportFormat, choice: FormatChoice): boolean {
  return exportFormat(format).choices.includes(choice);
}

/** Says whether a file of a format holds the records themselves, so that it can be opened again as the same brief. */
export function holdsRecords(format: ExportFormat): boolean {
  const { holds } = exportFormat(format);
  return holds === 'the printed records' || holds === 'the whole brief';
}

/** Says whether a file of a format holds the sources alone, as a list of references. */
export function holdsSources(format: ExportFormat): boolean {
  return exportFormat(format).holds === 'the sources';
}

/** The format whose ending a file has, or undefined; `.csl.json` is another than `.json`. */
export function formatOfFile(name: string): ExportFormat | undefined {
  const lower = name.toLowerCase();
  const fitting = exportFormatNames.filter((format) => lower.endsWith(`.${exportFormat(format).extension}`));
  return fitting.sort(
    (one, other) => exportFormat(other).extension.length - exportFormat(one).extension.length,
  )[0];
}

/** PDF standards, one for each file: accessible (PDF/UA-1) or for keeping (PDF/A-2a). */
export const pdfStandards = ['ua-1', 'a-2a'] as const;
export type PdfStandard = (typeof pdfStandards)[number];
