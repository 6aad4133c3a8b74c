/*
 * What must hold whatever is read: it comes to an end with a brief the model accepts, or with a refusal in words; nothing
 * else is touched; and what came, every writer writes and our own formats give back equal.
 */
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { allProse } from '#shared/commands/prose-target.ts';
import { isValidProse } from '#shared/prose/document.ts';
import { proseOfHtml } from '#shared/prose/from-html.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { exportFormatNames } from '#shared/publication/formats.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import { problemCodes } from '#shared/result.ts';
import type { Mutant } from './mutants.ts';

const date = '2026-11-18T08:00:00Z';
const sharedNames = Object.getOwnPropertyNames(Object.prototype).sort().join();

/** No sentence that tells of a file is longer, whatever stands in it. */
const longestSentence = 600;

const reading = (name: string, bytes: Uint8Array) =>
  importFile({ name, bytes }, { newId: countingIds('r'), now: date });

/**
 * Holds the laws for one mutant, those of writing only where it is to be written; says whether it was taken or refused.
 * Throws where one does not hold.
 */
export async function holdMutant(mutant: Mutant, isToBeWritten: boolean): Promise<'taken' | 'refused'> {
  const brief = mutant.kind === 'file' ? await readFile(mutant) : await paste(mutant.html);
  assert.equal(
    Object.getOwnPropertyNames(Object.prototype).sort().join(),
    sharedNames,
    'Prototypes changed.',
  );
  if (brief === null) return 'refused';
  holdSound(brief);
  if (isToBeWritten) await holdWritten(brief);
  return 'taken';
}

async function readFile({ name, bytes }: Mutant & { kind: 'file' }): Promise<Brief | null> {
  const read = await reading(name, bytes);
  if (read.ok) return read.value.newer === undefined ? read.value.brief : null;
  assert.ok(problemCodes.includes(read.error.code) && read.error.code !== 'unexpected', read.error.code);
  assert.ok(read.error.message.length < longestSentence, 'The refusal is a long one.');
  return null;
}

/** What is pasted becomes prose of a section; the whole clipboard can also be imported. */
async function paste(html: string): Promise<Brief | null> {
  assert.ok(isValidProse(proseOfHtml(html).prose), 'Pasted prose is not what the editor takes.');
  return readFile({ kind: 'file', name: 'pasted.html', bytes: Buffer.from(html) });
}

function holdSound(brief: Brief): void {
  const [issue] = briefSchema.safeParse(brief).error?.issues ?? [];
  assert.equal(issue, undefined, `The brief is none: ${JSON.stringify(issue)}`);
  for (const { prose } of allProse(brief)) {
    assert.ok(isValidProse(prose), 'There is prose the editor does not take.');
  }
}

async function holdWritten(brief: Brief): Promise<void> {
  pdfData(buildPublication(brief, { date }));
  for (const format of exportFormatNames.filter((name) => name !== 'pdf')) {
    const made = await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date });
    assert.ok(made.ok, `As ${format} it is not written: ${made.ok ? '' : made.error.message}`);
    if (format === 'docx') holdXml(made.value.bytes);
    if (format !== 'json' && format !== 'brief') continue;
    const again = await reading(`odd.${format}`, made.value.bytes);
    assert.ok(again.ok, `As ${format} it is not read again: ${again.ok ? '' : again.error.message}`);
    const expected = format === 'json' ? printedBrief(brief) : brief;
    assert.ok(isDeepStrictEqual(again.value.brief, expected), `As ${format} it does not come back equal.`);
  }
}

function holdXml(docx: Uint8Array): void {
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    if (/\.(xml|rels)$/.test(name)) new SaxesParser().write(Buffer.from(bytes).toString()).close();
  }
}
