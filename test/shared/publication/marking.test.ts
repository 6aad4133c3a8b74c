import { expect, test } from 'vitest';
import { markingText, pageMarking, restrictionsInFull } from '#shared/publication/marking.ts';

const textOf = (restrictions: string, tlp: 'GREEN' | null = null) => {
  const marking = pageMarking({ tlp, restrictions });
  return marking === null ? null : markingText(marking);
};

test('a brief without label and restrictions is not marked', () => {
  expect(textOf(' ')).toBeNull();
});

test('restrictions come after the label, or alone if there is none', () => {
  expect(textOf(' not before March ', 'GREEN')).toBe('TLP:GREEN not before March');
  expect(textOf(' House use only ')).toBe('House use only');
});

test('only TLP labels have the colours of TLP', () => {
  expect(pageMarking({ tlp: 'GREEN', restrictions: 'x' })).toMatchObject({ background: '#000000' });
  expect(pageMarking({ tlp: null, restrictions: 'x' })).toMatchObject({ background: '#E8E5DE' });
});

test('restrictions without end are cut at a word on the pages and told in full elsewhere', () => {
  const long = 'not before March, '.repeat(200).trim();
  expect(textOf(long)?.length).toBeLessThan(260);
  expect(textOf(long)).toMatch(/^not before March, .*(not|before|March,) …$/);
  expect(restrictionsInFull({ tlp: null, restrictions: long })).toBe(long);
  expect(restrictionsInFull({ tlp: null, restrictions: 'short' })).toBe('');
});
