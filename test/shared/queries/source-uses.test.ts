import { expect, test } from 'vitest';
import { makeBrief } from '#shared/brief/brief.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { sourceId } from '#shared/brief/kinds/source.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { sourceUses, wordsOfUse } from '#shared/queries/source-uses.ts';

const cite = (...ids: string[]) => ({ type: 'citation', attrs: { sourceIds: ids, locator: '' } });
const lead: Prose = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'One' }, cite('s', 't'), cite('s')] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [cite('s')] }] }],
    },
  ],
};

test('a source is counted by every citation and every item of evidence', () => {
  const empty = makeBrief('b', '2026-11-18T06:00:00Z');
  const sections = Object.fromEntries(
    Object.values(empty.sections).map((section) => [
      section.id,
      section.kind === 'preamble' ? { ...section, lead } : section,
    ]),
  );
  const evidence = { e: { ...makeEvidence('e', 'a0'), sourceIds: [sourceId.parse('s')] } };
  const uses = sourceUses({ ...empty, sections, evidence });
  expect(uses.get('s')).toEqual({ citations: 3, evidence: 1 });
  expect(uses.get('t')).toEqual({ citations: 1, evidence: 0 });
  expect(uses.has('u')).toBe(false);
  expect(wordsOfUse(uses.get('s'))).toBe('3 citations, 1 item of evidence');
  expect(wordsOfUse(undefined)).toBe('Not cited yet');
});
