import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Change } from '#engine/library/change-events.ts';
import { openConnection } from '#engine/library/connection.ts';
import type { Library, LibraryOptions } from '#engine/library/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { copyAsKilled } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  libraryPath,
  listed,
  openTestLibrary,
  testBrief,
  titleChange,
  titles,
  typing,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';

/*
 * No list, search, count or completion is ever made of an older state of a brief: what is behind is caught up first, or
 * the answer says how many are.
 */

const headChange = (fields: object): Change => ({
  call: { name: 'head.change', args: { fields } as never },
  label: 'Change',
  at: '2026-03-02T09:00:00Z',
});

function readingOf(title: string): Reading {
  const report = {
    format: 'text',
    template: null,
    recognised: [],
    kept: [],
    contradictions: [],
    leftOut: [],
  } as const;
  return { brief: { ...testBrief({ title, tags: ['ports'] }) }, report: { ...report } } as Reading;
}

/** The library as a program leaves it that is killed at this moment, opened anew. */
function openedAfterKill(library: Library, options: LibraryOptions = {}): Library {
  const copy = libraryPath();
  copyAsKilled(library.file, copy);
  return openTestLibrary(copy, options);
}

const listOf = (library: Library, query = '') =>
  wanted(library.search.list({ query, filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 100 }));

test('what a row shows of the head of a brief is written with the edit', () => {
  const library = openTestLibrary();
  const id = addBrief(library, { title: 'Norvik' });
  const fields = { title: 'Norvik harbour', status: 'in-review', region: 'Upper Tarn' };
  wanted(library.briefs.apply(id, 0, [headChange(fields)]));
  const copy = libraryPath();
  copyAsKilled(library.file, copy);
  const db = openConnection(copy);
  const row = db
    .prepare('SELECT title, status, region, region_key AS key, last_seq AS seq FROM briefs')
    .get();
  db.close();
  expect(row).toEqual({ ...fields, key: 'upper tarn', seq: 1 });
});

test('counts by status follow an edit before anything is indexed', () => {
  const library = openTestLibrary(libraryPath(), { answerWithinMs: -1 });
  const id = addBrief(library, { title: 'Norvik' });
  const statuses = () => wanted(library.search.facets()).statuses;
  expect(statuses()).toEqual([{ name: 'draft', count: 1 }]);
  wanted(library.briefs.apply(id, 0, [headChange({ status: 'released' })]));
  expect(statuses()).toEqual([{ name: 'released', count: 1 }]);
});

describe('sixty briefs that were imported and edited, after a kill', () => {
  function killed(options: LibraryOptions = {}): Library {
    const library = openTestLibrary();
    for (let count = 0; count < 60; count += 1) {
      const id = wanted(library.briefs.createFromReading(readingOf(`Imported ${count}`)));
      wanted(library.briefs.apply(id, 1, [titleChange(`Edited ${count}`), typing(`herring${count} `)]));
    }
    return openedAfterKill(library, options);
  }

  test('are listed, found and completed as they are', () => {
    const library = killed();
    const { rows, behind } = listOf(library);
    expect(behind).toBe(0);
    expect(rows.map((row) => row.title).sort()).toEqual(
      Array.from({ length: 60 }, (_, count) => `Edited ${count}`).sort(),
    );
    expect(titles(library, 'herring41')).toEqual(['Edited 41']);
    expect(wanted(library.search.complete('tag', 'po'))).toEqual({ values: ['ports'], behind: 0 });
    expect(wanted(library.search.facets()).tags).toEqual([{ name: 'ports', count: 60 }]);
  });

  test('come with the number of those still waiting, where an answer may not wait', () => {
    const library = killed({ answerWithinMs: -1 });
    const { behind, rows } = listOf(library);
    expect(behind).toBe(60);
    expect(rows.map((row) => row.title).every((title) => title.startsWith('Edited'))).toBe(true);
    for (const answer of [
      listOf(library, 'herring41'),
      wanted(library.search.facets()),
      wanted(library.search.complete('tag', 'po')),
      wanted(library.search.appearances(['Norvik Port Authority'], 'none')),
    ]) {
      expect(answer.behind).toBe(60);
    }
    expect(wanted(library.rest(25))).toMatchObject({ behind: 35, isMoreWaiting: true });
    expect(wanted(library.rest(35))).toMatchObject({ behind: 0, isMoreWaiting: false });
    expect(listOf(library, 'herring41')).toMatchObject({ behind: 0, rows: [{ title: 'Edited 41' }] });
  });

  test('have their own titles and their own summary whatever is behind', () => {
    const library = killed({ answerWithinMs: -1 });
    const [row] = listOf(library).rows;
    const id = row?.id ?? '';
    expect(wanted(library.search.titles([id]))).toEqual([row?.title]);
    expect(wanted(library.search.summary(id)).row.tags).toEqual(['ports']);
  });
});

test('imported, made and copied briefs are listed and found at once', () => {
  const library = openTestLibrary(libraryPath(), { answerWithinMs: -1 });
  const id = addBrief(library, { title: 'Made', bottomLine: 'Cranes at work.' });
  wanted(library.briefs.createFromReading(readingOf('Imported')));
  wanted(library.briefs.duplicate(id));
  expect(listOf(library)).toMatchObject({
    behind: 0,
    rows: [{ title: 'Made (copy)' }, { title: 'Imported' }, { title: 'Made' }],
  });
  expect(titles(library, 'cranes')).toEqual(['Made (copy)', 'Made']);
});

test('a library of an earlier version, whose rows are blank after a kill, is never listed so', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  for (let count = 0; count < 30; count += 1) addBrief(library, { title: `Brief ${count}` });
  library.close();
  const db = openConnection(file);
  db.exec(`UPDATE briefs SET title = '', title_key = '', is_stale = 1;
    DELETE FROM brief_search; DELETE FROM brief_names`);
  db.close();
  rmSync(`${file}-wal`, { force: true });
  const again = openTestLibrary(file);
  expect(listed(again).map((row) => row.title)).toHaveLength(30);
  expect(titles(again).every((title) => /^Brief \d+$/.test(title))).toBe(true);
});
