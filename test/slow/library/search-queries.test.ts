import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { addBrief, openTestLibrary, wanted } from '../../electron/engine/library/library-fixture.ts';
import { anySigns } from '../../fixtures/any-signs.ts';

test('a search takes whatever is typed', () => {
  const library = openTestLibrary();
  addBrief(library, { title: 'Ferry strike', bottomLine: 'Crews at Norvik stopped work over pay.' });
  addBrief(library, { title: 'Grain convoy', entities: [['Łódź Freight Union', 'LFU']] });
  const operators = [
    'AND',
    'NOT pay',
    'title:ferry',
    'ferry*',
    '(ferry',
    'NEAR(a b)',
    '^ferry',
    '-ferry',
    '{a}',
    '+',
  ];
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    anySigns(60),
    fc
      .array(fc.constantFrom(...operators, '"', 'ferry', "'", ';', '--', '\u0000', '🚢'), { maxLength: 8 })
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(
      typed,
      fc.constantFrom('recent' as const, 'best' as const, 'title' as const),
      (query, sort) => {
        const found = wanted(
          library.search.list({ query, filter: emptyLibraryFilter, sort, offset: 0, limit: 10 }),
        );
        expect(found.total).toBe(found.rows.length);
      },
    ),
    { numRuns: 600 },
  );
});
