import { expect, test } from 'vitest';
import { runningTitle, textWidth } from '#shared/publication/writers/docx/page.ts';

test('a long title is cut at a word for the foot of the page', () => {
  expect(runningTitle('Short title')).toBe('Short title');
  const cut = runningTitle('Velani Strait: tanker passage goes on into spring, on the terms of Corvane');
  expect(cut).toBe('Velani Strait: tanker passage goes on into spring, on …');
  expect(runningTitle('x'.repeat(90))).toBe(`${'x'.repeat(56)} …`);
});

test('the text leaves margins on A4', () => {
  expect(textWidth).toBe(9406);
});
