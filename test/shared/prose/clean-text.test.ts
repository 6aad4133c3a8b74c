import { expect, it } from 'vitest';
import { cleanText } from '#shared/prose/clean-text.ts';

it('drops what is not text and keeps one kind of line end', () => {
  expect(cleanText('\ufeffa\r\nb\rc\u2028d\u200be\u00adf\0g')).toBe('a\nb\nc\ndef g');
});

it('makes a no-break space a space, but not inside a number', () => {
  expect(cleanText('10\u00a0000\u00a0ships\u00a0: all')).toBe('10\u00a0000 ships : all');
});

it('keeps joiners that scripts and emoji need', () => {
  expect(cleanText('می\u200cخواهم 👩\u200d🔧')).toBe('می\u200cخواهم 👩\u200d🔧');
});
