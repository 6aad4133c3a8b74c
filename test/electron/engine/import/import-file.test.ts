import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { importFile, maxImportBytes } from '#engine/import/import-file.ts';
import { type Brief, brief as briefSchema } from '#shared/brief/brief.ts';
import { countingIds } from '#shared/brief/ids.ts';
import type { Prose, ProseNode } from '#shared/brief/prose.ts';
import { mapProse, proseFields } from '#shared/brief/prose-fields.ts';
import { briefCounts } from '#shared/brief/queries.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Block } from '#shared/publication/publication.ts';
import { blockLines, publicationLines } from '#shared/publication/publication-text.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { writeHtml } from '#shared/publication/writers/html.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import { writeMarkdown } from '#shared/publication/writers/markdown.ts';
import { writeText } from '#shared/publication/writers/text.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';
import { forgeDocx, paragraph, runningPart } from './forge-docx.ts';

const report = readFileSync(join(import.meta.dirname, '../../../fixtures/reports/d-full.txt'), 'utf8');
const now = '2026-03-01T08:00:00Z';

async function read(name: string, bytes: string | Uint8Array) {
  const named = { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
  const result = await importFile(named, { newId: countingIds('r'), now });
  if (!result.ok) throw new Error(result.error.message);
  expect(briefSchema.safeParse(result.value.brief).success).toBe(true);
  return result.value;
}

async function refusal(name: string, bytes: string | Uint8Array): Promise<string> {
  const named = { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
  const result = await importFile(named, { newId: countingIds('r'), now });
  return result.ok ? 'read' : `${result.error.code}: ${result.error.message}`;
}

/** Prose of one paragraph: plain texts, and texts with a mark. */
function proseOf(...parts: readonly (string | readonly [text: string, mark: string])[]): Prose {
  const content = parts.map((part): ProseNode => {
    if (typeof part === 'string') return { type: 'text', text: part };
    return { type: 'text', text: part[0], marks: [{ type: part[1] }] };
  });
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

function struckWords({ text, marks, content = [] }: Prose | ProseNode): string[] {
  if (text !== undefined) return marks?.some(({ type }) => type === 'strike') ? [text] : [];
  return content.flatMap(struckWords);
}

const bottomLineOf = (brief: Brief) =>
  Object.values(brief.sections).find(({ kind }) => kind === 'bottom-line')?.lead;

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of one text that the other has not, each as often as it is missing. */
function missingWords(of: string, among: string): string[] {
  const left = new Map<string, number>();
  for (const word of words(among)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(of).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** What the page prints around the records: headings, labels, captions, titles of columns and rows. */
function labelsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'heading') return blockLines(block);
      if (block.kind === 'paragraph') return block.style === 'body' ? [] : blockLines(block);
      if (block.kind === 'list') return block.items.map((item) => labelsOf(item.blocks));
      if (block.kind !== 'table') return [];
      const headers = block.rows.flat().filter((cell) => cell.isHeader);
      return [block.caption, ...headers.flatMap((cell) => cell.blocks.flatMap(blockLines))];
    })
    .join('\n');
}

describe('importFile', () => {
  it('takes a report apart whatever its encoding', async () => {
    const plain = await read('report.txt', report);
    expect(plain.report).toMatchObject({ format: 'text', template: 'D' });
    expect(briefCounts(plain.brief).hypotheses).toBe(2);
    const marked = Buffer.from(`\ufeff${report}`);
    const wide = Buffer.from(`\ufeff${report}`, 'utf16le');
    for (const bytes of [marked, wide, Buffer.from(wide).swap16()]) {
      expect((await read('report.txt', bytes)).brief).toEqual(plain.brief);
    }
    const windows = Buffer.from(
      '“Caf\u00e9” report\n\nIt – closes.'.replace(
        /[“”–]/g,
        (sign) => ({ '“': '\x93', '”': '\x94', '–': '\x96' })[sign] ?? '',
      ),
      'latin1',
    );
    expect(writeText((await read('report.txt', windows)).brief)).toContain('“Café” report');
  });

  it('goes by the form of the file', async () => {
    expect((await read('notes.md', '# Title\n\nSome *words*.')).report.format).toBe('markdown');
    expect((await read('page', '<!doctype html><h1>Title</h1><p>Words.</p>')).report.format).toBe('html');
    expect((await read('letter', 'Words that are no brief at all.')).report.format).toBe('text');
    expect((await read('x.dat', forgeDocx({ body: paragraph('Words.') }))).report.format).toBe('docx');
  });

  it('gives a brief back as it was from JSON and from a .brief file', async () => {
    const otherParts = [{ name: 'attachments/map.bin', bytes: new Uint8Array([1, 2]) }];
    const file = writeBriefFile(sampleBrief, { programVersion: '0', written: now, otherParts });
    for (const name of ['a.brief', 'renamed.zip', 'renamed.txt']) {
      const { brief, report, otherParts: kept } = await read(name, file);
      expect([brief, report.format, kept]).toEqual([sampleBrief, 'brief', otherParts]);
    }
    const json = await read('a.json', writeJson(sampleBrief));
    expect([json.brief, json.report.format]).toEqual([sampleBrief, 'json']);
    const noted = await read(
      'a.json',
      `{"$schema":"brief-schema.json",${writeJson(sampleBrief).trim().slice(1)}`,
    );
    expect([noted.brief, noted.report.contradictions]).toEqual([sampleBrief, []]);
  });

  it('is in the language of its text, and in the usual one where the text does not say', async () => {
    const german =
      'Die Hafenbehörde teilte am Montag mit, dass die Schiffe den Hafen nicht verlassen würden. ';
    const american =
      'The defense ministry said that the vessels would leave the harbor after their labor dispute. ';
    const languages = async (name: string, text: string) => (await read(name, text)).brief.language;
    expect(await languages('a.txt', `Lage\n\n${german.repeat(3)}`)).toBe('de');
    expect(await languages('a.md', `# BLUF\n\n${german.repeat(3)}`)).toBe('de');
    expect(await languages('a.html', `<h1>Harbor</h1><p>${american.repeat(3)}</p>`)).toBe('en-US');
    expect((await read('a.docx', forgeDocx({ body: paragraph(german.repeat(3)) }))).brief.language).toBe(
      'de',
    );
    expect(await languages('a.txt', 'Brief')).toBe('en-GB');
    const ours = { ...sampleBrief, language: 'sv' };
    expect(await languages('a.json', writeJson(ours))).toBe('sv');
  });

  it('says what it repaired', async () => {
    const { report } = await read('a.json', writeJson(sampleBrief).replace('"hA": {', '"hZ": {'));
    expect(report.contradictions.length).toBeGreaterThan(0);
  });

  it('takes the marking of a Word document from its header', async () => {
    const docx = forgeDocx({
      body: paragraph('Harbour report', 'Title') + paragraph('It is shut.'),
      parts: { 'word/header1.xml': runningPart('hdr', 'TLP:GREEN') },
    });
    expect((await read('a.docx', docx)).brief.marking.tlp).toBe('GREEN');
  });
});

describe('importFile on what this program exported', () => {
  let original: Brief;
  beforeAll(async () => {
    original = (await read('report.txt', report)).brief;
  });

  const exports: readonly (readonly [string, (brief: Brief) => string | Uint8Array | Promise<Uint8Array>])[] =
    [
      ['report.docx', (brief) => writeDocx(buildPublication(brief, { date: now }))],
      ['report.html', (brief) => writeHtml(buildPublication(brief, { date: now }))],
      ['report.md', (brief) => writeMarkdown(buildPublication(brief, { date: now }))],
    ];

  it.each(exports)('finds every printed word of a %s again', async (name, write) => {
    const printed = publicationLines(buildPublication(original, { date: now })).join('\n');
    const again = await read(name, await write(original));
    // Headings, captions and column titles are printed by the brief itself; all other words are its own.
    const labels = new Set(words(labelsOf(buildPublication(original, { date: now }).blocks)));
    expect(missingWords(printed, writeText(again.brief)).filter((word) => !labels.has(word))).toEqual([]);
    expect(briefCounts(again.brief)).toMatchObject({ hypotheses: 2, assumptions: 3, recommendations: 4 });
    expect(again.report.leftOut.filter((line) => line.includes('headers'))).toEqual([]);
  });

  it.each([...exports, ['report.txt', writeText] as const])(
    'finds struck, raised and lowered words of a %s again',
    async (name, write) => {
      const lead = proseOf(
        'Trade fell from 10',
        ['3', 'superscript'],
        ' t of CO',
        ['2', 'subscript'],
        ' to x',
        ['a+b', 'superscript'],
        ' t, and ',
        ['none', 'strike'],
        ' was sold.',
      );
      const brief = mapProse(original, (prose) => (prose === bottomLineOf(original) ? lead : prose));
      const again = await read(name, await write(brief));
      const first = bottomLineOf(again.brief)?.content?.[0]?.content ?? [];
      if (name === 'report.txt') {
        expect(first[0]?.text).toContain('Trade fell from 10³ t of CO₂ to x^(a+b) t, and none was sold.');
      } else expect(first.slice(0, 9)).toEqual(lead.content?.[0]?.content);
      expect(again.report.leftOut.join()).not.toContain('struck');
    },
  );

  it('takes two lines through words for one, where both are on and under any prefix', async () => {
    const run = (text: string, properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const namespace = 'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const body = [
      paragraph('Lane', 'Title'),
      `<w:p>${run('twice', '<w:b/><w:dstrike/>')}${run('off', '<w:dstrike w:val="0"/>')}`,
      run('both', '<w:strike w:val="false"/><w:dstrike w:val="1"></w:dstrike>'),
      run('before', '<w:i/><w:rPrChange w:id="1" w:author="A"><w:rPr><w:dstrike/></w:rPr></w:rPrChange>'),
      `<x:r ${namespace}><x:rPr><x:dstrike/></x:rPr><x:t>other</x:t></x:r></w:p>`,
    ].join('');
    const { brief } = await read('a.docx', forgeDocx({ body }));
    const struck = proseFields(brief).flatMap(({ prose }) => struckWords(prose));
    expect(struck).toEqual(['twice', 'both', 'other']);
  });

  it('keeps the line through words of a record, and says where a name lost it', async () => {
    const { brief, report } = await read(
      'a.md',
      '# Lane\n\n## BLUF\n\nIt is ~~open~~ shut.\n\n## Recommendations\n\n- Send ~~two~~ three boats.\n\n' +
        '## Key Individuals and Entities\n\n- ~~Old~~ Corps, militia\n',
    );
    expect(Object.values(brief.recommendations).map(({ text }) => text)).toEqual(['Send two three boats']);
    expect(Object.values(brief.recommendations)[0]?.marks).toEqual({
      text: [{ type: 'strike', from: 5, to: 8 }],
    });
    expect(report.leftOut.join()).toContain('The line through struck-out words in names');
  });

  it('finds the same brief in plain text', async () => {
    const again = await read('report.txt', writeText(original));
    expect(writeText(again.brief)).toBe(writeText(original));
    expect(briefCounts(again.brief)).toEqual(briefCounts(original));
  });
});

describe('importFile on what cannot be read', () => {
  it('names the file, says what it is and what to do', async () => {
    expect(await refusal('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(
      'file-not-recognised: “old.doc” was not imported: it is an old Word, Excel or mail file, which cannot be read. Open it in the program it comes from, save it as a Word document (.docx) and import that.',
    );
    expect(await refusal('scan.pdf', '%PDF-1.7')).toMatch(/^file-not-recognised: “scan.pdf” .* a PDF/);
    expect(await refusal('photo.txt', new Uint8Array(5_000))).toMatch(/^file-not-recognised/);
    expect(await refusal('empty.txt', ' \n')).toMatch(/^file-not-recognised: .* empty/);
    expect(await refusal('data.json', '{"title":"no brief"}')).toMatch(
      /^file-not-recognised: .* JSON of another kind/,
    );
    expect(await refusal('data.json', '{"title":')).toMatch(/^file-damaged: “data.json”/);
    expect(await refusal('text.brief', 'no zip')).toMatch(/^file-not-recognised: “text.brief”/);
    expect(await refusal('deep.json', `{"formatVersion":1,"sections":${'['.repeat(5_000)}`)).toMatch(
      /^file-damaged/,
    );
  });

  it('stops at 50 MB', async () => {
    const large = new Uint8Array(maxImportBytes + 1).fill(0x61);
    expect(await refusal('large.txt', large)).toMatch(/^file-too-large: “large.txt” .* 50 MB/);
  });
});

describe('importFile from the disk', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-file-'));
    writeFileSync(join(folder, 'report.txt'), report);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a path, and names what is not there', async () => {
    const options = { newId: countingIds('r'), now };
    const found = await importFile(join(folder, 'report.txt'), options);
    expect(found.ok && found.value.report.template).toBe('D');
    expect(await importFile(join(folder, 'gone.txt'), options)).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
    expect(await importFile(folder, options)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
  });
});
