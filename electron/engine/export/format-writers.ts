import { attachmentsOf } from '#engine/brief-file/attachments.ts';
import type { OtherPart } from '#engine/brief-file/format.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import type { ExportFormat, PdfStandard } from '#shared/publication/formats.ts';
import type { PrintChoice } from '#shared/publication/print-choice.ts';
import type { Publication } from '#shared/publication/publication.ts';
import type { ReferenceListFormat } from '#shared/publication/writers/references/reference-list.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** What a file is made from besides the brief. */
export interface ExportOptions {
  /** ISO moment taken as "now" in the file; the same brief and date give the same bytes. */
  readonly date: string;
  /** A house template (.docx or .dotx); Word documents only. */
  readonly template?: Uint8Array;
  /** What is printed of the reasoning. */
  readonly print?: PrintChoice;
  /** What goes into a `.brief` file besides the brief: contents of attachments, parts this version does not know. */
  readonly otherParts?: readonly OtherPart[];
  /**
   * The JSON of a brief of a later form, which JSON and `.brief` files keep; the other formats hold what is known of
   * it.
   */
  readonly newer?: NewerBrief;
}

/** A file ready to be written, and what its reader should know about it, in sentences. */
export interface RenderedExport {
  readonly bytes: Uint8Array;
  readonly findings: readonly string[];
}

/** Makes the file of a brief in the chosen format, in memory; see `renderExport`. */
export type RenderExport = (
  brief: Brief,
  choice: Pick<ExportChoice, 'format' | 'pdfStandard'>,
  options: ExportOptions,
) => Promise<Result<RenderedExport>>;

/** Makes the file of a brief in one format, in memory. */
type FormatWriter = (
  brief: Brief,
  options: ExportOptions & { readonly pdfStandard: PdfStandard },
) => Promise<Result<RenderedExport>>;

async function publicationOf(brief: Brief, { date, print }: ExportOptions): Promise<Publication> {
  const { buildPublication } = await import('#shared/publication/build.ts');
  return buildPublication(brief, { date, ...(print && { print }) });
}

function ofText(text: string): Result<RenderedExport> {
  return success({ bytes: new TextEncoder().encode(text), findings: [] });
}

async function renderWord(
  publication: Publication,
  { template }: ExportOptions,
): Promise<Result<RenderedExport>> {
  const { writeDocx } = await import('#shared/publication/writers/docx.ts');
  const plain = await writeDocx(publication);
  if (template === undefined) return success({ bytes: plain, findings: [] });
  const { fillTemplate } = await import('./guarded-template.ts');
  const dressed = await fillTemplate(plain, template);
  return dressed.ok ? success({ bytes: dressed.value, findings: [] }) : dressed;
}

async function renderJson(brief: Brief, { newer }: ExportOptions): Promise<Result<RenderedExport>> {
  // What a later form holds is not known well enough to leave anything out.
  if (newer) return ofText(newer.json);
  const { writeJson } = await import('#shared/publication/writers/json.ts');
  const { printedBrief } = await import('#shared/publication/printed-brief.ts');
  const bytes = new TextEncoder().encode(writeJson(printedBrief(brief)));
  return success({ bytes, findings: [...reviewLeftOut(brief), ...contentsLeftOut(brief)] });
}

/* The file of a brief without a matrix has only its heads, which somebody who exports many should hear of. */
function ofMatrix({ hypotheses, evidence }: Brief, bytes: Uint8Array): Result<RenderedExport> {
  const isEmpty = Object.keys(hypotheses).length === 0 && Object.keys(evidence).length === 0;
  const finding = 'The brief has no hypotheses and no evidence, so the table in the file is empty.';
  return success({ bytes, findings: isEmpty ? [finding] : [] });
}

function reviewLeftOut({ threads, ratings }: Brief): string[] {
  const isReviewed =
    Object.keys(threads).length > 0 || Object.values(ratings).some(({ raterId }) => raterId !== null);
  if (!isReviewed) return [];
  return [
    'What reviewers wrote is not in the file, since an exported file holds what is printed. To hand it on as well, export a .brief file.',
  ];
}

function contentsLeftOut(brief: Brief): string[] {
  const count = attachmentsOf(brief).length;
  if (count === 0) return [];
  const [what, them] = count === 1 ? ['the attached file', 'it'] : [`the ${count} attached files`, 'them'];
  return [
    `The file does not hold ${what} of the brief, since JSON holds text only. To hand ${them} on as well, export a .brief file.`,
  ];
}

async function renderBriefFile(brief: Brief, options: ExportOptions): Promise<Result<RenderedExport>> {
  const { writeBriefFile } = await import('#engine/brief-file/write.ts');
  const { programVersion } = await import('#engine/files/program-version.ts');
  const { date: written, otherParts = [], newer } = options;
  const meta = { programVersion, written, otherParts, ...(newer && { newer }) };
  try {
    return success({ bytes: writeBriefFile(brief, meta), findings: [] });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure(
      'export-refused',
      'The brief was not written: it is larger or nests deeper than a brief file can hold, so nobody could open it again. Shorten it or split it into two, and try again.',
    );
  }
}

/** A writer that writes the sources of a brief as a list of references. */
function renderReferences(format: ReferenceListFormat): FormatWriter {
  return async (brief) => {
    const { referenceList } = await import('#shared/publication/writers/references/reference-list.ts');
    const { text, findings } = referenceList(brief, format);
    return success({ bytes: new TextEncoder().encode(text), findings });
  };
}

/** The writer of each format, loaded only when it is asked for: some take longer to load than to write. */
export const formatWriters: { readonly [Format in ExportFormat]: FormatWriter } = {
  docx: async (brief, options) => renderWord(await publicationOf(brief, options), options),
  pdf: async (brief, options) => {
    const { writePdf } = await import('./pdf.ts');
    return writePdf(await publicationOf(brief, options), { standard: options.pdfStandard });
  },
  html: async (brief, options) => {
    const { writeHtml } = await import('#shared/publication/writers/html.ts');
    return ofText(writeHtml(await publicationOf(brief, options)));
  },
  md: async (brief, options) => {
    const { writeMarkdown } = await import('#shared/publication/writers/markdown.ts');
    return ofText(writeMarkdown(await publicationOf(brief, options)));
  },
  txt: async (brief, { print }) => {
    const { writeText } = await import('#shared/publication/writers/text.ts');
    return ofText(writeText(brief, print));
  },
  json: renderJson,
  csv: async (brief) => {
    const { writeMatrixCsv } = await import('#shared/publication/writers/matrix-csv.ts');
    return ofMatrix(brief, new TextEncoder().encode(writeMatrixCsv(brief)));
  },
  xlsx: async (brief) => {
    const { writeMatrixXlsx } = await import('#shared/publication/writers/matrix-xlsx.ts');
    return ofMatrix(brief, writeMatrixXlsx(brief));
  },
  brief: renderBriefFile,
  csl: renderReferences('csl'),
  bib: renderReferences('bib'),
  ris: renderReferences('ris'),
};
