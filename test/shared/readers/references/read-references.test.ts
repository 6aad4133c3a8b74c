import { describe, expect, test } from 'vitest';
import {
  mostReferences,
  readReferences,
  referenceFormatOf,
} from '#shared/readers/references/read-references.ts';
import type { FoundReference, ReferenceReading } from '#shared/readers/references/reference.ts';
import { wanted } from '../../../electron/engine/library/library-fixture.ts';

const read = async (text: string): Promise<ReferenceReading> => wanted(await readReferences(text));

async function only(text: string): Promise<FoundReference> {
  const { found } = await read(text);
  expect(found).toHaveLength(1);
  return found[0] as FoundReference;
}

const kept = ({ details }: FoundReference) =>
  Object.fromEntries(details.map(({ name, text }) => [name, text]));

test('a list is known by how it begins', () => {
  expect(referenceFormatOf('  [{"type":"book"}]')).toBe('csl-json');
  expect(referenceFormatOf('Provider: x\n\nTY  - JOUR\n')).toBe('ris');
  expect(referenceFormatOf('% Exported\n@article{a, title={T}}')).toBe('bibtex');
  expect(referenceFormatOf('https://example.org/@user{a}')).toBe('addresses');
});

describe('CSL-JSON', () => {
  test('of a reference manager becomes a source, and what has no field is kept', async () => {
    const one = await only(
      JSON.stringify({
        items: [
          {
            id: 'http://zotero.org/1',
            type: 'article-journal',
            title: 'Ice in the strait',
            'container-title': 'Journal of Ice',
            publisher: 'Ilsen Press',
            volume: 12,
            page: '3-9',
            abstract: 'We look at ice.',
            DOI: '10.1000/ABC',
            URL: 'https://doi.org/10.1000/ABC',
            author: [
              { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
              { literal: 'Ice Service' },
            ],
            editor: [{ family: 'Roe', given: 'R.' }],
            issued: { 'date-parts': [['2019', 3]] },
            accessed: { 'date-parts': [[2026, 11, 2]] },
            custom: { rank: [1] },
          },
        ],
      }),
    );
    expect(one.fields).toEqual({
      title: 'Ice in the strait',
      originalTitle: '',
      translator: '',
      originator: 'van der Berg, Jan; Ice Service',
      publisher: 'Journal of Ice',
      reference: 'https://doi.org/10.1000/ABC',
      published: null,
      accessed: '2026-11-02',
      language: '',
      type: 'academic',
      descriptor: 'Published 2019-03.',
    });
    expect(kept(one)).toEqual({
      Publisher: 'Ilsen Press',
      Volume: '12',
      Pages: '3-9',
      abstract: 'We look at ice.',
      Editor: 'Roe, R.',
      custom: '{"rank":[1]}',
    });
  });

  test('takes no day that is not in the calendar, and no type it does not know', async () => {
    const one = await only(
      JSON.stringify([{ type: 'song', title: 'Fog', issued: { 'date-parts': [[2026, 2, 31]] } }]),
    );
    expect(one.fields).toMatchObject({ published: null, type: null, descriptor: 'Published 2026-02-31.' });
    expect(kept(one)).toEqual({ Kind: 'song' });
  });

  test('tells what is no work in it', async () => {
    const { found, notUnderstood } = await read('[{"type":"book","title":"T"}, 7, {"name":"x"}, null]');
    expect(found).toHaveLength(1);
    expect(notUnderstood).toEqual([
      { where: 'Entry 2', text: '7' },
      { where: 'Entry 3', text: '{"name":"x"}' },
      { where: 'Entry 4', text: 'null' },
    ]);
  });

  test.each([
    ['an open brace', '{'],
    ['numbers', '[1, 2]'],
    ['other JSON', '{"a": 1}'],
    ['an empty list', '[]'],
    ['brackets without end', '['.repeat(200_000)],
    ['brackets within brackets', `${'['.repeat(9_000)}${']'.repeat(9_000)}`],
  ])('is refused in words if it holds none: %s', async (_, text) => {
    const result = await readReferences(text);
    expect(!result.ok && result.error).toMatchObject({ code: 'file-not-recognised' });
  });

  test('changes no built-in object, whatever its keys are', async () => {
    const one = await only(
      '[{"type":"__proto__","title":"T","__proto__":{"polluted":1},"constructor":{"a":1}}]',
    );
    expect(one.fields.type).toBeNull();
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('RIS', () => {
  const list = `Provider: Library

TY  - JOUR
AU  - Doe, Jane
AU  - Roe, Richard
TI  - Ice in
the strait
T2  - Journal of Ice
PB  - Ilsen Press
VL  - 12
SP  - 3
EP  - 9
PY  - 2019/03/04/spring
DO  - 10.1000/abc
UR  - https://example.org/a
SN  - 1234-5678
XY  - of another program
KW  - ice
ER  -
TY  - BLOG\r
T1  - Second\r
Y1  - 2020\r
`;

  test('becomes sources, with unknown tags kept', async () => {
    const { found, notUnderstood, format } = await read(list);
    expect(format).toBe('ris');
    expect(notUnderstood).toEqual([{ where: 'Line 1', text: 'Provider: Library' }]);
    const [first, second] = found as [FoundReference, FoundReference];
    expect(first.fields).toMatchObject({
      title: 'Ice in the strait',
      originator: 'Doe, Jane; Roe, Richard',
      publisher: 'Journal of Ice',
      reference: 'https://doi.org/10.1000/abc',
      type: 'academic',
    });
    expect(kept(first)).toEqual({
      Publisher: 'Ilsen Press',
      Address: 'https://example.org/a',
      Pages: '3–9',
      Volume: '12',
      'ISSN or ISBN': '1234-5678',
      XY: 'of another program',
      Keyword: 'ice',
    });
    expect(second.fields).toMatchObject({ title: 'Second', type: 'website', descriptor: 'Published 2020.' });
  });
});

describe('BibTeX', () => {
  test('becomes sources: umlauts, bodies, months by name, the parts of a citation', async () => {
    const one = await only(String.raw`@comment{jabref}
@string{ji = "Journal of Ice"}
@article{a, author={M{\"u}ller, Hans and {Ministry of Defence, Norway} and van der Berg, Jan},
 title={The {NATO} \emph{ice} route: 10\% of <all>}, journal=ji, year=2019, month=mar, day=4,
 volume=3, pages={3--9}, doi={10.1000/a_b}, mynote={zz}}`);
    expect(one.fields).toMatchObject({
      title: 'The NATO ice route: 10% of <all>',
      originator: 'Müller, Hans; Ministry of Defence, Norway; van der Berg, Jan',
      publisher: 'Journal of Ice',
      published: '2019-03-04',
      reference: 'https://doi.org/10.1000/a_b',
      type: 'academic',
    });
    expect(kept(one)).toEqual({ Volume: '3', Pages: '3–9', mynote: 'zz' });
  });

  test('tells which entries cannot be read, and takes the others', async () => {
    const { found, notUnderstood } = await read(
      '@book{a, title={never closed\n@online{b, title={Fine}, url={https://x.org}}\n@comment{Kept by hand}',
    );
    expect(found.map(({ fields }) => fields.title)).toEqual(['Fine']);
    expect(notUnderstood.map(({ text }) => text)).toEqual(['@book{a, title={never closed', 'Kept by hand']);
  });

  test('is not led astray by deep nesting or names of built-in parts', async () => {
    const deep = `@misc{a, title=${'{'.repeat(30_000)}${'}'.repeat(30_000)}}\n@misc{b, title={B}}`;
    expect((await read(deep)).found.at(-1)?.fields.title).toBe('B');
    const one = await only('@misc{__proto__, __proto__={x}, constructor={y}, title={T}}');
    expect(one.fields.title).toBe('T');
  });
});

describe('DOIs and addresses', () => {
  test('become sources, with the words of their line as title', async () => {
    const { found, notUnderstood } = await read(`10.1000/xyz
doi:10.1000/Ab-1.
<https://example.org/a(b)>.

Doe, J. (2019). Ice. https://doi.org/10.1000/q%3Cz
nothing here`);
    expect(found.map(({ fields: { title, reference } }) => [title, reference])).toEqual([
      ['', 'https://doi.org/10.1000/xyz'],
      ['', 'https://doi.org/10.1000/Ab-1'],
      ['', 'https://example.org/a(b)'],
      ['Doe, J. (2019). Ice.', 'https://doi.org/10.1000/q%3Cz'],
    ]);
    expect(notUnderstood).toEqual([{ where: 'Line 6', text: 'nothing here' }]);
  });

  test('an address is only text: nothing else is taken for one', async () => {
    expect((await readReferences('javascript:alert(1)')).ok).toBe(false);
    expect((await readReferences('file:///etc/passwd')).ok).toBe(false);
  });
});

describe('hostile lists', () => {
  test('have their number limited, and it is told how many were left', async () => {
    const { found, left } = await read(
      Array.from({ length: mostReferences + 3 }, (_, index) => `10.1000/${index}`).join('\n'),
    );
    expect([found.length, left]).toEqual([mostReferences, 3]);
  });

  test('have their length limited', async () => {
    const result = await readReferences(`10.1000/1\n${' '.repeat(10_000_001)}`);
    expect(!result.ok && result.error.code).toBe('file-too-large');
  });

  test('lose control signs, turned order and halves of characters', async () => {
    const one = await only(
      JSON.stringify([
        { type: 'book', title: 'A\u0000\u202eb\u0007c\ud800\nd', author: [{ literal: '\u2066x\u2069' }] },
      ]),
    );
    expect(one.fields).toMatchObject({ title: 'Abc\ufffd d', originator: 'x' });
  });

  test('keep what is too long for a field whole among the details', async () => {
    const title = 'x'.repeat(9_000);
    const one = await only(JSON.stringify([{ type: 'book', title }]));
    expect(one.fields.title).toHaveLength(4_001);
    expect(kept(one)).toEqual({ 'Title, whole': title });
  });
});
