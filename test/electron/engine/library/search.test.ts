import { describe, expect, test } from 'vitest';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import {
  addBrief,
  listed,
  openTestLibrary,
  tickingClock,
  titleChange,
  titles,
  wanted,
} from './library-fixture.ts';

function coast() {
  const library = openTestLibrary(undefined, { now: tickingClock() });
  addBrief(library, { title: 'Ferry strike', bottomLine: 'Crews at Norvik stopped work over pay.' });
  addBrief(library, { title: 'Norvik harbour', bottomLine: 'Silt closes the inner basin.', tags: ['Ports'] });
  addBrief(library, {
    title: 'Grain convoy',
    bottomLine: 'Trucks wait at the border.',
    entities: [['Łódź Freight Union', 'LFU']],
  });
  return library;
}

describe('lists', () => {
  test('show the briefs changed last first, and by title', () => {
    const library = coast();
    expect(titles(library)).toEqual(['Grain convoy', 'Norvik harbour', 'Ferry strike']);
    const ferry = listed(library, 'ferry')[0];
    wanted(library.briefs.apply(ferry?.id ?? '', 0, [titleChange('ferry strike, day 2')]));
    expect(titles(library)[0]).toBe('ferry strike, day 2');
    expect(titles(library, '', {}, 'title')).toEqual([
      'ferry strike, day 2',
      'Grain convoy',
      'Norvik harbour',
    ]);
  });

  test('carry what a row shows', () => {
    const library = openTestLibrary(undefined, { now: tickingClock() });
    addBrief(library, {
      title: 'Norvik',
      bottomLine: 'Silt closes the inner basin.',
      tags: ['Ports', 'Silt'],
      fields: { status: 'approved', region: 'Norvik Coast', marking: { tlp: 'GREEN', restrictions: '' } },
    });
    expect(listed(library)[0]).toMatchObject({
      title: 'Norvik',
      status: 'approved',
      region: 'Norvik Coast',
      tags: ['Ports', 'Silt'],
      tlp: 'GREEN',
      confidence: null,
      snippet: 'Silt closes the inner basin.',
      snippetHits: [],
      trashed: null,
      // Opening asks the clock, too.
      created: expect.stringMatching(/^2026-03-01T08:00:0\d\.000Z$/),
    });
  });

  test('come in pages with the number of all', () => {
    const library = openTestLibrary();
    for (let index = 0; index < 25; index += 1) addBrief(library, { title: `Harbour ${index}` });
    wanted(library.rest(100));
    for (const [query, sort] of [
      ['', 'recent'],
      ['', 'title'],
      ['harbour', 'recent'],
      ['harbour', 'best'],
      ['harbour', 'title'],
    ] as const) {
      const page = (offset: number) =>
        wanted(library.search.list({ query, filter: emptyLibraryFilter, sort, offset, limit: 10 }));
      const pages = [page(0), page(10), page(20), page(30)];
      expect(pages.map(({ rows }) => rows.length)).toEqual([10, 10, 5, 0]);
      expect(pages.map(({ total, isTotalExact }) => [total, isTotalExact])).toEqual(
        Array.from({ length: 4 }, () => [25, true]),
      );
      expect(new Set(pages.flatMap(({ rows }) => rows.map((row) => row.id))).size).toBe(25);
    }
  });
});

