import { describe, expect, test } from 'vitest';
import { briefOfRecords } from '#resources/samples/records.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { exportFormatNames, holdsSources } from '#shared/publication/formats.ts';
import { leftOut } from '#shared/publication/left-out.ts';
import { toldOnce } from '../fixtures/told-brief.ts';
import { expectNothingLost, fileOf, wordsIn } from './nothing-lost.ts';

const formats = Object.keys(wordsIn) as (keyof typeof wordsIn)[];

test('a brief is told in every field', () => {
  const { fields } = toldOnce(1, 0);
  for (const field of [
    'title',
    'people.name',
    'sections.title',
    'ratings.rationale',
    'techniques.output.prose',
  ]) {
    expect([...fields.values()]).toContain(field);
  }
});

describe.each(formats)('%s', (format) => {
  test('has every title, text and record, or names it among what it leaves out', async () => {
    for (const emptyShare of [0, 0.85]) {
      const told = toldOnce(3, emptyShare, true);
      expectNothingLost(told, format, wordsIn[format](await fileOf(told.brief, format)));
    }
  });

  test.skipIf(holdsSources(format))(
    'prints the title of a section of the user’s own although it is empty',
    async () => {
      const words = wordsIn[format](await fileOf(withEmptySections(), format));
      expect(words).toContain('Aerodrome of Brod');
    },
  );

  test('prints neither a section of the form that is empty nor one that was just added', async () => {
    if (format === 'json' || holdsSources(format)) return;
    const words = wordsIn[format](await fileOf(withEmptySections(), format));
    expect(words).not.toMatch(/Untitled section|Implications/);
  });
});

function withEmptySections(): Brief {
  const empty = makeBrief('b', '2026-11-18T08:00:00Z');
  return briefOfRecords({
    ...empty,
    title: 'Group headings',
    sections: {
      ...empty.sections,
      own: { ...makeSection('custom', 'aB', 'own'), title: 'Aerodrome of Brod' },
      added: makeSection('custom', 'aC', 'added'),
    },
  });
}

test('what is left out is told in sentences, and none of it by every format', () => {
  for (const { what, formats: lacking } of leftOut) {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expect(lacking.length).toBeLessThan(exportFormatNames.length);
  }
});
