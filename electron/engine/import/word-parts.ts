import { zipSync } from 'fflate';
import { type ArchivePart, openArchive } from '#engine/files/archive.ts';
import type { ArchiveRules } from '#engine/files/archive-rules.ts';
import { failure, type Result, success } from '#shared/result.ts';

/** The XML parts of a Word document by name. Pictures and everything else that is not XML are not in it. */
export type WordParts = ReadonlyMap<string, Uint8Array>;

const wordRules: ArchiveRules = {
  maxEntries: 10_000,
  // Pictures are listed, never unpacked; what is unpacked is held to the limits below.
  maxPartBytes: 1_000_000_000,
  maxTotalBytes: 4_000_000_000,
  maxRatio: Number.POSITIVE_INFINITY,
  isStrict: false,
};

const maxXmlPartBytes = 30_000_000;
const maxXmlBytes = 60_000_000;

/**
 * Unpacks the XML of a Word document from somebody else, within limits. Comes back with `file-not-recognised` for
 * archives that are not Word documents, `file-too-large`, or `file-damaged`.
 */
export async function readWordParts(bytes: Uint8Array): Promise<Result<WordParts>> {
  const opened = await openArchive(bytes, wordRules);
  if (!opened.ok) return refused(`it ${opened.error.reason}`, opened.error.kind === 'too-large');
  const wanted = opened.value.filter(isXml);
  const total = wanted.reduce((sum, part) => sum + part.size, 0);
  if (total > maxXmlBytes || wanted.some((part) => part.size > maxXmlPartBytes)) {
    return refused('it is larger unpacked than a report ever is', true);
  }
  const parts = new Map<string, Uint8Array>();
  for (const part of wanted) {
    const content = part.read();
    if (!content.ok) return refused(`it ${content.error.reason}`, false);
    // Word writes no document type; one could define entities that grow without end.
    if (Buffer.from(content.value).includes('<!DOCTYPE'))
      return refused('it holds what no Word document holds', false);
    parts.set(part.name, content.value);
  }
  return isWordDocument(parts) ? success(parts) : notWord(parts, opened.value);
}

function isXml(part: ArchivePart): boolean {
  return /\.(xml|rels)$/i.test(part.name);
}

function textOf(parts: WordParts, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
}

function isWordDocument(parts: WordParts): boolean {
  return /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/i.test(
    textOf(parts, '[Content_Types].xml'),
  );
}

function notWord(parts: WordParts, all: readonly ArchivePart[]): Result<never> {
  const types = textOf(parts, '[Content_Types].xml');
  const isSheet = /spreadsheetml/.test(types);
  const isSlides = /presentationml/.test(types);
  const isOpenDocument = all[0]?.name === 'mimetype' && parts.has('content.xml');
  const what = isSheet
    ? 'a workbook'
    : isSlides
      ? 'a presentation'
      : isOpenDocument
        ? 'an OpenDocument file'
        : 'an archive without a Word document';
  return failure(
    'file-not-recognised',
    `The file was not imported: it is ${what}, which cannot be read. Save its text as a Word document (.docx) and import that.`,
  );
}

function refused(reason: string, isTooLarge: boolean): Result<never> {
  return failure(
    isTooLarge ? 'file-too-large' : 'file-damaged',
    `The file was not imported: ${reason}. Nothing was changed. Open it in Word, save it again and import that, or ask for a fresh copy from whoever sent it.`,
  );
}

/** Packs parts again, so that another reader sees exactly what was checked, and no pictures. */
export function packWordParts(parts: WordParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}
