import { maxJsonDepth } from '#engine/brief-file/format.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ImportReport, ReadingFormat, ReadingOptions, Recognised } from '#shared/readers/reading.ts';
import { countedRecords } from '#shared/readers/recognised.ts';
import { type Result, success } from '#shared/result.ts';
import { type ImportedFile, notRecognised, withoutParts } from './imported-file.ts';

/** Reads a brief that was exported as JSON, or a matrix of another program; other JSON is `file-not-recognised`. */
export async function importJson(text: string, options: ReadingOptions): Promise<Result<ImportedFile>> {
  const { jsonProblem, parseGuardedJson } = await import('#engine/brief-file/guarded-json.ts');
  const { readBriefOfAnyForm } = await import('#engine/brief-file/read-or-repair.ts');
  const json = parseGuardedJson(new TextEncoder().encode(text), maxJsonDepth);
  if (!json.ok) return jsonProblem(json.error);
  const value = withoutSchemaName(json.value.value);
  if (!isMeantAsBrief(value)) {
    const { importMatrixJson } = await import('./matrix/import-matrix.ts');
    const matrix = importMatrixJson(json.value.value, options);
    if (matrix) return matrix;
    return notRecognised({
      kind: 'foreign',
      what: 'JSON of another kind',
      advice: 'Choose a brief that was exported as JSON, or a matrix with hypotheses and evidence.',
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

/** Reads a `.brief` file; fails as `readBriefFile` does. */
export async function importBriefFile(bytes: Uint8Array): Promise<Result<ImportedFile>> {
  const { readBriefFile } = await import('#engine/brief-file/read.ts');
  const read = await readBriefFile(bytes);
  if (!read.ok) return read;
  const { repairs, manifest, ...file } = read.value;
  const { createHash } = await import('node:crypto');
  const { briefFacts } = await import('#shared/queries/brief-facts.ts');
  const origin = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    written: manifest.written,
    programVersion: manifest.programVersion,
    facts: briefFacts(file.brief),
  };
  return success({ ...file, report: plainReport('brief', file.brief, repairs), origin });
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
