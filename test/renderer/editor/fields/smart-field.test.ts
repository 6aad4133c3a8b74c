import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeSmart, smartText } from '#shared/prose/smart-typing.ts';
import { smartSignAt } from '../../../../renderer/editor/fields/smart-field.ts';

/** Types a text sign by sign into a field. */
function typedInField(text: string, language: string): string {
  let value = '';
  for (const sign of text) {
    const typed = value + sign;
    const made = smartSignAt(typed, typed.length, language);
    value = made ? value.slice(0, value.length - made.length) + made.text : typed;
  }
  return value;
}

/** Types a text sign by sign into a paragraph of prose. */
function typedInParagraph(text: string, language: string): string {
  let before = '';
  for (const sign of text) {
    const made = mayBeSmart(before, sign) ? smartText(before, sign, language) : null;
    before = made ? before.slice(0, before.length - made.length) + made.text : before + sign;
  }
  return before;
}

const typed = fc.string({
  unit: fc.constantFrom('"', "'", '-', ' ', 'a', 'é', '7', '(', ')', '“', '‘', '\n', '.', '/'),
  maxLength: 40,
});

test('a line of a field is typed as a paragraph of prose', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('en-GB', 'de', 'fr', 'sv', 'xx'), (text, language) => {
      const paragraphs = text.split('\n').map((line) => typedInParagraph(line, language));
      expect(typedInField(text, language)).toBe(paragraphs.join('\n'));
    }),
    { numRuns: 300 },
  );
});

test('a sign is changed where it was typed, not only at the end', () => {
  expect(smartSignAt('a "b', 3, 'en-GB')).toEqual({ length: 0, text: '“' });
  expect(smartSignAt('one--two', 6, 'en-GB')).toEqual({ length: 2, text: '—t' });
  expect(smartSignAt('', 0, 'en-GB')).toBeNull();
});
