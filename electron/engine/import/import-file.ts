import { basename } from 'node:path';
import type { AttachmentPart } from '#engine/brief-file/attachments.ts';
import type { OtherPart } from '#engine/brief-file/format.ts';
import { maxBriefFileBytes, maxJsonDepth } from '#engine/brief-file/format.ts';
import { readFileLimited, tooLarge } from '#engine/files/read-file.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type {
  ImportReport,
  Reading,
  ReadingFormat,
  ReadingOptions,
  Recognised,
} from '#shared/readers/reading.ts';
import { countedRecords } from '#shared/readers/recognised.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { titledByFile } from './given-title.ts';
import { withName } from './with-name.ts';

/** The largest file of another format that is read: a report of a thousand pages has a tenth of it. */
export const maxImportBytes = 50_000_000;

/** A file whose bytes are already in memory, with its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A reading, with the contents of attachments and the parts of a `.brief` file that this version does not know. */
export interface ImportedFile extends Reading {
  readonly attachments: readonly AttachmentPart[];
  readonly otherParts: readonly OtherPart[];
}

const withoutParts = { attachments: [], otherParts: [] };

/**
 * Reads a file of any format that can be imported (plain text, Markdown, HTML, Word, our JSON, `.brief`) and makes a
 * brief of it. The bytes say what the file is before its name does. A brief from JSON or a `.brief` file keeps its id;
 * a report without a title takes the name of its file.
 *
 * Comes back with `file-not-found`, `no-permission`, `file-unreadable`, `file-too-large`, `file-not-recognised`,
 * `file-damaged`, `brief-is-newer` or `brief-is-damaged`; the message names the file.
 */
export async function importFile(
  file: string | NamedBytes,
  options: ReadingOptions,
): Promise<Result<ImportedFile>> {
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

async function importBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions,
): Promise<Result<ImportedFile>> {
  if (/\.brief$/i.test(name)) return importBriefFile(bytes);
  if (bytes.length > maxImportBytes) return tooLarge(name, maxImportBytes);
  const kind = fileKind(bytes, name);
  switch (kind.kind) {
    case 'zip':
      return isBriefFile(bytes) ? importBriefFile(bytes) : importWord(bytes, options);
    case 'json':
      return importJson(kind.decoded.text);
    case 'foreign':
      return notRecognised(kind);
    case 'text':
    case 'markdown':
    case 'html':
      return success(await readAs(kind.kind, kind.decoded.text, options));
  }
}

function notRecognised({ what, advice }: FileKind & { kind: 'foreign' }): Result<never> {
  return failure(
    'file-not-recognised',
    `The file was not imported: it is ${what}, which cannot be read. ${advice}`,
  );
}

function isBriefFile(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 38)) === 'mimetype' && bytes[38] === 0x61;
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
  const read = await readWordParts(bytes);
  if (!read.ok) return read;
  const { parts, hidden } = withoutHiddenText(read.value);
  const html = await wordToHtml(parts);
  if (!html.ok) return html;
  const reading = await readAs('html', html.value, options);
  const { withExtras } = await import('./with-extras.ts');
  return success({ ...withExtras(reading, { ...wordExtras(parts), hidden }), ...withoutParts });
}

async function importJson(text: string): Promise<Result<ImportedFile>> {
  const { jsonProblem, parseGuardedJson } = await import('#engine/brief-file/guarded-json.ts');
  const { readBriefOfAnyForm } = await import('#engine/brief-file/read-or-repair.ts');
  const json = parseGuardedJson(new TextEncoder().encode(text), maxJsonDepth);
  if (!json.ok) return jsonProblem(json.error);
  const value = withoutSchemaName(json.value.value);
  if (!isMeantAsBrief(value)) {
    return notRecognised({
      kind: 'foreign',
      what: 'JSON of another kind',
      advice: 'Choose a brief that was exported as JSON.',
    });
  }
  const opened = readBriefOfAnyForm(value, () => text);
  if (!opened.ok) return opened;
  const { repairs, ...read } = opened.value;
  const { attachmentsOf, contentsMissing } = await import('#engine/brief-file/attachments.ts');
  const all = [...repairs, ...contentsMissing(attachmentsOf(read.brief))];
  return success({ ...read, report: plainReport('json', read.brief, all), ...withoutParts });
}

/** An editor may have noted the address of the published schema; that is no part of the brief. */
function withoutSchemaName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '$schema'));
}

function isMeantAsBrief(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'formatVersion' in value && 'sections' in value;
}

async function importBriefFile(bytes: Uint8Array): Promise<Result<ImportedFile>> {
  const { readBriefFile } = await import('#engine/brief-file/read.ts');
  const read = await readBriefFile(bytes);
  if (!read.ok) return read;
  const { repairs, manifest: _, ...file } = read.value;
  return success({ ...file, report: plainReport('brief', file.brief, repairs) });
}

/** How many records a brief has of the kinds named in the report of an import. */
function recordsIn(brief: Brief): Recognised[] {
  return countedRecords
    .map(([what, collection]) => ({ what, count: Object.keys(brief[collection]).length }))
    .filter(({ count }) => count > 0);
}

/** The report of a brief that was already ours: its records are unchanged, and some of it may have been repaired. */
function plainReport(format: ReadingFormat, brief: Brief, repairs: readonly string[]): ImportReport {
  return {
    format,
    template: null,
    recognised: recordsIn(brief),
    kept: [],
    contradictions: repairs.map((message) => ({ message })),
    leftOut: [],
  };
}
