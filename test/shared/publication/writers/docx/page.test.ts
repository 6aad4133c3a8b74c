import { expect, test } from 'vitest';
import { page, pageMargins, textWidth } from '#shared/publication/writers/docx/page.ts';
import { richPublication } from '../../../../fixtures/publication.ts';

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
