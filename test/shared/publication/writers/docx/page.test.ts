import { expect, test } from 'vitest';
import { page, pageMargins, runningTitle, textWidth } from '#shared/publication/writers/docx/page.ts';
import { richPublication } from '../../../../fixtures/publication.ts';

test('a long title is cut at a word for the foot of the page', () => {
  expect(runningTitle('Short title')).toBe('Short title');
  const cut = runningTitle('Velani Strait: tanker passage goes on into spring, on the terms of Corvane');
  expect(cut).toBe('Velani Strait: tanker passage goes on …');
  expect(runningTitle('x'.repeat(90))).toBe(`${'x'.repeat(42)} …`);
});

test('the text leaves margins on A4', () => {
  expect(textWidth).toBe(9406);
});

test('restrictions below the marking push the text away from head and foot', () => {
  const marked = (restrictions: string) => {
    const { marking } = richPublication;
    return pageMargins({ ...richPublication, marking: marking && { ...marking, restrictions } });
  };
  expect(marked('')).toEqual(page.margin);
  expect(marked('staff only').top).toBeGreaterThan(page.margin.top);
  expect(marked('x'.repeat(200)).bottom).toBeGreaterThan(marked('staff only').bottom);
});
