import { expect, test } from 'vitest';
import { addBrief, openTestLibrary, wanted } from './library-fixture.ts';

test('a name is found in other briefs as entity, as alias and in the text, newest first', () => {
  const library = openTestLibrary();
  const asEntity = addBrief(library, { title: 'Entity', entities: [['Norvik Port Authority', 'NPA']] });
  const inText = addBrief(library, { title: 'Text', bottomLine: 'The Norvik port authority said no.' });
  const apart = addBrief(library, { title: 'Apart', bottomLine: 'The authority of Norvik has a port.' });
  const trashed = addBrief(library, { title: 'Trashed', entities: [['NPA']] });
  wanted(library.trash.put([trashed]));
  const find = (...names: string[]) =>
    wanted(library.search.appearances(names, apart)).briefs.map(({ title, name }) => [title, name]);
  expect(find('Norvik Port Authority', 'NPA')).toEqual([
    ['Text', 'Norvik Port Authority'],
    ['Entity', 'Norvik Port Authority'],
  ]);
  expect(find('NPA')).toEqual([['Entity', 'NPA']]);
  expect(wanted(library.search.appearances(['NPA'], asEntity)).briefs).toEqual([]);
  expect(wanted(library.search.appearances(['Norvik Port Authority'], inText)).briefs).toHaveLength(1);
  expect(find('', ' – ')).toEqual([]);
});

test('a short name is only looked for among entities, since it is an ordinary word too', () => {
  const library = openTestLibrary();
  addBrief(library, { title: 'Word', bottomLine: 'It was late.' });
  addBrief(library, { title: 'Name', entities: [['IT']] });
  expect(wanted(library.search.appearances(['IT'], 'none')).briefs.map((found) => found.title)).toEqual([
    'Name',
  ]);
});
