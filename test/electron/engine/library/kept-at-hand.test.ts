import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { copyLibrary } from '../../../fixtures/stored/forms.ts';
import { addBrief, libraryPath, openTestLibrary, wanted } from './library-fixture.ts';

const { since: _, isTrash: __, ...filter } = emptyLibraryFilter;
const search = { id: 's1', name: 'Ports this week', query: 'port', filter, days: 7, sort: 'title' as const };

test('saved searches and pins are there again when the library is opened again', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const pinned = [briefId.parse(addBrief(library)), briefId.parse(addBrief(library))];
  wanted(library.settings.change({ savedSearches: [search], pinned }));
  library.close();
  expect(wanted(openTestLibrary(file).settings.get())).toMatchObject({ savedSearches: [search], pinned });
});

test('two windows that pin at once keep the pins of both', () => {
  const library = openTestLibrary();
  const [first, second] = [briefId.parse(addBrief(library)), briefId.parse(addBrief(library))];
  const seen = { pinned: [] };
  wanted(library.settings.change({ pinned: [first], seen }));
  expect(wanted(library.settings.change({ pinned: [second], seen })).pinned).toEqual([second, first]);
});

test.each([1, 2, 3, 4])('a library of stored form %i has none of them yet', (form) => {
  const library = openTestLibrary(copyLibrary(form, 'closed', dirname(libraryPath())));
  expect(wanted(library.settings.get())).toMatchObject({ savedSearches: [], pinned: [] });
});

test('pinned briefs have their titles of now, without those in the trash or erased', () => {
  const library = openTestLibrary();
  const add = (title: string) => briefId.parse(addBrief(library, { title }));
  const [kept, trashed, erased] = [add('Avocet'), add('Bittern'), add('Curlew')] as const;
  wanted(library.trash.put([trashed, erased]));
  wanted(library.trash.erase([erased]));
  const titled = () => wanted(library.search.titledOutsideTrash([erased, trashed, kept]));
  expect(titled()).toEqual([{ briefId: kept, title: 'Avocet' }]);
  wanted(library.trash.takeBack([trashed]));
  expect(titled().map(({ title }) => title)).toEqual(['Bittern', 'Avocet']);
});
