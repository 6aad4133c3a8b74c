import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openConnection } from '#engine/library/connection.ts';
import type { Library } from '#engine/library/library.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { makeSource, type Source } from '#shared/brief/kinds/source.ts';
import type { Marking } from '#shared/brief/marking.ts';
import { orderKeys } from '#shared/brief/order.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { libraryPath, openTestLibrary, testBrief, wanted } from './library-fixture.ts';

const at = '2026-11-30T08:00:00.000Z';
const keys = orderKeys(20);

/** A brief with some sources, whose information is of a day. */
function briefOf(
  title: string,
  cutOff: string,
  sources: readonly Partial<Source>[],
  marking?: Partial<Marking>,
): Brief {
  const all = sources.map((fields, index) => {
    const source = { ...makeSource(`source${index}`, keys[index] ?? 'a0'), ...fields };
    return [source.id, source];
  });
  const blank = testBrief({ title });
  return {
    ...blank,
    informationCutOff: `${cutOff}T08:00:00Z`,
    marking: { ...blank.marking, ...marking },
    sources: Object.fromEntries(all),
  };
}

const pilot = { title: 'Pilots’ log', originator: 'Norvik pilots', published: '2026-02-01' };

function listed(library: Library, query = '', marking: Marking | null = null) {
  return wanted(library.sources.list({ query, marking, offset: 0, limit: 100 }));
}

const titlesOf = (library: Library, query = '') =>
  listed(library, query).sources.map(({ fields }) => fields.title);

