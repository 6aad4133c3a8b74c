import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordAt } from '#shared/brief/place.ts';
import { placeOfPassage } from '#shared/queries/passage-place.ts';
import { readText } from '#shared/readers/read.ts';
import { placeOfRecognised } from '#shared/readers/recognised.ts';

const folder = join(import.meta.dirname, '../../fixtures/reports');
const reports = readdirSync(folder).filter((name) => name.endsWith('.txt'));

test.each(reports)('everything that was recognised in %s, and all that was kept, has a place', (name) => {
  let next = 0;
  const newId = () => {
    next += 1;
    return `id${String(next).padStart(14, '0')}`;
  };
  const now = '2026-11-18T08:00:00Z';
  const { brief, report } = readText(readFileSync(join(folder, name), 'utf8'), { newId, now });
  expect(report.recognised.length + report.kept.length).toBeGreaterThan(0);
  for (const { what } of report.recognised) {
    const place = placeOfRecognised(brief, what);
    expect(place, what).toBeDefined();
    if (place && place.collection !== 'head') expect(recordAt(brief, place), what).toBeDefined();
  }
  for (const { excerpt } of report.kept) {
    expect(placeOfPassage(brief, excerpt)?.passage, excerpt).toBeTruthy();
  }
});

test('what no reader counts has none', () => {
  expect(placeOfRecognised({} as never, 'constructor')).toBeUndefined();
});
