import { expect, test } from 'vitest';
import { inOrder } from '#shared/brief/order.ts';
import { sectionText } from '#shared/queries/section-text.ts';
import { sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';

test('the text of a section has its prose and the words of its records, and nothing of another section', () => {
  const texts = inOrder(sampleBrief.sections).map((section) => sectionText(sampleBrief, section.id));
  const placeOf = (words: string) =>
    texts.flatMap((text, place) => (text.includes(words) ? [place] : [])).join(' and ');
  const [prose, hypothesis] = [placeOf('The harbour will stay closed.'), placeOf('The closure is planned.')];
  expect([prose, hypothesis]).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/)]);
  expect(prose).not.toBe(hypothesis);
  expect(sectionText(sampleBrief, 'none')).toBe('');
});
