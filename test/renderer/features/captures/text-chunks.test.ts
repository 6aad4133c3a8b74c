import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundIn } from '#renderer/features/captures/found-in.ts';
import { textChunks } from '#renderer/features/captures/text-chunks.ts';

test('the chunks of a text are the text again, each where it says, and none is very long', () => {
  const pieces = fc.constantFrom('word ', 'x'.repeat(5_000), '\n', 'a line of words\n', '\n\n');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
      const text = parts.join('');
      const chunks = textChunks(text);
      expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
      for (const chunk of chunks) {
        expect(text.slice(chunk.from, chunk.from + chunk.text.length)).toBe(chunk.text);
        expect(chunk.text.length).toBeLessThanOrEqual(16_001);
        expect(chunk.text.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('two megabytes are a few hundred chunks that end with their lines', () => {
  const chunks = textChunks(
    'A line of some eighty characters, as they stand in reports that are captured here.\n'.repeat(25_000),
  );
  expect(chunks.length).toBeLessThan(600);
  expect(chunks.every((chunk) => chunk.text.endsWith('\n'))).toBe(true);
});

test('words are found whatever their case, as they stand, and none without words', () => {
  expect(foundIn('The Channel (a.b) channel', 'channel')).toEqual([4, 18]);
  expect(foundIn('axb a.b', 'a.b')).toEqual([4]);
  expect(foundIn('İstanbul istanbul', 'istanbul')).toEqual([9]);
  expect(foundIn('words', ' ')).toEqual([]);
});
