import { expect, test } from 'vitest';
import type { Brief } from '#shared/brief/brief.ts';
import { type Prose, proseOfParagraphs } from '#shared/brief/prose.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { briefText, countBriefWords } from '#shared/prose/brief-text.ts';
import { countWords } from '#shared/prose/words.ts';
import { longBrief } from '../../fixtures/long-brief.ts';

const brief = longBrief(2);

function withBottomLine(of: Brief, lead: Prose): Brief {
  const section = sectionOfKind(of, 'bottom-line');
  return { ...of, sections: { ...of.sections, [section.id]: { ...section, lead } } };
}

test('counts every word of the brief but the titles of its sections', () => {
  const titles = Object.values(brief.sections).map(({ title }) => countWords(title));
  const all = countWords(briefText(brief)) - titles.reduce((sum, words) => sum + words, 0);
  expect(countBriefWords(brief)).toBe(all);
});

test('counts an edit of a block, and leaves the blocks beside it as they were counted', () => {
  const lead = proseOfParagraphs(['The harbour waits.', 'Its pilots, too.']);
  const before = withBottomLine(brief, lead);
  const [first, ...rest] = lead.content ?? [];
  const [longer] = proseOfParagraphs(['The old harbour waits for its pilots.']).content ?? [];
  if (!first || !longer) throw new Error('There is no paragraph to edit.');
  const after = withBottomLine(brief, { ...lead, content: [longer, ...rest] });
  expect(countBriefWords(after) - countBriefWords(before)).toBe(4);
  expect(countBriefWords(before)).toBe(countBriefWords(structuredClone(before)));
});