describe('the sources of a library', () => {
  test('are one by DOI, by address, or by title, year and originator, as the import of references tells them', () => {
    const library = openTestLibrary();
    wanted(
      library.briefs.create(
        briefOf('One', '2026-03-01', [
          { ...pilot, reference: 'https://www.example.org/log/#top' },
          { title: 'Ice', reference: 'doi:10.1000/ABC' },
          { title: 'Talk', reference: 'Interview' },
        ]),
      ),
    );
    wanted(
      library.briefs.create(
        briefOf('Two', '2026-04-01', [
          { title: 'The log', reference: 'http://example.org/log' },
          { title: 'Ice: a study', reference: 'https://doi.org/10.1000/abc' },
          { title: 'Other talk', reference: 'Interview' },
        ]),
      ),
    );
    // Known by its address in one brief, by its title in another: all three are one.
    wanted(library.briefs.create(briefOf('Three', '2026-05-01', [{ ...pilot, title: 'PILOTS’ LOG' }])));
    const { sources, total, behind } = listed(library);
    expect([total, behind]).toEqual([4, 0]);
    const [log] = sources;
    expect(log).toMatchObject({ briefs: 3, fields: { title: 'PILOTS’ LOG' }, otherTitles: ['The log'] });
    expect(log?.fields.reference).toBe('http://example.org/log');
    expect(log?.inBriefs.map(({ title }) => title)).toEqual(['Three', 'Two', 'One']);
    expect(sources.map(({ briefs }) => briefs).sort()).toEqual([1, 1, 2, 3]);
  });

  test('are found by words of title, people, publisher and address, without case and accents, titles first', () => {
    const library = openTestLibrary();
    wanted(
      library.briefs.create(
        briefOf('One', '2026-03-01', [
          { title: 'Łódź gazette', publisher: 'Harbour press' },
          { title: 'Harbour log', originator: 'Zoë Å', reference: 'https://example.org/harbour' },
          { title: '' },
        ]),
      ),
    );
    expect(titlesOf(library, 'lodz')).toEqual(['Łódź gazette']);
    expect(titlesOf(library, 'harbour')).toEqual(['Harbour log', 'Łódź gazette']);
    expect(titlesOf(library, 'zoe EXAMPLE')).toEqual(['Harbour log']);
    expect(titlesOf(library, 'none')).toEqual([]);
    expect(listed(library).total).toBe(2);
  });

  test('tell the newest grade, and how it went over time in all briefs', () => {
    const library = openTestLibrary();
    const change = (reliability: Source['reliability'], day: string, reason: string) => ({
      reliability,
      at: `${day}T08:00:00Z`,
      by: 'A. Analyst',
      reason,
    });
    wanted(
      library.briefs.create(
        briefOf('One', '2026-03-01', [
          { ...pilot, reliability: 'B', reliabilityHistory: [change('C', '2026-06-01', 'Borne out twice')] },
        ]),
      ),
    );
    wanted(library.briefs.create(briefOf('Two', '2026-04-01', [{ ...pilot, reliability: 'C' }])));
    wanted(library.briefs.create(briefOf('Three', '2026-09-01', [{ ...pilot, reliability: 'D' }])));
    wanted(library.briefs.create(briefOf('Four', '2026-10-01', [{ ...pilot, reliability: null }])));
    const [log] = listed(library).sources;
    expect(log?.grade).toMatchObject({ reliability: 'D', since: '2026-09-01', title: 'Three' });
    expect(
      log?.grades.map(({ reliability, since, title, reason }) => [reliability, since, title, reason]),
    ).toEqual([
      ['D', '2026-09-01', 'Three', ''],
      ['B', '2026-06-01', 'One', 'Borne out twice'],
      ['C', '2026-03-01', 'One', ''],
    ]);
  });

  test('give a brief no word of those marked above it, as long as others have the source', () => {
    const library = openTestLibrary();
    const green = briefOf('Green', '2026-03-01', [{ ...pilot, reliability: 'B' }], { tlp: 'GREEN' });
    const red = briefOf(
      'Red',
      '2026-05-01',
      [
        { ...pilot, reliability: 'E', bias: 'Paid by the port', descriptor: 'Named by an informer' },
        { title: 'Only in red', reliability: 'A' },
      ],
      { tlp: 'RED' },
    );
    const limited = briefOf('Limited', '2026-04-01', [{ title: 'Only here' }], {
      tlp: 'GREEN',
      restrictions: 'Not before 1 March',
    });
    for (const brief of [green, red, limited]) wanted(library.briefs.create(brief));
    const seenFrom = (tlp: Marking['tlp'], restrictions = '') =>
      Object.fromEntries(
        listed(library, '', { tlp, restrictions }).sources.map((source) => [source.fields.title, source]),
      );
    const log = seenFrom('GREEN')['Pilots’ log'];
    expect(log).toMatchObject({ isAbove: false, fields: { bias: '', descriptor: '' } });
    expect(log?.grade).toMatchObject({ reliability: 'B', title: 'Green' });
    // That there is a newer grade is shown, as one of a brief marked above.
    expect(log?.grades[0]).toMatchObject({ reliability: 'E', tlp: 'RED', isAbove: true });
    expect(seenFrom('GREEN')).toMatchObject({
      'Only in red': { isAbove: true },
      'Only here': { isAbove: true },
    });
    expect(seenFrom('GREEN', 'Not before 1 March')['Only here']).toMatchObject({ isAbove: false });
    expect(seenFrom('RED')['Pilots’ log']).toMatchObject({ fields: { bias: 'Paid by the port' } });
    expect(seenFrom(null)['Pilots’ log']).toMatchObject({ isAbove: true });
    expect(listed(library).sources.every(({ isAbove }) => !isAbove)).toBe(true);
  });

  test('follow each edit, marking included, go into the trash with their brief and come back with it', () => {
    const library = openTestLibrary();
    const id = wanted(library.briefs.create(briefOf('One', '2026-03-01', [pilot], { tlp: 'GREEN' })));
    const own: Marking = { tlp: 'GREEN', restrictions: '' };
    expect(listed(library, '', own).sources).toMatchObject([{ isAbove: false }]);
    const apply = (name: string, args: object) => {
      const { seq, mark } = wanted(library.briefs.open(id));
      wanted(library.briefs.apply(id, seq, [{ call: { name, args }, label: 'Change', at }], mark));
    };
    apply('head.change', { fields: { marking: { tlp: 'RED', restrictions: '' }, title: 'Red now' } });
    expect(listed(library, '', own).sources).toMatchObject([
      { isAbove: true, inBriefs: [{ title: 'Red now' }] },
    ]);
    apply(recordCommands.sources.change.name, { id: 'source0', fields: { title: 'Another log' } });
    expect(titlesOf(library)).toEqual(['Another log']);
    wanted(library.trash.put([id]));
    expect(listed(library)).toEqual({ sources: [], total: 0, behind: 0 });
    wanted(library.trash.takeBack([id]));
    expect(titlesOf(library, 'another')).toEqual(['Another log']);
    apply(recordCommands.sources.remove.name, { ids: ['source0'] });
    expect(listed(library).total).toBe(0);
  });

  test('are gone from the file with an emptied trash', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const secret = 'Quetzalcoatlus informer';
    const id = wanted(library.briefs.create(briefOf('One', '2026-03-01', [{ ...pilot, bias: secret }])));
    expect(listed(library).total).toBe(1);
    wanted(library.trash.put([id]));
    wanted(library.trash.erase(null));
    expect(listed(library).total).toBe(0);
    while (wanted(library.rest(100)).isMoreWaiting);
    library.close();
    const db = openConnection(file);
    for (const table of ['source_records', 'sources_waiting']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
    db.close();
    expect(readFileSync(file).includes(secret)).toBe(false);
  });

  test('of briefs from before there was a register are read when they are asked for, and in pauses', () => {
    for (const way of ['asked', 'paused'] as const) {
      const file = libraryPath();
      const first = openTestLibrary(file);
      wanted(first.briefs.create(briefOf('One', '2026-03-01', [pilot])));
      wanted(first.rest(100));
      first.close();
      const db = openConnection(file);
      db.exec('DELETE FROM source_records; INSERT INTO sources_waiting (brief_id) SELECT id FROM briefs;');
      db.close();
      const library = openTestLibrary(file);
      if (way === 'paused') while (wanted(library.rest(100)).isMoreWaiting);
      expect(listed(library)).toMatchObject({ total: 1, behind: 0 });
    }
  });

  test('say how many briefs are not read yet, where an answer may not wait for them', () => {
    const file = libraryPath();
    const first = openTestLibrary(file);
    wanted(first.briefs.create(briefOf('One', '2026-03-01', [pilot])));
    wanted(first.briefs.create(briefOf('Two', '2026-03-01', [pilot])));
    first.close();
    const db = openConnection(file);
    db.exec('DELETE FROM source_records; INSERT INTO sources_waiting (brief_id) SELECT id FROM briefs;');
    db.close();
    const library = openTestLibrary(file, { answerWithinMs: -1 });
    expect(listed(library)).toMatchObject({ total: 0, behind: 2 });
  });
});
