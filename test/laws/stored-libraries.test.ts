import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestVersion } from '#engine/library/migrate.ts';
import { briefId } from '#shared/brief/ids.ts';
import { savedSearch } from '#shared/ipc/contract/saved-search.ts';
import {
  libraryPath,
  listed,
  openTestLibrary,
  titles,
  wanted,
} from '../electron/engine/library/library-fixture.ts';

/*
 * A library of every version of the tables, from the one before collections on, opens whole in this program: with its
 * briefs, its trash, templates, settings, saved searches and pins.
 */

const folder = join(import.meta.dirname, '../fixtures/stored-libraries');
const versions = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => Number(entry.name))
  .sort((one, other) => one - other);

test('a library is kept of every version there was since', () => {
  // Whoever adds a migration keeps what it writes: `node test/fixtures/stored-libraries/make.ts`.
  const since = 50;
  expect(versions).toEqual(
    Array.from({ length: (newestVersion() - since) / 10 + 1 }, (_, index) => since + index * 10),
  );
});

describe.each(versions)('a library of version %i', (version) => {
  const opened = () => {
    const file = libraryPath();
    copyFileSync(join(folder, String(version), 'library.db'), file);
    return openTestLibrary(file);
  };

  test('has what was in it, and can be changed', () => {
    const library = opened();
    expect(titles(library, '', {}, 'title')[0]).toBe('Avocet');
    expect(listed(library)).toHaveLength(2);
    expect(titles(library, '', { isTrash: true })).toEqual(['Bittern']);
    expect(titles(library, 'strait')).toHaveLength(1);
    expect(wanted(library.briefTemplates.list()).map(({ name }) => name)).toEqual(['Weekly']);
    const ids = listed(library).map(({ id }) => id);
    const { id } = wanted(library.collections.make('Made now', null, ids));
    expect(titles(library, '', { collections: [id] })).toHaveLength(2);
  });

  test('tells of its entities, also where it was written before they were read by themselves', () => {
    const library = opened();
    const page = wanted(library.entities.page('corvane'));
    expect([page.name, page.briefs, page.behind]).toEqual(['Corvane', 1, 0]);
    expect(page.mentions).toBeGreaterThan(3);
  });

  test('tells of its sources, also where it was written before they were kept by themselves', () => {
    const library = opened();
    const request = { query: 'pilot', marking: null, offset: 0, limit: 10 };
    const { sources, behind } = wanted(library.sources.list(request));
    expect(behind).toBe(0);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.every(({ briefs }) => briefs === 1)).toBe(true);
  });

  test('has its saved searches and pins, in the form of now', () => {
    const library = opened();
    const { savedSearches, pinned } = wanted(library.settings.get());
    expect(savedSearches).toMatchObject([
      { name: 'Drafts', filter: { statuses: ['draft'], collections: [] } },
    ]);
    expect(savedSearch.safeParse(savedSearches[0]).error).toBeUndefined();
    expect(wanted(library.search.titledOutsideTrash(pinned.map((id) => briefId.parse(id))))).toHaveLength(1);
  });

  test.runIf(version >= 60)('has its collections', () => {
    const library = opened();
    const collections = wanted(library.collections.list());
    expect(collections.map(({ name, count }) => [name, count])).toEqual(
      expect.arrayContaining([
        ['Straits', 1],
        ['Narrow', 1],
      ]),
    );
  });
});
