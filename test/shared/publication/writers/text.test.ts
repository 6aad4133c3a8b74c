import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { mapProse } from '#shared/brief/prose-fields.ts';
import { withScriptsWritten } from '#shared/prose/scripts.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { readText } from '#shared/readers/read.ts';
import { anyBrief } from '../any-brief.ts';
import { wordCounts, words, writtenTexts } from '../brief-texts.ts';

const reports = join(import.meta.dirname, '../../../fixtures/reports');
const imported = (text: string): Brief =>
  readText(text, { newId: countingIds('i'), now: '2026-11-18T06:00:00Z' }).brief;

describe('the form of the seed', () => {
  test('a report in that form is written as it was read', () => {
    const report = readFileSync(join(reports, 'd-full.txt'), 'utf8');
    expect(words(writeText(imported(report)))).toEqual(words(report));
  });

  test.each(['d-spaced.txt', 'wrapped.txt'])('so is one with other bullets and line ends: %s', (name) => {
    const report = readFileSync(join(reports, name), 'utf8');
    expect(words(writeText(imported(report)))).toEqual(words(report));
  });

  // The report lies beside the project where it may be read.
  const seed = join(import.meta.dirname, '../../../../../shared/samples/seed-report.txt');
  test.skipIf(!existsSync(seed))('the seed report itself comes back line by line', () => {
    const report = readFileSync(seed, 'utf8');
    expect(writeText(imported(report)).trimEnd()).toBe(report.trimEnd());
  });
});

describe('what the form has no place for', () => {
  const text = writeText(sampleBrief('sample', '2026-11-18T06:00:00Z'));

  test('marking stands below the title and at the end', () => {
    const lines = text.trimEnd().split('\n');
    expect([lines[1], lines.at(-1)]).toEqual(['TLP:AMBER', 'TLP:AMBER']);
  });

  test('judgments, owners, likelihoods and what follows if wrong are kept', () => {
    const plain = text.replaceAll('\u00a0', ' ');
    expect(plain).toContain(
      '- Key judgment 2: A halt of all tanker traffic for more than 72 hours is very unlikely (5–20 %; our estimate 5–7 %)',
    );
    expect(plain).toContain('twice a week (Collection desk, due 1 December 2026).');
    expect(plain).toContain('Likelihood: likely (55–80 %; our estimate 58–68 %).');
    expect(plain).toContain('[supported; basis: Customs tables');
    expect(plain).toContain('Quiet lapse: The start is put off twice');
  });

  test('sources are numbered as cited and listed', () => {
    expect(text).toContain('tariff. [1, 2] The income');
    expect(text).toMatch(/\n\[1\] Corvane Harbour Authority, Notice to Mariners 41\/2026/);
  });
});

test('lists end with one full stop, however their items end', () => {
  const assumption = (id: string, text: string) => ({
    id,
    order: id,
    text,
    label: '',
    status: 'not-checked',
    basis: '',
    ifWrong: '',
  });
  const assumptions = {
    a: assumption('a', 'Ships pass'),
    b: assumption('b', 'Pilots wait.'),
    c: assumption('c', 'Tides turn'),
  };
  const brief = briefOfRecords({ ...makeBrief('b', '2026-11-18T06:00:00Z'), title: 'T', assumptions });
  expect(writeText(brief)).toBe(
    'T\n1. Key assumptions and red flags\n- Assumptions: Ships pass; Pilots wait. Tides turn.\n',
  );
});

test('every word of any brief is written', () => {
  fc.assert(
    fc.property(anyBrief, (brief) => {
      const written = wordCounts(writeText(brief).toLowerCase());
      const missing = writtenTexts(mapProse(brief, withScriptsWritten)).flatMap((text) =>
        [...wordCounts(text.toLowerCase()).keys()].filter((word) => !written.has(word)),
      );
      expect(missing).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
