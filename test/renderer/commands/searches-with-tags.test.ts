import { expect, test } from 'vitest';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { searchesWithTags } from '../../../renderer/commands/searches-with-tags.ts';

const { since: _, isTrash: __, ...filter } = emptyLibraryFilter;
const search = (name: string, tags: string[]) => ({
  ...{ id: name, name, query: '', days: null, sort: 'recent' as const },
  filter: { ...filter, tags },
});

test('saved searches ask for a renamed tag by its new name, once', () => {
  const searches = [
    search('one', ['Prots', 'Rail']),
    search('two', ['harbours', 'Ports']),
    search('three', []),
  ];
  expect(searchesWithTags(searches, ['prots', 'Harbours'], 'Ports')).toEqual([
    search('one', ['Ports', 'Rail']),
    search('two', ['Ports']),
    search('three', []),
  ]);
});

test('saved searches that ask for none of the tags stay as they are', () => {
  expect(searchesWithTags([search('one', ['Rail'])], ['Prots'], 'Ports')).toBeNull();
});
