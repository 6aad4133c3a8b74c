import { expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { knownAmong } from '#shared/readers/references/known.ts';

const source = (fields: object) => ({ ...makeSource('s', 'a0'), ...fields });

test('a work is known by its DOI or address, whatever its title', () => {
  const sources = [
    { ...source({ title: 'Old', reference: 'doi:10.1000/ABC' }), id: 's1' as never },
    { ...source({ reference: 'http://www.Example.org/A/' }), id: 's2' as never },
  ];
  const found = [
    source({ title: 'New', reference: 'https://doi.org/10.1000/abc' }),
    source({ reference: 'https://example.org/A' }),
    source({ reference: 'https://example.org/a' }),
  ];
  expect(knownAmong(found, sources)).toEqual([
    { kind: 'source', sourceId: 's1' },
    { kind: 'source', sourceId: 's2' },
    null,
  ]);
});

test('a work is known by title, year and originator together', () => {
  const ice = { title: 'Ice: a study', originator: 'Doe, Jane', published: '2019-03-04' };
  const sources = [source(ice)];
  const found = [
    source({ ...ice, title: 'ICE – A Study', published: '2019-12-31' }),
    source({ ...ice, published: null, descriptor: 'Published 2019. Volume 3.' }),
    source({ ...ice, published: '2020-03-04' }),
    source({ ...ice, originator: 'Roe' }),
    source({ title: '' }),
    source({ title: '' }),
  ];
  const known = { kind: 'source', sourceId: 's' };
  expect(knownAmong(found, sources)).toEqual([known, known, null, null, null, null]);
});

test('a work that is in a list twice is known by its first place', () => {
  const found = ['10.1/a', '10.1/b', '10.1/A'].map((doi) => source({ reference: `https://doi.org/${doi}` }));
  expect(knownAmong(found, [])).toEqual([null, null, null]);
  const long = ['10.1000/a', '10.1000/b', '10.1000/A'].map((doi) =>
    source({ reference: `https://doi.org/${doi}` }),
  );
  expect(knownAmong(long, [])).toEqual([null, null, { kind: 'earlier', index: 0 }]);
});

test('an address is the same with and without scheme, place in the page and slash; other words are no address', () => {
  const sources = [
    { ...source({ reference: 'https://www.example.org/a/#part' }), id: 's1' as never },
    { ...source({ title: 'Talk', reference: 'Interview' }), id: 's2' as never },
  ];
  const found = [
    source({ reference: 'example.org/a' }),
    source({ title: 'Another talk', reference: 'Interview' }),
    source({ title: 'Talk', reference: 'Interview, p. 4' }),
  ];
  expect(knownAmong(found, sources)).toEqual([
    { kind: 'source', sourceId: 's1' },
    null,
    { kind: 'source', sourceId: 's2' },
  ]);
});
