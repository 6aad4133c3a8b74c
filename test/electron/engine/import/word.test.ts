import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { withExtras } from '#engine/import/with-extras.ts';
import { wordExtras } from '#engine/import/word-extras.ts';
import { readWordParts } from '#engine/import/word-parts.ts';
import { conversionOptions, wordToHtml } from '#engine/import/word-to-html.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import type { Reading } from '#shared/readers/reading.ts';
import { forgeZip } from '../brief-file/zip-forge.ts';
import { docxParts, type ForgedDocument, forgeDocx, paragraph, picture, runningPart } from './forge-docx.ts';

async function htmlOf(document: ForgedDocument): Promise<string> {
  const parts = await readWordParts(forgeDocx(document));
  if (!parts.ok) throw new Error(parts.error.message);
  const html = await wordToHtml(parts.value);
  if (!html.ok) throw new Error(html.error.message);
  return html.value;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const parts = await readWordParts(bytes);
  return parts.ok ? 'read' : `${parts.error.code}: ${parts.error.message}`;
}

describe('a Word document', () => {
  it('becomes HTML with its title, quotations and underlined words', async () => {
    const underlined = '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>under</w:t></w:r></w:p>';
    const html = await htmlOf({
      body:
        paragraph('Harbour report', 'Title') +
        paragraph('It is shut.') +
        paragraph('Never', 'Quote') +
        underlined,
    });
    expect(html).toBe(
      '<h1>Harbour report</h1><p>It is shut.</p><blockquote><p>Never</p></blockquote><p><u>under</u></p>',
    );
  });

  it('has its pictures named, never read', async () => {
    const html = await htmlOf({
      body: picture({ embed: 'p1' }, 'A map of the port'),
      relationships: [['p1', 'image', 'media/map.png', false]],
      parts: { 'word/media/map.png': new Uint8Array([137, 80, 78, 71]) },
    });
    expect(html).toContain('alt="A map of the port"');
    expect(html).not.toContain('iVBO');
  });

  it('has nothing unpacked but its XML', async () => {
    const read = await readWordParts(
      forgeDocx({
        body: paragraph('words'),
        parts: { 'word/media/map.png': new Uint8Array(9), 'word/embeddings/sheet.bin': new Uint8Array(9) },
      }),
    );
    const names = read.ok ? [...read.value.keys()] : [];
    expect(names).toContain('word/document.xml');
    expect(names.filter((name) => !/\.(xml|rels)$/.test(name))).toEqual([]);
  });

  it.each(['file', 'path', 'escaped path'])(
    'never reads a file of this machine that it names as a picture (%s)',
    async (form) => {
      const folder = mkdtempSync(join(tmpdir(), 'word-canary-'));
      const canary = join(folder, 'canary.txt');
      writeFileSync(canary, 'CANARY-7731');
      const target =
        form === 'file'
          ? pathToFileURL(canary).href
          : form === 'path'
            ? canary
            : canary.replace('canary', '%63anary');
      const html = await htmlOf({
        body: picture({ link: 'p1' }, 'x') + paragraph('after'),
        relationships: [['p1', 'image', target, true]],
      });
      rmSync(folder, { recursive: true });
      expect(html).toContain('after');
      expect(html).not.toContain('CANARY-7731');
      expect(html).not.toContain(Buffer.from('CANARY-7731').toString('base64'));
      expect(html).not.toContain('canary.txt');
    },
  );

  it('would read such a file if the conversion were let to, so that the test above can fail', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'word-canary-'));
    writeFileSync(join(folder, 'canary.txt'), 'CANARY-7731');
    const target = pathToFileURL(join(folder, 'canary.txt')).href;
    const document = {
      body: picture({ link: 'p1' }, 'x'),
      relationships: [['p1', 'image', target, true]],
    } as const;
    const buffer = Buffer.from(forgeDocx(document));
    const { value } = await mammoth.convertToHtml({ buffer }, { externalFileAccess: true });
    rmSync(folder, { recursive: true });
    expect(value).toContain(Buffer.from('CANARY-7731').toString('base64'));
  });

  it('is converted without the option that would read other files', () => {
    expect(Object.keys(conversionOptions(mammoth.images)).sort()).toEqual([
      'convertImage',
      'includeEmbeddedStyleMap',
      'styleMap',
    ]);
  });

  it('cannot bring its own rules for the conversion', async () => {
    const html = await htmlOf({
      body: paragraph('words'),
      parts: { 'mammoth/style-map': 'p => script:fresh' },
    });
    expect(html).toBe('<p>words</p>');
  });

  it('could not bring them either if they reached the conversion', async () => {
    const parts = { 'mammoth/style-map': 'p => h6:fresh' };
    const buffer = Buffer.from(forgeDocx({ body: paragraph('words'), parts }));
    const obeyed = await mammoth.convertToHtml({ buffer });
    expect(obeyed.value).toBe('<h6>words</h6>');
    const { value } = await mammoth.convertToHtml({ buffer }, conversionOptions(mammoth.images));
    expect(value).toBe('<p>words</p>');
  });

  it('has its notes under a title, without arrows back', async () => {
    const html = await htmlOf({
      body: '<w:p><w:r><w:t>Shut</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
      relationships: [['f1', 'footnotes', 'footnotes.xml', false]],
      parts: {
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Harbour log</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    });
    expect(html).toMatch(/<h3>Notes<\/h3><ol><li[^>]*><p>Harbour log<\/p><\/li><\/ol>$/);
  });
});

