import { expect, test } from 'vitest';
import { authored } from '#shared/brief/people.ts';
import { addBrief, openTestLibrary, problemOf, wanted } from './library-fixture.ts';

test('a summary shows what the inspector needs of one brief', () => {
  const library = openTestLibrary();
  const id = addBrief(library, {
    title: 'Norvik harbour',
    bottomLine: 'Silt closes the basin.',
    entities: [['Port Authority', 'NPA']],
    fields: { question: 'How long?', ...authored(['R. Okafor']), published: '2026-04-02' },
  });
  expect(wanted(library.search.summary(id))).toMatchObject({
    row: { id, title: 'Norvik harbour' },
    question: 'How long?',
    bottomLine: 'Silt closes the basin.',
    authors: ['R. Okafor'],
    published: '2026-04-02',
    entities: ['Port Authority'],
    counts: { hypotheses: 1, evidence: 1, entities: 1, tags: 0 },
  });
  expect(problemOf(library.search.summary('nowhere')).code).toBe('brief-not-found');
});

test('titles come in the order of the ids, empty where a brief is gone', () => {
  const library = openTestLibrary();
  const ids = [addBrief(library, { title: 'One' }), 'gone', addBrief(library, { title: 'Two' })];
  expect(wanted(library.search.titles(ids))).toEqual(['One', '', 'Two']);
});