describe('search', () => {
  test('finds words of title, text, entities, aliases and tags, the last one by its beginning', () => {
    const library = coast();
    expect(titles(library, 'norv')).toEqual(['Norvik harbour', 'Ferry strike']);
    expect(titles(library, 'norvik pay')).toEqual(['Ferry strike']);
    expect(titles(library, 'lfu')).toEqual(['Grain convoy']);
    expect(titles(library, 'ports')).toEqual(['Norvik harbour']);
    expect(titles(library, 'dredgers may')).toHaveLength(3);
    expect(titles(library, 'nor harbour')).toEqual([]);
    expect(titles(library, 'nowhere')).toEqual([]);
  });

  test('takes no notice of case, accents and letters with strokes', () => {
    const library = coast();
    for (const query of ['LODZ', 'łódź', 'Lódz', 'lod'])
      expect(titles(library, query)).toEqual(['Grain convoy']);
  });

  test('finds words in quotes as a phrase', () => {
    const library = coast();
    expect(titles(library, '"inner basin"')).toEqual(['Norvik harbour']);
    expect(titles(library, '"basin inner"')).toEqual([]);
  });

  test('does not find section titles that every brief has', () => {
    expect(titles(coast(), 'overview')).toEqual([]);
    expect(titles(coast(), 'bottom line up front')).toEqual([]);
  });

  test('marks the hits of title and text by their places', () => {
    const library = coast();
    const row = listed(library, 'norv')[0];
    expect(row?.title.slice(row.titleHits[0]?.from, row.titleHits[0]?.to)).toBe('Norvik');
    expect(row?.snippet).toBe('Silt closes the inner basin.');
    const other = listed(library, 'norv')[1];
    expect(other?.snippetHits.map(({ from, to }) => other.snippet.slice(from, to))).toEqual(['Norvik']);
  });

  test('gives markup as the text it is', () => {
    const library = openTestLibrary();
    addBrief(library, {
      title: '<img src=x onerror=alert(1)>',
      bottomLine: 'Before \u0001<b>basin</b>\u0002 after.',
    });
    const row = listed(library, 'basin')[0];
    expect(row?.title).toBe('<img src=x onerror=alert(1)>');
    expect(row?.snippet).toContain('Before  <b>basin</b>  after.');
    expect(row?.snippetHits.map(({ from, to }) => row.snippet.slice(from, to))).toEqual(['basin']);
  });

  test('ranks a word in the title before one in the text', () => {
    const library = openTestLibrary();
    addBrief(library, { title: 'Silt', bottomLine: 'Dredging goes on.' });
    addBrief(library, { title: 'Harbour', bottomLine: 'There is silt in places.' });
    expect(titles(library, 'silt', {}, 'recent')).toEqual(['Harbour', 'Silt']);
    expect(titles(library, 'silt', {}, 'best')).toEqual(['Silt', 'Harbour']);
    expect(titles(library, 'silt', {}, 'title')).toEqual(['Harbour', 'Silt']);
  });

  test('takes operators as text', () => {
    const library = coast();
    expect(titles(library, 'title:ferry')).toEqual([]);
    expect(titles(library, 'ferry NOT pay')).toEqual([]);
    expect(titles(library, '(ferry*')).toEqual(['Ferry strike']);
  });
});

describe('filters', () => {
  function filtered() {
    const library = openTestLibrary(undefined, { now: tickingClock() });
    const level = (value: 'low' | 'high') =>
      ({ confidence: { level: value, basis: '', sentence: '', isInProse: false } }) as const;
    addBrief(library, {
      title: 'A',
      tags: ['Ports', 'Labour'],
      entities: [['Norvik Port Authority', 'NPA']],
      fields: { status: 'draft', region: 'Norvik Coast', ...level('low') },
    });
    addBrief(library, {
      title: 'B',
      tags: ['ports'],
      fields: { status: 'released', region: 'Upper Tarn', ...level('high') },
    });
    addBrief(library, {
      title: 'C',
      tags: ['Energy'],
      fields: { status: 'released', region: 'norvik coast' },
    });
    return library;
  }

  test('narrow by one of the statuses, regions and confidences, and by every tag and entity', () => {
    const library = filtered();
    expect(titles(library, '', { statuses: ['released'] })).toEqual(['C', 'B']);
    expect(titles(library, '', { statuses: ['released', 'draft'] })).toEqual(['C', 'B', 'A']);
    expect(titles(library, '', { tags: ['PORTS '] })).toEqual(['B', 'A']);
    expect(titles(library, '', { tags: ['ports', 'labour'] })).toEqual(['A']);
    expect(titles(library, '', { regions: ['Norvik Coast'] })).toEqual(['C', 'A']);
    expect(titles(library, '', { confidences: ['low', 'high'] })).toEqual(['B', 'A']);
    expect(titles(library, '', { entities: ['npa'] })).toEqual(['A']);
    expect(titles(library, '', { since: '2026-03-01' })).toEqual(['C', 'B', 'A']);
    expect(titles(library, '', { since: '2026-03-02' })).toEqual([]);
  });

  test('combine with each other and with a search', () => {
    const library = filtered();
    expect(titles(library, '', { tags: ['ports'], statuses: ['released'] })).toEqual(['B']);
    for (const sort of ['recent', 'best', 'title'] as const) {
      expect(titles(library, 'ferries', { regions: ['norvik coast'] }, sort).sort()).toEqual(['A', 'C']);
    }
  });

  test('the trash is a list of its own, searched like the other', () => {
    const library = filtered();
    const id = listed(library, '', { tags: ['energy'] })[0]?.id ?? '';
    wanted(library.trash.put([id]));
    expect(titles(library)).toEqual(['B', 'A']);
    expect(titles(library, 'ferries')).toEqual(['B', 'A']);
    expect(
      wanted(
        library.search.list({
          query: 'ferries',
          filter: emptyLibraryFilter,
          sort: 'best',
          offset: 0,
          limit: 1,
        }),
      ).total,
    ).toBe(2);
    expect(titles(library, '', { isTrash: true })).toEqual(['C']);
    expect(titles(library, 'ferries', { isTrash: true })).toEqual(['C']);
    expect(listed(library, '', { isTrash: true })[0]?.trashed).not.toBeNull();
    wanted(library.trash.takeBack([id]));
    expect(titles(library)).toEqual(['C', 'B', 'A']);
  });
});
