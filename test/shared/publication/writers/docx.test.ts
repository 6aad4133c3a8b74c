import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { buildPublication } from '#shared/publication/build.ts';
import type { Block, Publication } from '#shared/publication/publication.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import {
  heading,
  list,
  note,
  orderedList,
  paragraph,
  small,
  table,
  text,
} from '../../../fixtures/publication.ts';

const date = '2026-11-18T08:00:00Z';
const sample = buildPublication(sampleBrief('sample', date), { date });

async function parts(publication: Publication): Promise<Record<string, string>> {
  const bytes = unzipSync(await writeDocx(publication));
  return Object.fromEntries(
    Object.entries(bytes).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}

const body = async (...blocks: Block[]) =>
  (await parts({ ...sample, titleLines: [], blocks, notes: [] }))['word/document.xml'] ?? '';

test('pages in a language written from right to left are, and their tables too', async () => {
  const { 'word/document.xml': xml = '' } = await parts({ ...sample, language: 'ar' });
  const looks = xml.match(/(?<=<w:pStyle w:val=")(?!Table)[^/]+"\/>.*?(?=<\/w:pPr>)/g) ?? [];
  expect(looks.length).toBeGreaterThan(50);
  expect(looks.filter((look) => !look.includes('<w:bidi/>'))).toEqual([]);
  expect(xml.match(/<w:bidiVisual\/>/g)).toHaveLength(xml.match(/<w:tbl>/g)?.length ?? 0);
});

describe('the file', () => {
  test('is the same bytes each time', async () => {
    expect(Buffer.from(await writeDocx(sample)).equals(Buffer.from(await writeDocx(sample)))).toBe(true);
  });

  test('says what it is, for whom and in which language, and nothing of the machine', async () => {
    const {
      'docProps/core.xml': core = '',
      'docProps/app.xml': app,
      'word/styles.xml': styles,
    } = await parts(sample);
    expect(core).toContain(`<dc:title>${sample.title}</dc:title>`);
    expect(core).toContain('<dc:creator>Ilse Maron; Tomas Vey</dc:creator>');
    expect(core).toContain('<dc:language>en-GB</dc:language>');
    expect(core).toContain(
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-18T08:00:00Z</dcterms:created>',
    );
    expect(core).toContain('<cp:keywords>maritime security, tanker traffic');
    expect(app).toContain('<Application>Briefwright</Application><Company>Halden Maritime Desk</Company>');
    expect(styles).toContain('<w:lang w:val="en-GB"');
  });

  test('leads out only by its links, and holds no field but numbers and references', async () => {
    const all = await parts(sample);
    const external = Object.values(all).flatMap(
      (xml) => xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [],
    );
    expect(external.length).toBeGreaterThan(3);
    for (const link of external) expect(link).toMatch(/relationships\/hyperlink" Target="https:/);
    const fields = Object.values(all).flatMap((xml) => xml.match(/(?<=<w:instrText[^>]*>)[^<]+/g) ?? []);
    expect(new Set(fields.map((field) => field.trim().split(' ')[0]))).toEqual(
      new Set(['NOTEREF', 'SEQ', 'PAGE', 'NUMPAGES']),
    );
  });
});

describe('the page', () => {
  test('is A4 with the marking in head and foot and page x of y', async () => {
    const {
      'word/document.xml': document = '',
      'word/header1.xml': header,
      'word/footer1.xml': footer,
    } = await parts(sample);
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    for (const part of [header, footer]) {
      expect(part).toMatch(/<w:color w:val="FFC000"\/><w:sz w:val="24"\/>.*?<w:shd w:fill="000000"[^>]*\/>/);
      expect(part).toContain('\u00a0TLP:AMBER\u00a0');
    }
    expect(footer).toMatch(/PAGE.*> of <.*NUMPAGES/s);
  });

  test('restrictions stand beside the label on every page', async () => {
    const marking = sample.marking && { ...sample.marking, restrictions: 'staff only' };
    const { 'word/header1.xml': header, 'word/footer1.xml': footer } = await parts({ ...sample, marking });
    expect([header, footer].every((part) => part?.includes('\u00a0staff only\u00a0'))).toBe(true);
  });

  test('without a marking there is none', async () => {
    const all = await parts({ ...sample, marking: null });
    expect(`${all['word/header1.xml']}${all['word/footer1.xml']}`).not.toContain('TLP');
  });
});

test('cells state their own indent and alignment, whatever a house’s prose has', async () => {
  const inCell = {
    blocks: [paragraph(text('Rest')), list('Item')],
    isHeader: false,
    columnSpan: 1,
    rowSpan: 1,
  };
  const block = { ...table([0.5, 0.5], ['A', 'B'], [['CC', 'x']]), caption: '' } as Extract<
    Block,
    { kind: 'table' }
  >;
  const xml = await body({ ...block, rows: [...block.rows, [inCell, inCell]] });
  const cells = xml.match(/<w:tc>.*?<\/w:tc>/g) ?? [];
  expect(cells).toHaveLength(6);
  for (const paragraphs of cells.map((cell) => cell.match(/<w:pPr>.*?<\/w:pPr>/g) ?? [])) {
    for (const properties of paragraphs) {
      expect(properties).toMatch(
        /(<w:ind w:left="0" w:right="0" w:firstLine="0"\/>|<w:numPr>.*)<w:jc w:val="left"\/><\/w:pPr>$/,
      );
    }
  }
  expect(xml).toContain('<w:tblInd w:w="0" w:type="dxa"/>');
});

describe('the text', () => {
  test('headings are numbered by Word, unnumbered ones say so', async () => {
    const xml = await body(heading(1, '1', 'First'), heading(2, '', 'Part'), heading(1, '', 'Last'));
    expect(xml).toContain(
      '<w:pStyle w:val="Heading1"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    expect(xml).toContain('<w:pStyle w:val="Heading2"/><w:keepNext/></w:pPr>');
    expect(xml).toContain(
      '<w:pStyle w:val="Heading1"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>',
    );
  });

  test('the first reference to a source is a footnote, later ones refer to it', async () => {
    const blocks = [paragraph(text('a'), note([1])), paragraph(text('b'), note([1, 2], 'p. 4'))];
    const notes = [1, 2].map((number) => ({ number, content: [text(`Source ${number}`)] }));
    const all = await parts({ ...sample, blocks, notes });
    const xml = all['word/document.xml'] ?? '';
    expect(xml.match(/<w:footnoteReference w:id="1"\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:bookmarkStart w:id="1" w:name="_RefNote1"/>');
    expect(xml.match(/NOTEREF _RefNote1 \\f \\h/g)).toHaveLength(1);
    expect(xml).toContain('<w:footnoteReference w:id="2"/>');
    expect(xml).toContain(
      ', </w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:t xml:space="preserve">p.\u00a04<',
    );
    expect(all['word/footnotes.xml']).toMatch(/<w:footnote w:id="2">.*Source 2.*<\/w:footnote>/);
    expect(all['word/settings.xml']).toContain(
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>',
    );
  });

  test('a source is said once, with its link, and leaves no heading without text', async () => {
    const href = 'https://gazette.example/41';
    const content = [text('Gazette. '), { kind: 'link', href, content: [text(href)] } as const];
    const blocks = [paragraph(text('a'), note([1])), heading(1, '', 'Sources')];
    const all = await parts({ ...sample, titleLines: [], blocks, notes: [{ number: 1, content }] });
    expect(all['word/document.xml']).not.toMatch(/Sources|Gazette/);
    expect(all['word/footnotes.xml']).toContain('<w:hyperlink r:id="rIdLink1"');
    expect(all['word/_rels/footnotes.xml.rels']).toContain(`Id="rIdLink1"`);
    expect(all['word/_rels/footnotes.xml.rels']).toContain(`Target="${href}" TargetMode="External"`);
    const uncited = await body(paragraph(text('a')), heading(1, '', 'Sources'));
    expect(uncited).toContain('Sources');
  });

  test('a remark right below a heading stays with what follows, as the heading does', async () => {
    const xml = await body(heading(2, '', 'Technique'), small('What it is for.'), small('A remark.'));
    expect(xml.match(/<w:pStyle w:val="BriefSmall"\/><w:keepNext\/>/g)).toHaveLength(1);
  });

  test('each ordered list begins with its own number', async () => {
    const all = await parts({ ...sample, blocks: [orderedList(1, 'a'), orderedList(7, 'b')], notes: [] });
    expect(all['word/document.xml']).toMatch(/<w:numId w:val="4"\/>.*<w:numId w:val="5"\/>/s);
    expect(all['word/numbering.xml']).toMatch(/w:numId="5">.*?<w:startOverride w:val="7"\/>/s);
  });

  test('tables have header rows, a caption that counts, and words for those who do not see them', async () => {
    const xml = await body(table([0.25, 0.75], ['Name', 'Flag'], [['Tern', 'Osterra']], 'Ships'));
    expect(xml).toContain('<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>');
    expect(xml).toMatch(/<w:pStyle w:val="Caption"\/><w:keepNext\/>.*SEQ Table.*\. Ships/s);
    expect(xml).toMatch(/<w:tblCaption w:val="Ships"\/><w:tblDescription w:val="[^"]+"\/>/);
  });

  test('text that could be markup stays text, links are links', async () => {
    const href = 'https://strait.example/?a=1&b="2"';
    const link = { kind: 'link', href, content: [text('x')] } as const;
    const all = await parts({ ...sample, blocks: [paragraph(text('<w:t>&"'), link, link)], notes: [] });
    expect(all['word/document.xml']).toContain('&lt;w:t&gt;&amp;&quot;');
    expect(all['word/_rels/document.xml.rels']?.match(/hyperlink"/g)).toHaveLength(1);
    expect(all['word/_rels/document.xml.rels']).toContain('?a=1&amp;b=&quot;2&quot;');
  });
});
