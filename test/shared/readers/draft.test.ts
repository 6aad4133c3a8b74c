import { expect, it } from 'vitest';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { finishDraft, makeDraft, noOrderYet } from '#shared/readers/draft.ts';
import { makeDraftSection } from '#shared/readers/draft-sections.ts';
import { fixedOptions } from './reading.ts';
import { expectValid } from './reading-laws.ts';

it('gives every record its place and every section its own', () => {
  const draft = makeDraft(fixedOptions());
  for (let index = 0; index < 200; index += 1) {
    draft.tags.push(makeTag(draft.options.newId(), noOrderYet, `tag ${index}`));
  }
  draft.sections.push(
    makeDraftSection('tags', 'Themes'),
    makeDraftSection('custom', 'More', [], { isNumbered: false }),
  );
  const brief = finishDraft(draft);
  expectValid(brief);
  expect(inOrder(brief.tags).map((tag) => tag.name)).toEqual(draft.tags.map((tag) => tag.name));
  const kinds = inOrder(brief.sections).map((section) => section.kind);
  expect(kinds.slice(0, 3)).toEqual(['preamble', 'bottom-line', 'hypotheses']);
  expect(kinds.slice(-5)).toEqual(['tags', 'custom', 'techniques', 'sources', 'afterword']);
  expect(brief.sections['tags' as keyof typeof brief.sections]?.title).toBe('Themes');
});
