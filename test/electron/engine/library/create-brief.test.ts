import { describe, expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import {
  addBrief,
  libraryPath,
  listed,
  openTestLibrary,
  problemOf,
  testBrief,
  tickingClock,
  titleChange,
  wanted,
} from './library-fixture.ts';

const report: ImportReport = {
  format: 'text',
  template: 'A1',
  recognised: [{ what: 'Hypotheses', count: 1 }],
  kept: [],
  contradictions: [],
  leftOut: [],
};

describe('an imported brief', () => {
  test('is one change named Import that can be undone, with its report', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const brief = testBrief({ title: 'From a report' });
    const id = wanted(library.briefs.createFromReading({ brief, report }));
    const opened = wanted(library.briefs.open(id));
    expect(opened).toEqual({
      brief: { ...brief, id },
      seq: 1,
      mark: expect.any(Number),
      readOnly: null,
      importReport: report,
    });
    const [event] = wanted(library.briefs.history(id, null, 10));
    expect(event?.label).toBe('Import');
    if (event)
      wanted(library.briefs.apply(id, 1, [{ call: event.inverse, label: 'Undo', at: brief.created }]));
    expect(wanted(library.briefs.open(id)).brief).toEqual(makeBrief(id, brief.created));
    library.close();
    expect(wanted(openTestLibrary(file).briefs.open(id)).importReport).toEqual(report);
  });

  test('that is no brief leaves nothing behind', () => {
    const library = openTestLibrary();
    const brief = { ...testBrief(), title: 'two\nlines' };
    expect(problemOf(library.briefs.createFromReading({ brief, report })).code).toBe('request-invalid');
    expect(listed(library)).toEqual([]);
    expect(wanted(library.search.facets()).total).toBe(0);
  });
});

describe('a copy', () => {
  test('has the same content, another id and title, and a history of its own', () => {
    const library = openTestLibrary(undefined, { now: tickingClock() });
    const id = addBrief(library, { title: 'Norvik' });
    wanted(library.briefs.apply(id, 0, [titleChange('Norvik harbour')]));
    const copyId = wanted(library.briefs.duplicate(id));
    const { brief, seq } = wanted(library.briefs.open(copyId));
    const original = wanted(library.briefs.open(id)).brief;
    expect(brief).toEqual({
      ...original,
      id: copyId,
      title: 'Norvik harbour (copy)',
      created: brief.created,
    });
    expect(seq).toBe(0);
    expect(brief.created > original.created).toBe(true);
    wanted(library.briefs.apply(copyId, 0, [titleChange('Apart')]));
    expect(wanted(library.briefs.open(id)).brief.title).toBe('Norvik harbour');
    expect(problemOf(library.briefs.duplicate('nowhere')).code).toBe('brief-not-found');
  });
});
