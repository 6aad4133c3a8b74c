import { describe, expect, test } from 'vitest';
import {
  detailWords,
  listSentence,
  workLine,
  workTitle,
} from '#renderer/features/references/reference-words.ts';
import { textOfFile } from '#renderer/features/references/text-of-file.ts';
import { fitReference } from '#shared/readers/references/fit.ts';
import { nothingKnown } from '#shared/readers/references/reference.ts';

const found = fitReference({
  ...nothingKnown,
  title: 'Ice',
  names: ['Doe, Jane'],
  container: 'Journal of Ice',
  issued: '2019',
  type: 'academic',
  details: [
    { name: 'Volume', text: '3', isBibliographic: true },
    { name: 'abstract', text: 'x'.repeat(200), isBibliographic: false },
  ],
});

test('a work is called by its title, or by what is known of it', () => {
  expect(workTitle(found)).toBe('Ice');
  expect(workTitle(fitReference({ ...nothingKnown, doi: '10.1000/a' }))).toBe('https://doi.org/10.1000/a');
  expect(workTitle(fitReference(nothingKnown))).toBe('Untitled');
  expect(workLine(found, 'en-GB')).toBe('Doe, Jane · Journal of Ice · 2019 · Academic work');
});

test('what is kept of a work is told, and what is left out', () => {
  expect(detailWords(found, 'bibliographic')).toEqual({
    kept: 'Volume 3',
    left: `abstract ${'x'.repeat(80)}…`,
  });
  expect(detailWords(found, 'none').kept).toBe('');
  expect(detailWords(found, 'all').left).toBe('');
});

test('a list says what it is, what of it is known and how much was left', () => {
  const reading = { format: 'ris', found: [found], notUnderstood: [], left: 0 } as const;
  expect(listSentence({ fileName: null, reading }, 0)).toBe('1 reference, read as RIS.');
  expect(listSentence({ fileName: 'a\u202e.ris', reading: { ...reading, left: 3 } }, 1)).toBe(
    '1 reference in “a⟨U+202E⟩.ris”, read as RIS. One is known already and not ticked. 3 more were left out: import them from a list of their own.',
  );
});

describe('a dropped file', () => {
  test.each([
    ['UTF-8', Buffer.from('\ufeffStraße')],
    ['UTF-16', Buffer.from('\ufeffStraße', 'utf16le')],
    ['the letters of Windows', Buffer.from('Straße', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await textOfFile(new File([bytes], 'a.ris'))).toEqual({ ok: true, value: 'Straße' });
  });

  test('is not read if it is too large', async () => {
    const large = new File([new Uint8Array(20_000_001)], 'a.ris');
    expect(await textOfFile(large)).toMatchObject({ error: { code: 'file-too-large' } });
  });
});
