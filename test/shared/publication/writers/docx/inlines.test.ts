import { expect, test } from 'vitest';
import { DocxInlines, startsRightToLeft, textRuns } from '#shared/publication/writers/docx/inlines.ts';
import { range, text } from '../../../../fixtures/publication.ts';

test('marks, ranges and breaks become run properties', () => {
  const runs = new DocxInlines().runs([
    text('a', 'bold', 'italic', 'underline'),
    range('(5–20 %)'),
    { kind: 'break' },
  ]);
  expect(runs).toBe(
    '<w:r><w:rPr><w:b/><w:bCs/><w:i/><w:iCs/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">a</w:t></w:r>' +
      '<w:r><w:rPr><w:rStyle w:val="BriefRange"/></w:rPr><w:t xml:space="preserve">(5–\u206020\u00a0%)</w:t></w:r>' +
      '<w:r><w:br/></w:r>',
  );
});

test('struck, raised and lowered text has its properties in the order of the schema', () => {
  const runs = new DocxInlines().runs([
    text('a', 'underline', 'strike', 'superscript'),
    text('b', 'subscript'),
  ]);
  expect(runs).toBe(
    '<w:r><w:rPr><w:strike/><w:u w:val="single"/><w:vertAlign w:val="superscript"/></w:rPr><w:t xml:space="preserve">a</w:t></w:r>' +
      '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t xml:space="preserve">b</w:t></w:r>',
  );
});

test('passages in a script that runs from right to left are runs of their own', () => {
  const runs = textRuns('Port שלום, סלע opens', {});
  expect(runs.match(/<w:rtl\/>/g)).toHaveLength(1);
  expect(runs).toContain('<w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום, סלע</w:t>');
});

test('the first letter decides the direction of a paragraph', () => {
  expect(startsRightToLeft([text('12 שלום')])).toBe(true);
  expect(startsRightToLeft([text('Port שלום')])).toBe(false);
  expect(startsRightToLeft([text('…')])).toBe(false);
});
