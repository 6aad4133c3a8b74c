import { expect, test } from 'vitest';
import { fileOf, wordsIn } from './nothing-lost.ts';
import { expectSigns, faultsOfParts, signedBrief, signs } from './signs.ts';

/* The law for the signs that broke a file once; `test/slow/laws/signs.test.ts` holds it for all of them. */

const signed = signedBrief(signs.patterns);

test('there are texts in many fields', () => {
  expect(new Set(signed.texts.values()).size).toBeGreaterThan(50);
});

test.each(['docx', 'html', 'md', 'txt'] as const)(
  'patterns of replacement are what a reader of %s finds',
  async (format) => {
    const bytes = await fileOf(signed.brief, format);
    if (format === 'docx') expect(faultsOfParts(bytes)).toEqual([]);
    expectSigns(signed, format, wordsIn[format](bytes));
  },
);
