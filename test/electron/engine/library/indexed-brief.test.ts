import { expect, test } from 'vitest';
import { indexedBrief } from '#engine/library/indexed-brief.ts';
import { makeSection } from '#shared/brief/kinds/section.ts';
import { sectionOfKind } from '#shared/brief/queries.ts';
import { testBrief } from './library-fixture.ts';

test('every text of a brief is searched, each in its column', () => {
  const { searched } = indexedBrief(
    testBrief({
      title: 'Norvik harbour',
      bottomLine: 'Silt closes the basin.',
      tags: ['Ports'],
      entities: [['Port Authority', 'NPA']],
      fields: { question: 'How long will it last?' },
    }),
  );
  expect(searched.title).toBe('Norvik harbour');
  expect(searched.entities).toBe('Port Authority\nNPA');
  expect(searched.tags).toBe('Ports');
  for (const text of ['Silt closes', 'silting up', 'Dredgers arrived', 'How long']) {
    expect(searched.text).toContain(text);
  }
  expect(searched.text).not.toMatch(/Norvik|Port Authority|Bottom line up front/);
});

test('the snippet is the beginning of the bottom line, cut between words', () => {
  expect(indexedBrief(testBrief({ bottomLine: 'Short and plain.' })).snippet).toBe('Short and plain.');
  const { snippet } = indexedBrief(testBrief({ bottomLine: 'harbour '.repeat(100) }));
  expect(snippet).toMatch(/^(harbour )+harbour…$/);
  expect(snippet.length).toBeLessThanOrEqual(241);
});

test('a brief whose bottom line is empty shows its first text', () => {
  const brief = testBrief({ bottomLine: '' });
  const { lead } = sectionOfKind(testBrief({ bottomLine: 'All quiet at the locks.' }), 'bottom-line');
  const sections = { ...brief.sections, own: { ...makeSection('custom', 'zz', 'own'), body: lead } };
  expect(indexedBrief({ ...brief, sections }).snippet).toBe('All quiet at the locks.');
});

test('names that differ only in case and spaces are one', () => {
  const { tags, names } = indexedBrief(testBrief({ tags: ['Ports', ' ports', 'PORTS ', ''] }));
  expect(tags).toEqual(['Ports']);
  expect(names).toEqual([{ kind: 'tag', key: 'ports', name: 'Ports' }]);
});
