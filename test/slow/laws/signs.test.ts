import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { codePointName } from '#shared/publication/writers/pdf-text.ts';
import { fileOf, wordsIn } from '../../laws/nothing-lost.ts';
import { expectSigns, faultsOfParts, signedBrief, signs, withoutSpaces } from '../../laws/signs.ts';
import { hasProgram, pageText } from '../pdf/pdf-tools.ts';
import { faultsInAll, pagesInLibreOffice } from '../word/word-tools.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'signs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * Whether a text stands in two pieces, as in a row of a table that goes on on the next page: the head of the table and
 * what else is in the row are read between them. Its marks are its own, so each piece can only be of this text.
 */
function isInTwo(text: string, words: string): boolean {
  return Array.from({ length: text.length - 1 }, (_, index) => index + 1).some(
    (cut) => words.includes(text.slice(0, cut)) && words.includes(text.slice(cut)),
  );
}

describe.each(Object.entries(signs))('%s in every field', (_, text) => {
  const signed = signedBrief(text);

  test.each(['docx', 'html', 'md', 'txt'] as const)('are what a reader of %s finds', async (format) => {
    const bytes = await fileOf(signed.brief, format);
    if (format === 'docx') expect(faultsOfParts(bytes)).toEqual([]);
    expectSigns(signed, format, wordsIn[format](bytes));
  });

  test.skipIf(!hasProgram('pdftotext'))(
    'are what a reader of PDF finds, or named where no font has them',
    async () => {
      const file = path.join(folder, 'signs.pdf');
      // A marking this long would stand at head and foot, where pages are cut off for reading.
      const unmarked = { ...signed.brief, marking: { tlp: null, restrictions: '' } };
      writeFileSync(file, await fileOf(unmarked, 'pdf'));
      const words = pageText(file);
      const bare = withoutSpaces(words);
      const texts = new Map(
        [...signed.texts].filter(
          ([written, field]) => field !== 'marking.restrictions' && !isInTwo(withoutSpaces(written), bare),
        ),
      );
      // Long texts are read in turn where a page ends in a table, and scripts in an order of their own: sign by sign.
      if (/^[ -~]*$/.test(text)) expectSigns({ ...signed, texts }, 'pdf', words);
      const named = (sign: string) => `[${codePointName(sign.codePointAt(0) ?? 0)}]`;
      const lost = [...withoutSpaces(text)].filter(
        (sign) => !words.includes(sign) && !words.includes(named(sign)),
      );
      expect(lost).toEqual([]);
    },
  );

  test('make a Word file that Office and LibreOffice open', async () => {
    const docx = await fileOf(signed.brief, 'docx');
    expect(await faultsInAll(docx, ['Office2007', 'Microsoft365'])).toEqual([]);
    expect((await pagesInLibreOffice(docx)).length).toBeGreaterThan(5);
  });

  test('come back from our own formats', async () => {
    const json = JSON.parse(Buffer.from(await fileOf(signed.brief, 'json')).toString());
    expect(json).toEqual(printedBrief(signed.brief));
    const read = await readBriefFile(await fileOf(signed.brief, 'brief'));
    expect(read.ok && read.value.brief).toEqual(signed.brief);
  });
});