describe('what is packed like a Word document', () => {
  it('is refused by name where it is something else', async () => {
    const sheet = forgeDocx({
      body: '',
      mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    });
    const odt = zipSync({
      mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.text'),
      'content.xml': new Uint8Array(),
    });
    expect(await refusal(sheet)).toMatch(/^file-not-recognised: .*a workbook/);
    expect(await refusal(odt)).toMatch(/^file-not-recognised: .*an OpenDocument file/);
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array() }))).toMatch(
      /^file-not-recognised: .*an archive/,
    );
  });

  it('is refused where it defines entities', async () => {
    const parts = { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>' };
    expect(await refusal(forgeDocx({ body: '', parts }))).toMatch(/^file-damaged/);
  });

  it('is refused at once where it ends before its text does', async () => {
    const body = `${paragraph('It is shut.')}</w:body></w:document>${paragraph('Lost.').repeat(20_000)}`;
    const parts = await readWordParts(forgeDocx({ body }));
    expect(parts.ok && (await wordToHtml(parts.value))).toMatchObject({ error: { code: 'file-damaged' } });
  });

  it('is read with the folders, comments and late sizes that other programs write', async () => {
    const parts = [{ name: 'word/', method: 0 }, ...docxParts({ body: paragraph('fine') })];
    expect(await refusal(forgeZip(parts, { comment: 'made elsewhere' }))).toBe('read');
  });
});

describe('what stands beside the text of a Word document', () => {
  const empty: Reading = {
    brief: makeBrief('b', '2026-03-01T08:00:00Z'),
    report: {
      format: 'html',
      template: null,
      recognised: [],
      kept: [],
      contradictions: [],
      leftOut: ['first'],
    },
  };
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  async function extrasOf(parts: Readonly<Record<string, string>>, body = '') {
    const read = await readWordParts(forgeDocx({ body, parts }));
    if (!read.ok) throw new Error(read.error.message);
    return { ...wordExtras(read.value), hidden: [] };
  }

  it('is named in the report', async () => {
    const extras = await extrasOf(
      {
        'word/header1.xml': runningPart('hdr', 'Ilsen desk', 'TLP:AMBER+STRICT'),
        'word/header2.xml': runningPart('hdr', 'Ilsen desk'),
        'word/footer1.xml': runningPart('ftr', '12'),
        'word/comments.xml': `<w:comments ${names}><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>`,
      },
      `<w:p><w:del w:id="3"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`,
    );
    expect(extras).toEqual({
      runningTexts: ['Ilsen desk', 'TLP:AMBER+STRICT'],
      comments: 2,
      deletions: 1,
      hidden: [],
    });
    const { brief, report } = withExtras(empty, extras);
    expect(brief.marking.tlp).toBe('AMBER+STRICT');
    expect(report.format).toBe('docx');
    expect(report.leftOut).toEqual([
      'first',
      'The text of headers and footers (“Ilsen desk”): a brief prints its own.',
      '2 comments in the margin: they are not part of the text.',
      'Words that were deleted with changes tracked: the document is read as if all changes were accepted.',
    ]);
  });

  it('does not change a marking the text itself gave', async () => {
    const marked = {
      ...empty,
      brief: { ...empty.brief, marking: { tlp: 'RED', restrictions: '' } as const },
    };
    const extras = await extrasOf({ 'word/header1.xml': runningPart('hdr', 'TLP: WHITE') });
    expect(withExtras(marked, extras).brief.marking.tlp).toBe('RED');
    expect(withExtras(empty, extras).brief.marking.tlp).toBe('CLEAR');
  });
});
