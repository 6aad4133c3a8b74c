import { expect, test } from 'vitest';
import { authored } from '#shared/brief/people.ts';
import { addBrief, listed, openTestLibrary, titleChange, wanted } from './library-fixture.ts';

function library() {
  const opened = openTestLibrary();
  addBrief(opened, { title: 'A', tags: ['Ports', 'Energy'], entities: [['Norvik Port Authority']] });
  addBrief(opened, {
    title: 'B',
    tags: ['ports'],
    fields: { region: 'Upper Tarn', ...authored(['Éva Sand']) },
  });
  addBrief(opened, { title: 'C', tags: ['Rail'], fields: { status: 'approved', region: 'Upper Tarn' } });
  return opened;
}

test('facets count statuses, tags, regions and entities outside the trash, the most frequent first', () => {
  const opened = library();
  expect(wanted(opened.search.facets())).toEqual({
    total: 3,
    trash: 0,
    statuses: [
      { name: 'draft', count: 2 },
      { name: 'approved', count: 1 },
    ],
    tags: [
      { name: 'ports', count: 2 },
      { name: 'Energy', count: 1 },
      { name: 'Rail', count: 1 },
    ],
    regions: [{ name: 'Upper Tarn', count: 2 }],
    entities: [{ name: 'Norvik Port Authority', count: 1 }],
    collections: [],
    behind: 0,
  });
});

test('of more tags than are counted at the side, the list gives every one, and the one of just that name first', () => {
  const opened = openTestLibrary();
  const names = Array.from({ length: 620 }, (_, index) => `Tag ${String(index).padStart(3, '0')}`);
  addBrief(opened, { tags: names });
  addBrief(opened, { tags: ['Tag 6', 'Quay'] });
  expect(wanted(opened.search.facets()).tags).toHaveLength(500);
  const tags = (words: string, offset: number) => wanted(opened.search.tags({ words, offset, limit: 500 }));
  const all = [...tags('', 0).tags, ...tags('', 500).tags].map(({ name }) => name);
  expect(all.toSorted()).toEqual([...names, 'Tag 6', 'Quay'].toSorted());
  expect(tags('', 0).total).toBe(622);
  const found = tags('tag 6', 0);
  expect(found.total).toBe(21);
  expect(found.tags[0]).toEqual({ name: 'Tag 6', count: 1 });
  expect(found.tags.at(-1)).toEqual({ name: 'Tag 619', count: 1 });
});

test('facets follow every change that they count', () => {
  const opened = library();
  const count = () => {
    const { total, trash, tags } = wanted(opened.search.facets());
    return [total, trash, tags.length];
  };
  expect(count()).toEqual([3, 0, 3]);
  const id = listed(opened).find((row) => row.title === 'A')?.id ?? '';
  wanted(opened.trash.put([id]));
  expect(count()).toEqual([2, 1, 2]);
  wanted(opened.trash.takeBack([id]));
  expect(count()).toEqual([3, 0, 3]);
  addBrief(opened, { tags: ['New'] });
  expect(count()).toEqual([4, 0, 4]);
  wanted(
    opened.briefs.apply(id, 0, [
      titleChange('Other'),
      { ...titleChange(''), call: { name: 'tag.remove', args: { ids: ['tag1'] } } },
    ]),
  );
  expect(count()).toEqual([4, 0, 3]);
  wanted(opened.trash.put([id]));
  wanted(opened.trash.erase(null));
  expect(count()).toEqual([3, 0, 3]);
});

test('what is typed is completed by names that begin with it or have a word that does', () => {
  const opened = library();
  expect(wanted(opened.search.complete('tag', 'P')).values).toEqual(['ports']);
  expect(wanted(opened.search.complete('tag', '')).values).toEqual(['ports', 'Energy', 'Rail']);
  expect(wanted(opened.search.complete('entity', 'port')).values).toEqual(['Norvik Port Authority']);
  expect(wanted(opened.search.complete('author', 'eva')).values).toEqual(['Éva Sand']);
  expect(wanted(opened.search.complete('region', 'upp')).values).toEqual(['Upper Tarn']);
  for (const odd of ['%', '_', "'", '"', '*'])
    expect(wanted(opened.search.complete('tag', odd)).values).toEqual([]);
});
