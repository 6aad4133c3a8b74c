import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '#shared/publication/writers/docx/xml.ts';

/** What a strict parser finds in an attribute and between tags where a text was written into both. */
function found(text: string): string[] {
  const values: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => void values.push(...Object.values(attributes)));
  parser.on('text', (value) => void values.push(value));
  parser.write(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`).close();
  return values;
}

describe('escapeXml', () => {
  it.each(['plain', `"quoted" and 'so'`, '<w:p/>', 'R&D &amp; &#x41;', ']]>', '" onload="x', 'a > b'])(
    'gives back %j, in an attribute and between tags',
    (text) => {
      expect(found(text)).toEqual([text, text]);
    },
  );

  it('leaves out the characters that XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u0008c\u000bd\u001fe\ufffef\uffffg')).toBe('abcdefg');
    expect(escapeXml('tab\tline\n')).toBe('tab\tline\n');
  });
});
