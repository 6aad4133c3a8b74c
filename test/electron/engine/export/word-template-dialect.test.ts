import { expect, test } from 'vitest';
import { speakPlainDialect } from '#engine/export/word-template-dialect.ts';
import { parseXml, xmlBytes } from '#engine/export/word-template-xml.ts';

function inPlainDialect(xml: string): string {
  const root = parseXml(new TextEncoder().encode(`<w:root>${xml}</w:root>`));
  if (!root) throw new Error('The example is no XML.');
  speakPlainDialect(root);
  return new TextDecoder().decode(xmlBytes(root)).replace(/^.*<w:root>|<\/w:root>$/gs, '');
}

test('sides have the names every version knows', () => {
  expect(inPlainDialect('<w:jc w:val="start"/><w:lvlJc w:val="end"/><w:tab w:val="start" w:pos="9"/>')).toBe(
    '<w:jc w:val="left"/><w:lvlJc w:val="right"/><w:tab w:val="left" w:pos="9"/>',
  );
  expect(inPlainDialect('<w:ind w:start="1" w:end="2" w:hanging="3"/>')).toBe(
    '<w:ind w:left="1" w:right="2" w:hanging="3"/>',
  );
});

test('what only looks like a side is left alone', () => {
  const others = '<w:start w:val="1"/><w:jc w:val="center"/><w:name w:val="start"/><w:tab w:val="num"/>';
  expect(inPlainDialect(others)).toBe(others);
});

test('levels of lists are in the order of the schema', () => {
  expect(
    inPlainDialect(
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:pStyle w:val="H"/><mc:AlternateContent/><w:lvlText w:val=""/><w:pPr/><w:lvlJc w:val="left"/></w:lvl>',
    ),
  ).toBe(
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent/><w:pStyle w:val="H"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/><w:pPr/></w:lvl>',
  );
});

test('looks of runs are in the order of the schema, and what newer versions add comes last', () => {
  expect(
    inPlainDialect('<w:rPr><w:sz/><w14:ligatures/><w:b/><w:spacing/><w:color/><w:rStyle/></w:rPr>'),
  ).toBe('<w:rPr><w:rStyle/><w:b/><w:color/><w:spacing/><w:sz/><w14:ligatures/></w:rPr>');
});

test('a character set keeps the name all versions share', () => {
  expect(inPlainDialect('<w:charset w:val="01" w:characterSet="utf-8"/>')).toBe('<w:charset w:val="01"/>');
});
