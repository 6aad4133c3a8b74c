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
    const id = wanted(library.createFromReading({ brief, report }));
    const opened = wanted(library.openBrief(id));
    expect(opened).toEqual({ brief: { ...brief, id }, seq: 1, readOnly: null, importReport: report });
    const [event] = wanted(library.history(id, null, 10));
    expect(event?.label).toBe('Import');
    if (event) wanted(library.apply(id, 1, [{ call: event.inverse, label: 'Undo', at: brief.created }]));
    expect(wanted(library.openBrief(id)).brief).toEqual(makeBrief(id, brief.created));
    library.close();
    expect(wanted(openTestLibrary(file).openBrief(id)).importReport).toEqual(report);
  });

  test('that is no brief leaves nothing behind', () => {
    const library = openTestLibrary();
    const brief = { ...testBrief(), title: 'two\nlines' };
    expect(problemOf(library.createFromReading({ brief, report })).code).toBe('request-invalid');
    expect(listed(library)).toEqual([]);
    expect(wanted(library.facets()).total).toBe(0);
  });
});

describe('a copy', () => {
  test('has the same content, another id and title, and a history of its own', () => {
    const library = openTestLibrary(undefined, { now: tickingClock() });
    const id = addBrief(library, { title: 'Norvik' });
    wanted(library.apply(id, 0, [titleChange('Norvik harbour')]));
    const copyId = wanted(library.duplicate(id));
    const { brief, seq } = wanted(library.openBrief(copyId));
    const original = wanted(library.openBrief(id)).brief;
    expect(brief).toEqual({
      ...original,
      id: copyId,
      title: 'Norvik harbour (copy)',
      created: brief.created,
    });
    expect(seq).toBe(0);
    expect(brief.created > original.created).toBe(true);
    wanted(library.apply(copyId, 0, [titleChange('Apart')]));
    expect(wanted(library.openBrief(id)).brief.title).toBe('Norvik harbour');
    expect(problemOf(library.duplicate('nowhere')).code).toBe('brief-not-found');
  });
});
