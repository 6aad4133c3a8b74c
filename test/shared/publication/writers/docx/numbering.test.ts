import { expect, test } from 'vitest';
import { DocxLists, lists } from '#shared/publication/writers/docx/numbering.ts';

test('every file has headings, bullets and judgments; ordered lists are counted as they open', () => {
  const opened = new DocxLists();
  expect([opened.open({ level: 0, start: 1 }), opened.open({ level: 2, start: 5 })]).toEqual([4, 5]);
  const xml = opened.xml();
  expect(xml.match(/<w:num /g)).toHaveLength(Object.keys(lists).length - 1 + 2);
  expect(xml).toContain(
    '<w:num w:numId="5"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
  );
});
