import type { OtherPart } from '#engine/brief-file/format.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** What a file is made of beside the brief. */
export interface ExportOptions {
  /** ISO moment that stands for "now" in the file; the same brief and date give the same bytes. */
  readonly date: string;
  /** A house template (.docx or .dotx); Word documents only. */
  readonly template?: Uint8Array;
  /** Parts of the `.brief` file the brief came from that this version does not know; `.brief` only. */
  readonly otherParts?: readonly OtherPart[];
}

/** A file ready to be written, and what its reader should know about it, in sentences. */
export interface RenderedExport {
  readonly bytes: Uint8Array;
  readonly findings: readonly string[];
}

/**
 * Makes the file of a brief in the chosen format, in memory. Comes back with `template-unusable` for a house template
 * that cannot be used and with `export-refused` where the format cannot hold the brief.
 */
export async function renderExport(
  brief: Brief,
  choice: Pick<ExportChoice, 'format' | 'pdfStandard'>,
  options: ExportOptions,
): Promise<Result<RenderedExport>> {
  // Each writer is loaded only when it is asked for: some take longer to load than to write.
  switch (choice.format) {
    case 'docx':
      return renderWord(await publicationOf(brief, options), options);
    case 'pdf': {
      const { writePdf } = await import('./pdf.ts');
      return writePdf(await publicationOf(brief, options), { standard: choice.pdfStandard });
    }
    case 'html': {
      const { writeHtml } = await import('#shared/publication/writers/html.ts');
      return ofText(writeHtml(await publicationOf(brief, options)));
    }
    case 'md': {
      const { writeMarkdown } = await import('#shared/publication/writers/markdown.ts');
      return ofText(writeMarkdown(await publicationOf(brief, options)));
    }
    case 'txt': {
      const { writeText } = await import('#shared/publication/writers/text.ts');
      return ofText(writeText(brief));
    }
    case 'json': {
      const { writeJson } = await import('#shared/publication/writers/json.ts');
      return ofText(writeJson(brief));
    }
    case 'brief':
      return renderBriefFile(brief, options);
  }
}

async function publicationOf(brief: Brief, { date }: ExportOptions): Promise<Publication> {
  const { buildPublication } = await import('#shared/publication/build.ts');
  return buildPublication(brief, { date });
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
  const { applyWordTemplate } = await import('./word-template.ts');
  const dressed = await applyWordTemplate(plain, template);
  return dressed.ok ? success({ bytes: dressed.value, findings: [] }) : dressed;
}

async function renderBriefFile(brief: Brief, options: ExportOptions): Promise<Result<RenderedExport>> {
  const { writeBriefFile } = await import('#engine/brief-file/write.ts');
  const { programVersion } = await import('#engine/files/program-version.ts');
  const { date: written, otherParts = [] } = options;
  try {
    return success({ bytes: writeBriefFile(brief, { programVersion, written, otherParts }), findings: [] });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure(
      'export-refused',
      'The brief was not written: it is larger or nests deeper than a brief file can hold, so nobody could open it again. Shorten it or split it into two, and try again.',
    );
  }
}
