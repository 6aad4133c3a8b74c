import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionNames } from '#shared/brief/collections.ts';
import { headPlace, type Place, parsePlace, placeKey, recordPlace } from '#shared/brief/place.ts';

const place: fc.Arbitrary<Place> = fc
  .record({
    collection: fc.constantFrom('head' as const, ...collectionNames),
    id: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/),
    field: fc.option(fc.constantFrom('text', 'lead', 'output.prose', 'confidence.basis')),
    block: fc.option(fc.nat(5_000)),
    passage: fc.option(fc.record({ from: fc.nat(900), to: fc.nat(900) })),
  })
  .map((made) => (made.collection === 'head' ? { ...made, id: '' } : made));

test('the key of a place reads back as the place', () => {
  fc.assert(
    fc.property(place, (at) => {
      expect(parsePlace(placeKey(at))).toEqual(at);
    }),
  );
});

test('two places have one key only where they are the same', () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(placeKey(one) === placeKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('what is no key is no place', () => {
  for (const key of [
    '',
    'head',
    'records:x',
    'head:x',
    'assumptions:',
    'assumptions:a b',
    ':',
    'toString:x',
  ]) {
    expect(parsePlace(key), key).toBeUndefined();
  }
});

test('a key says what it names', () => {
  expect(placeKey(headPlace('title'))).toBe('head::title');
  expect(placeKey(recordPlace('assumptions', 'as1'))).toBe('assumptions:as1');
  const passage = {
    ...recordPlace('sections', 'bottom-line', 'lead'),
    block: 2,
    passage: { from: 10, to: 14 },
  };
  expect(placeKey(passage)).toBe('sections:bottom-line:lead#2@10-14');
});
