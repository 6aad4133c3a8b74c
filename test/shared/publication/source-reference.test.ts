import { expect, test } from 'vitest';
import { makeSource, type Source } from '#shared/brief/kinds/source.ts';
import { inlinesText } from '#shared/publication/publication-text.ts';
import { sourceReference } from '#shared/publication/source-reference.ts';

const reference = (given: Partial<Source>) =>
  sourceReference(
    { ...makeSource('s', 'a0'), ...given },
    { language: 'en-GB', nameOf: (id) => (id === 'x' ? 'note 2' : null) },
  );

test('says what, who, where, when, how graded and what of it', () => {
  const text = inlinesText(
    reference({
      title: 'Notice 41',
      originator: 'Harbour Authority',
      publisher: 'Gazette',
      published: '2026-10-03',
      accessed: '2026-10-04',
      reference: 'https://gazette.example/41',
      type: 'official',
      access: 'direct',
      language: 'Corvanian',
      reliability: 'B',
      descriptor: 'Read in full',
      bias: 'none known',
      archivedHash: 'abc',
    }),
  );
  expect(text).toBe(
    'Harbour Authority, Notice 41, Gazette, 3 October 2026. https://gazette.example/41. Accessed 4 October 2026. Official document, direct access, language: Corvanian; usually reliable (B). Read in full. Possible bias: none known. Archived copy: abc.',
  );
});

test('an address becomes a link, another reference stays text', () => {
  expect(reference({ reference: 'https://gazette.example/41' })[0]).toMatchObject({ kind: 'link' });
  expect(reference({ reference: 'Archive, box 4' })).toEqual([
    { kind: 'text', text: 'Archive, box 4.', marks: [] },
  ]);
});

test('reliability that cannot be judged is said so, not as worst', () => {
  expect(inlinesText(reference({ reliability: 'F' }))).toBe('Reliability cannot be judged (F).');
});

test('names the sources it repeats, those that are gone aside', () => {
  const ids = ['x', 'gone'] as unknown as Source['derivedFromIds'];
  expect(inlinesText(reference({ title: 'Wire', derivedFromIds: ids }))).toBe('Wire. Repeats note 2.');
});

test('names an originator who is the publisher too only once', () => {
  const text = inlinesText(
    reference({ originator: 'Meridian Wire', title: 'Waits', publisher: 'Meridian Wire' }),
  );
  expect(text).toBe('Meridian Wire, Waits.');
});
