import { expect, test } from 'vitest';
import { fitReference, keptDetails, withDetails } from '#shared/readers/references/fit.ts';
import { nothingKnown } from '#shared/readers/references/reference.ts';

const found = fitReference({
  ...nothingKnown,
  title: 'Ice',
  issued: '2019',
  note: 'Read twice.',
  details: [
    { name: 'Volume', text: '3', isBibliographic: true },
    { name: 'abstract', text: 'We look at ice.', isBibliographic: false },
  ],
});

test('the details that are wanted stand as sentences in the descriptor', () => {
  expect(withDetails(found, 'none').descriptor).toBe('Published 2019. Read twice.');
  expect(withDetails(found, 'bibliographic').descriptor).toBe('Published 2019. Read twice. Volume: 3.');
  expect(withDetails(found, 'all').descriptor).toBe(
    'Published 2019. Read twice. Volume: 3. abstract: We look at ice.',
  );
  expect(keptDetails(found, 'bibliographic').map(({ name }) => name)).toEqual(['Volume']);
});

test('of several addresses the first is the reference, and the others are kept', () => {
  const { fields, details } = fitReference({
    ...nothingKnown,
    doi: 'https://dx.doi.org/10.1000/A',
    url: 'https://example.org/a',
    shelfMark: 'Box 7',
  });
  expect(fields.reference).toBe('https://doi.org/10.1000/A');
  expect(details).toEqual([{ name: 'Address', text: 'https://example.org/a Box 7', isBibliographic: true }]);
});
