import { describe, expect, test } from 'vitest';
import { importFile } from '#engine/import/import-file.ts';
import { countingIds } from '#shared/brief/ids.ts';
import { briefText } from '#shared/prose/brief-text.ts';
import { forgeDocx, paragraph } from './forge-docx.ts';

async function imported(bytes: Uint8Array, name: string): Promise<{ words: string; leftOut: string }> {
  const read = await importFile({ name, bytes }, { newId: countingIds('h'), now: '2026-03-01T08:00:00Z' });
  if (!read.ok) throw new Error(read.error.message);
  return { words: briefText(read.value.brief), leftOut: read.value.report.leftOut.join('\n') };
}

const word = (body: string, styles = '') => {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const parts = styles === '' ? {} : { 'word/styles.xml': `<w:styles ${names}>${styles}</w:styles>` };
  return imported(forgeDocx({ body: paragraph('A quiet quay', 'Title') + body, parts }), 'a.docx');
};

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

const secret = 'SOURCE NAME: do not print';

describe('text that Word hides', () => {
  test.each([
    ['directly', line(run('The quay is '), run(secret, '<w:vanish/>'), run('watched.')), ''],
    [
      'in two runs of one passage',
      line(
        run('The quay is '),
        run('SOURCE NAME: ', '<w:vanish w:val="1"/>'),
        run('do not print', '<w:vanish/>'),
        run('watched.'),
      ),
      '',
    ],
    [
      'by the style of its letters',
      line(run('The quay is '), run(secret, '<w:rStyle w:val="Note"/>'), run('watched.')),
      '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Note"><w:basedOn w:val="Base"/></w:style>',
    ],
    [
      'by the style of its paragraph',
      `${line(run('The quay is watched.'))}<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr>${run(secret)}</w:p>`,
      '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>',
    ],
    [
      'as a row of a table',
      `${line(run('The quay is watched.'))}<w:tbl><w:tr><w:tc>${line(run('Seen'))}</w:tc><w:tc>${line(run('Two terns'))}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${line(run(secret))}</w:tc></w:tr></w:tbl>`,
      '',
    ],
  ])('stays out and is named: %s', async (_way, body, styles) => {
    const { words, leftOut } = await word(body, styles);
    expect(words.replace(/\s+/g, ' ')).toContain('The quay is watched.');
    expect(words).not.toContain('SOURCE');
    expect(leftOut).toContain(`1 hidden passage (“${secret}”): it was not visible in the original.`);
  });

  test.each([
    [
      'where a run shows itself again',
      line(run('Seen at noon', '<w:rStyle w:val="Note"/><w:vanish w:val="0"/>')),
    ],
    [
      'where only the sign of a paragraph is hidden',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('Seen at noon')}</w:p>`,
    ],
    [
      'where it was hidden before a change',
      line(run('Seen at noon', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    ],
    [
      'where two styles hide it',
      `<w:p><w:pPr><w:pStyle w:val="Para"/></w:pPr>${run('Seen at noon', '<w:rStyle w:val="Note"/>')}</w:p>`,
    ],
  ])('is shown %s', async (_way, body) => {
    const { words, leftOut } = await word(
      body,
      '<w:style w:type="character" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Para"><w:rPr><w:vanish/></w:rPr></w:style>',
    );
    expect(words).toContain('Seen at noon');
    expect(leftOut).not.toContain('hidden');
  });
});

describe.each([
  ['a.md', (inside: string) => `# Quay\n\n${inside}\n\n[link](https://example.org)`],
  ['a.html', (inside: string) => `<html><body><h1>Quay</h1><p>${inside}</p></body></html>`],
] as const)('text that %s hides', (name, page) => {
  test.each([
    `The quay is <span style="display:none">${secret}</span>watched.`,
    `The quay is <span hidden>${secret}</span>watched.`,
    `The quay is <b style="visibility: hidden"><i>SOURCE</i> NAME: do not print</b>watched.`,
    `The quay is <span style="mso-hide:all">${secret}</span>watched.`,
  ])('stays out and is named: %s', async (inside) => {
    const { words, leftOut } = await imported(Buffer.from(page(inside)), name);
    expect(words).toContain('The quay is watched.');
    expect(words).not.toContain('SOURCE');
    expect(leftOut).toContain(`1 hidden passage (“${secret}”)`);
  });
});

test('what stands between hiding tags of Markdown stays out from block to block', async () => {
  const text = `# Quay\n\nBefore.\n\n<div hidden>\n\n${secret}\n\n- with a list\n\n</div>\n\nAfter.\n\n[//]: # (A remark)\n`;
  const { words, leftOut } = await imported(Buffer.from(text), 'a.md');
  expect(words).toContain('Before.');
  expect(words).toContain('After.');
  expect(words).not.toMatch(/SOURCE|list|remark/);
  expect(leftOut).toContain('1 hidden passage (“SOURCE NAME: do not print');
  expect(leftOut).toContain('A remark');
});
