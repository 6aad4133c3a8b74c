import { expect, test } from 'vitest';
import { makeSource } from '#shared/brief/kinds/source.ts';
import { sourceLine } from '../../../../renderer/features/sources/source-line.ts';

test('a source tells in a line what is known of it, and names an originator that publishes itself once', () => {
  const source = {
    ...makeSource('s', 'a0', 'Almanac of the mole'),
    originator: 'Harbour office',
    publisher: 'Harbour office',
    published: '2026-10-12',
    access: 'direct' as const,
    reference: 'harbour.example/almanac',
  };
  expect(sourceLine(source, 'en-GB')).toBe(
    'Harbour office · 12 Oct 2026 · Direct access · harbour.example/almanac',
  );
  expect(sourceLine(makeSource('s', 'a0', 'Almanac'), 'en-GB')).toBe('');
});
