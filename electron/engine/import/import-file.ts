import { basename } from 'node:path';
import { maxBriefFileBytes } from '#engine/brief-file/format.ts';
import { readFileLimited, tooLarge } from '#engine/files/read-file.ts';
import type { ReadingOptions } from '#shared/readers/reading.ts';
import { type Result, success } from '#shared/result.ts';
import { fileKind } from './file-kind.ts';
import { titledByFile } from './given-title.ts';
import { importBriefFile, importJson } from './import-own.ts';
import { type ImportedFile, notRecognised, type ReadFile, withoutParts } from './imported-file.ts';
import { isGzip } from './matrix/gzip.ts';
import { withName } from './with-name.ts';

/** The largest file of another format that is read: a report of a thousand pages has a tenth of it. */
export const maxImportBytes = 50_000_000;

/** A file whose bytes are already in memory, with its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a file of any format that can be imported (plain text, Markdown, HTML, Word, our JSON, `.brief`, and
 * matrices: ACH 2 of PARC, CSV, spreadsheets, JSON of other programs) and makes a brief of it. The bytes say what the file is before its name does. A brief from JSON or a `.brief` file keeps its id;
 * a report without a title takes the name of its file.
 *
 * Comes back with `file-not-found`, `no-permission`, `file-unreadable`, `file-too-large`, `file-not-recognised`,
 * `file-damaged`, `brief-is-newer`, `brief-is-damaged`, or `matrix-unclear` with what is to be asked of a table; the
 * message names the file.
 */
export async function importFile(file: string | NamedBytes, options: ReadingOptions): Promise<ReadFile> {
  const named = typeof file === 'string' ? await readNamed(file) : success(file);
  if (!named.ok) return named;
  const { bytes, name } = named.value;
  const read = await importBytes(bytes, name, options);
  if (!read.ok) return { ok: false, error: withName(read.error, name) };
  return typeof file === 'string' ? success(titledByFile(read.value, file)) : read;
}

async function readNamed(path: string): Promise<Result<NamedBytes>> {
  const limit = /\.brief$/i.test(path) ? maxBriefFileBytes : maxImportBytes;
  const read = await readFileLimited(path, limit);
  return read.ok ? success({ name: basename(path), bytes: read.value }) : read;
}

async function importBytes(bytes: Uint8Array, name: string, options: ReadingOptions): Promise<ReadFile> {
  if (/\.brief$/i.test(name)) return importBriefFile(bytes);
  if (bytes.length > maxImportBytes) return tooLarge(name, maxImportBytes);
  if (isParcFile(bytes, name)) return (await matrices()).importParc(bytes, options);
  const kind = fileKind(bytes, name);
  switch (kind.kind) {
    case 'zip':
      if (isBriefFile(bytes)) return importBriefFile(bytes);
      return (await (await matrices()).importSpreadsheet(bytes, options)) ?? importWord(bytes, options);
    case 'json':
      return importJson(kind.decoded.text, options);
    case 'csv':
      return (
        (await (await matrices()).importCsv(kind.decoded.text, options)) ??
        success(await readAs('text', kind.decoded.text, options))
      );
    case 'foreign':
      return notRecognised(kind);
    case 'text':
    case 'markdown':
    case 'html':
      return success(await readAs(kind.kind, kind.decoded.text, options));
  }
}

const openSpreadsheet = 'application/vnd.oasis.opendocument.spreadsheet';

const matrices = () => import('./matrix/import-matrix.ts');

/* ACH compresses its files; what else is compressed in this way is named something else, and is refused with its kind. */
function isParcFile(bytes: Uint8Array, name: string): boolean {
  return /\.achz?$/i.test(name) || (isGzip(bytes) && !/\.[a-z]+$/i.test(name));
}

/* OpenDocument files begin in the same way, with another type. */
function isBriefFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(30, 100));
  return start.startsWith('mimetypea') && !start.startsWith(`mimetype${openSpreadsheet}`);
}

async function readAs(
  format: 'text' | 'markdown' | 'html',
  text: string,
  options: ReadingOptions,
): Promise<ImportedFile> {
  const readers = await import('#shared/readers/read.ts');
  const read = { text: readers.readText, markdown: readers.readMarkdown, html: readers.readHtml }[format];
  const { withLanguageFound } = await import('./language-found.ts');
  return { ...(await withLanguageFound(read(text, options))), ...withoutParts };
}

async function importWord(bytes: Uint8Array, options: ReadingOptions): Promise<Result<ImportedFile>> {
  const { readWordParts } = await import('./word-parts.ts');
  const { wordToHtml } = await import('./word-to-html.ts');
  const { wordExtras } = await import('./word-extras.ts');
  const { withoutHiddenText } = await import('./word-hidden.ts');
  const { withSingleLines } = await import('./word-struck.ts');
  const read = await readWordParts(bytes);
  if (!read.ok) return read;
  const { parts, hidden } = withoutHiddenText(read.value);
  const html = await wordToHtml(withSingleLines(parts));
  if (!html.ok) return html;
  const reading = await readAs('html', html.value, options);
  const { withExtras } = await import('./with-extras.ts');
  return success({ ...withExtras(reading, { ...wordExtras(parts), hidden }), ...withoutParts });
}
