import { describe, expect, test } from 'vitest';
import { removeOldMarking } from '#engine/export/word-template-marking.ts';
import { parseXml, xmlBytes } from '#engine/export/word-template-xml.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

/** What is left of a header. */
function left(...paragraphs: string[]): string {
  const root = parseXml(new TextEncoder().encode(`<w:hdr>${paragraphs.join('')}</w:hdr>`));
  if (!root) throw new Error('The header is not well-formed.');
  removeOldMarking(root);
  return new TextDecoder().decode(xmlBytes(root));
}
const words = (xml: string): string => xml.replace(/<[^>]+>/g, '').trim();

const onBlack = '<w:color w:val="FFC000"/><w:shd w:fill="000000"/>';
const onGrey = '<w:color w:val="1c1b19"/><w:shd w:fill="e8e5de"/>';

describe('a marking that a template brings along', () => {
  test.each(['TLP:RED', 'tlp: amber+strict', 'TLP AMBER + STRICT', 'TLP:\u00a0WHITE', 'TLP-GREEN'])(
    'goes in whatever way it is written: %s',
    (label) => {
      expect(words(left(paragraph(run('House of the Sound · '), run(label))))).toBe('House of the Sound ·');
    },
  );

  test('goes where it is spread over runs, and the words around it stay', () => {
    const xml = left(paragraph(run('Before T'), run('LP:AM'), run('BER+'), run('STRICT after')));
    expect(words(xml)).toBe('Before  after');
  });

  test('goes as we wrote it, label, restrictions or words of the house', () => {
    const xml = left(
      paragraph(run('Stays'), run('TLP:AMBER', onBlack), run('crew only', onBlack), run('House use', onGrey)),
    );
    expect(words(xml)).toBe('Stays');
  });

  test('takes the line with it that says nothing else, but never the last line of a head or a cell', () => {
    const marking = paragraph(run('TLP:RED', onBlack));
    expect(left(paragraph(run('House')), marking, marking).match(/<w:p>/g)).toHaveLength(1);
    expect(left(marking).match(/<w:p\/?>/g)).toHaveLength(1);
    const cell = `<w:tbl><w:tr><w:tc>${marking}</w:tc></w:tr></w:tbl>`;
    expect(left(cell, paragraph(run('x')))).toContain('<w:tc><w:p/></w:tc>');
  });

  test('goes as a watermark', () => {
    const watermark = '<w:r><w:pict><v:shape><v:textpath string="TLP:RED"/></v:shape></w:pict></w:r>';
    expect(left(paragraph(run('House'), watermark))).not.toMatch(/TLP|w:pict/);
  });

  test('is told from words that only begin alike', () => {
    const text = 'TLP:REDUCTION of the fleet, TLP colours';
    expect(words(left(paragraph(run(text))))).toBe(text);
  });
});
