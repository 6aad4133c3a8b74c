import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyWordTemplate } from '#engine/export/word-template.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';
import { footnotedTemplate, houseTemplate, textParts } from './word-template-fixture.ts';

const date = '2026-11-18T08:00:00Z';
const publication = buildPublication(sampleBrief('sample', date), { date });

async function applied(template: Uint8Array): Promise<Record<string, string>> {
  const result = await applyWordTemplate(await writeDocx(publication), template);
  if (!result.ok) throw new Error(result.error.message);
  return textParts(result.value);
}

const styleIds = (xml = '') => xml.match(/(?<=w:styleId=")[^"]+/g) ?? [];

describe('a product set in a house template', () => {
  let parts: Record<string, string> = {};
  let document = '';
  beforeAll(async () => {
    parts = await applied(houseTemplate());
    document = parts['word/document.xml'] ?? '';
  });

  test('keeps every style of the house under its id', () => {
    const house = styleIds(textParts(houseTemplate())['word/styles.xml']);
    expect(house.length).toBeGreaterThan(5);
    expect(styleIds(parts['word/styles.xml']).slice(0, house.length)).toEqual(house);
    expect(parts['word/styles.xml']).toContain('<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/>');
  });

  test('uses the house’s styles by name, whatever their ids', () => {
    expect(document).toContain('<w:pStyle w:val="Titel"/>');
    expect(document).toContain('<w:pStyle w:val="berschrift2"/>');
    expect(document).toContain('<w:tblStyle w:val="Haustabelle"/>');
    expect(document).not.toContain('"Heading1"');
  });

  test('adds ours where the house has none, beside a style that happens to have its id', () => {
    expect(parts['word/styles.xml']).toContain('w:styleId="BriefLabel2"><w:name w:val="Brief Label"/>');
    expect(document).toContain('<w:pStyle w:val="BriefLabel2"/>');
    expect(parts['word/styles.xml']).not.toContain('w:ascii="Inter"');
  });

  test('every style that is used exists', () => {
    const known = new Set(styleIds(parts['word/styles.xml']));
    const used = Object.entries(parts).flatMap(([name, xml]) =>
      name.endsWith('.xml')
        ? (xml.match(/(?<=<w:(?:pStyle|rStyle|tblStyle|basedOn|next) w:val=")[^"]+/g) ?? [])
        : [],
    );
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  test('numbers and bullets as the house does, where it does', () => {
    // The house numbers its headings itself; only "no number" is still said.
    expect(document).toMatch(/<w:pStyle w:val="berschrift1"\/><w:keepNext\/><\/w:pPr>/);
    expect(document).toContain(
      '<w:pStyle w:val="berschrift1"/><w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/>',
    );
    expect(document).toContain('<w:pStyle w:val="Aufzhlung"/></w:pPr>');
    // Judgments are numbered by a list of ours, moved behind the house's.
    expect(document).toMatch(
      /<w:pStyle w:val="KeyJudgment"\/><w:keepNext\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="8"\/>/,
    );
    expect(parts['word/numbering.xml']).toMatch(
      /w:abstractNumId="7".*w:abstractNumId="11".*w:numId="4".*w:numId="8"/s,
    );
  });

  test('takes the house’s page and fits tables to it', () => {
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
    expect(document).toContain('<w:tblW w:w="8640" w:type="dxa"/>');
  });

  test('carries the marking in head and foot of every kind of page', () => {
    const references = document.match(/<w:(header|footer)Reference [^>]*>/g) ?? [];
    expect(references.map((reference) => /w:type="(\w+)"/.exec(reference)?.[1])).toEqual([
      'default',
      'first',
      'default',
      'first',
    ]);
    const heads = Object.entries(parts).filter(([name]) =>
      /word\/(brief-)?(header|footer)[^/]*\.xml$/.test(name),
    );
    expect(heads).toHaveLength(4);
    for (const [name, xml] of heads) expect(xml, name).toContain('TLP:AMBER');
  });

  test('keeps the house’s head, its logo and its words, fills its fields', () => {
    const head = parts['word/header7.xml'] ?? '';
    expect(head).toContain('Haus am Sund');
    expect(head).toContain(' haus.example');
    expect(head).toContain('r:embed="rId3"');
    expect(parts['word/media/logo.png']).toBe('logo');
    expect(head).toContain(publication.title);
    expect(head).not.toContain('Muster');
  });

  test('leaves behind what leads out of the file, runs, or speaks of its maker', () => {
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(
      /INCLUDEPICTURE|attachedTemplate|documentProtection|Normal\.dotm|Hausmeister|Mustertext/,
    );
    expect(all).not.toContain('http://haus.example');
    expect(Object.keys(parts)).not.toContain('word/media/sample.png');
    expect(Object.keys(parts)).not.toContain('docProps/custom.xml');
    const external = all.match(/Target="[^"]*" TargetMode="External"/g) ?? [];
    expect(external.every((target) => target.includes('.example/') && !target.includes('haus'))).toBe(true);
  });

  test('every relationship that is used exists, and every part has a type', () => {
    for (const [name, xml] of Object.entries(parts).filter(([part]) => /^word\/[^/]+\.xml$/.test(part))) {
      const ids = new Set(xml.match(/(?<= r:(?:id|embed|link)=")[^"]+/g) ?? []);
      const known = parts[name.replace('word/', 'word/_rels/').concat('.rels')] ?? '';
      for (const id of ids) expect(known, `${name} ${id}`).toContain(`Id="${id}"`);
    }
    const types = parts['[Content_Types].xml'] ?? '';
    expect(types).toContain('wordprocessingml.document.main+xml');
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(parts).toHaveProperty([name ?? '']);
  });

  test('is in the language of the brief, with its sources', () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"');
    expect(parts['word/footnotes.xml']).toContain('Notice to Mariners 41/2026');
  });
});

describe('footnotes in a house template', () => {
  test('stand below lines of ours, which the settings name, where the house has none', async () => {
    const parts = await applied(houseTemplate());
    expect(parts['word/settings.xml']).toMatch(
      /<w:footnotePr><w:footnote w:id="-1"\/><w:footnote w:id="0"\/><\/w:footnotePr><w:compat\/>/,
    );
    expect(parts['word/footnotes.xml']).toContain('<w:pStyle w:val="FootnoteText"/>');
    expect(parts['word/document.xml']).toContain('<w:footnoteReference w:id="1"/>');
    expect(parts['word/_rels/document.xml.rels']?.match(/relationships\/footnotes"/g)).toHaveLength(1);
  });

  test('take the house’s styles and lines, and leave its notes and its numbers behind', async () => {
    const parts = await applied(footnotedTemplate());
    const { 'word/footnotes.xml': footnotes = '', 'word/document.xml': document = '' } = parts;
    expect(footnotes).toContain('Fortsetzung');
    expect(footnotes).toContain('<w:pStyle w:val="Funotentext"/>');
    expect(footnotes).toContain('<w:rStyle w:val="Funotenzeichen"/>');
    expect(document).toContain('<w:rStyle w:val="Funotenzeichen"/>');
    expect(parts['word/styles.xml']).not.toContain('"FootnoteText"');
    const ids = [...footnotes.matchAll(/<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"/g)].map(([, id]) => id);
    const references = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['0', '1', '2', ...references]);
    expect(references[0]).toBe('3');
    expect(parts['word/settings.xml']).toMatch(
      /<w:footnotePr>(<w:footnote w:id="[012]"\/>){3}<\/w:footnotePr><w:compat\/>/,
    );
    expect(document).not.toContain('w:footnotePr');
    expect(`${footnotes}${parts['word/_rels/footnotes.xml.rels']}`).not.toMatch(/Musternote|haus\.example/);
    expect(Object.keys(parts)).not.toContain('word/media/sample.png');
  });

  test('keep their links', async () => {
    for (const template of [houseTemplate(), footnotedTemplate()]) {
      const parts = await applied(template);
      const links = parts['word/footnotes.xml']?.match(/(?<=<w:hyperlink r:id=")[^"]+/g) ?? [];
      expect(links.length).toBeGreaterThan(2);
      for (const id of links)
        expect(parts['word/_rels/footnotes.xml.rels']).toMatch(
          new RegExp(`Id="${id}"[^>]*Target="https://[^"]+" TargetMode="External"`),
        );
    }
  });
});

describe('a template with something hostile in it', () => {
  const namespaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"';
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const instruction = (text: string) => run(`<w:instrText>${text}</w:instrText>`);
  const shown = (text: string) => run(`<w:t>${text}</w:t>`);
  const withHead = (content: string, relationships = '') =>
    applied(
      houseTemplate({
        'word/header7.xml': `<w:hdr ${namespaces}><w:p>${content}</w:p></w:hdr>`,
        'word/_rels/header7.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/>${relationships}</Relationships>`,
        'word/media/logo.svg': '<svg><image href="http://evil.example/x.png"/></svg>',
        'word/media/_rels/logo.png.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="http://evil.example/y" TargetMode="External"/></Relationships>',
      }),
    );
  const image = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}"/>`;
  const evil = (parts: Record<string, string>) =>
    Object.entries(parts).filter(([, xml]) => /evil\.example/.test(xml));

  test('loses fields that fetch, spread over runs or inside others, and keeps what they showed', async () => {
    const parts = await withHead(
      [
        mark('begin') + instruction(' INCLUDE') + instruction('PICTURE "http://evil.example/a.png" '),
        mark('separate') + shown('Bild') + mark('end'),
        mark('begin') + instruction(' TITLE ') + mark('begin') + instruction('DDEAUTO evil.example'),
        mark('separate') + shown('x') + mark('end') + mark('separate') + shown('y') + mark('end'),
        mark('begin') + instruction(' QUOTE "evil.example" ') + mark('separate') + shown('z') + mark('end'),
        mark('begin') + instruction(' PAGE ') + mark('separate') + shown('1') + mark('end'),
      ].join(''),
    );
    const head = parts['word/header7.xml'] ?? '';
    expect(evil(parts)).toEqual([]);
    expect(head).toContain('Bild');
    expect(head).toContain('<w:instrText> PAGE </w:instrText>');
  });

  test('loses fields that fetch after any number of spaces and in any number of pieces', async () => {
    const spaces = ' '.repeat(300);
    const pieces = [...'DDEAUTO evil.example'].map(instruction).join('');
    const parts = await withHead(
      [
        mark('begin') + instruction(spaces) + pieces + mark('separate') + shown('x') + mark('end'),
        mark('begin') + instruction(`${spaces}DDE`) + instruction(' PAGE evil.example') + mark('end'),
        mark('begin') + instruction(spaces) + instruction('PAGE') + mark('separate') + mark('end'),
      ].join(''),
    );
    const head = parts['word/header7.xml'] ?? '';
    expect(head.replace(/<[^>]*>/g, '')).not.toMatch(/DDE|evil/);
    expect(head).toContain('<w:instrText>PAGE</w:instrText>');
  });

  test('loses addresses in drawings, whatever form they have, and keeps the drawing', async () => {
    const parts = await withHead(
      [
        run(
          '<w:pict><v:shape href="http://evil.example/"><v:imagedata r:id="rId3" src="http://evil.example/b" o:href="http://evil.example/c"/></v:shape></w:pict>',
        ),
        run('<w:drawing><a:hlinkClick r:id="rIdLink"/><a:blip r:embed="rId3"/></w:drawing>'),
        run('<w:drawing><a:blip r:embed="rId3"/><asvg:svgBlip r:embed="rIdSvg"/></w:drawing>'),
        run('<w:drawing><a:blip r:embed="rIdFar"/></w:drawing>'),
      ].join(''),
      `${image('rIdSvg', 'media/logo.svg')}${image('rIdFar', 'http://evil.example/far.png')}${image('rIdGone', 'media/gone.png')}<Relationship Id="rIdLink" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://evil.example/" TargetMode="External"/>`,
    );
    const head = parts['word/header7.xml'] ?? '';
    expect(evil(parts)).toEqual([]);
    expect(head.match(/rId3/g)).toHaveLength(3);
    expect(head).not.toMatch(/rIdFar|rIdSvg|rIdLink/);
    expect(parts['word/_rels/header7.xml.rels']?.match(/<Relationship /g)).toHaveLength(1);
    expect(Object.keys(parts)).not.toContain('word/media/logo.svg');
  });
});

test('our own head and foot end where the text of a narrower house ends', async () => {
  const parts = await applied(
    houseTemplate({ 'word/header7.xml': null, 'word/_rels/header7.xml.rels': null }),
  );
  expect(parts['word/brief-header-default.xml']).toContain('<w:tab w:val="right" w:pos="8640"/>');
});

test('the same product and template give the same bytes', async () => {
  const docx = await writeDocx(publication);
  const [first, second] = [
    await applyWordTemplate(docx, houseTemplate()),
    await applyWordTemplate(docx, houseTemplate()),
  ];
  expect(first.ok && second.ok && Buffer.from(first.value).equals(Buffer.from(second.value))).toBe(true);
});

test('headings whose list shows no number are numbered by ours', async () => {
  const numbering = textParts(houseTemplate())['word/numbering.xml'] ?? '';
  const silent = numbering.replace(
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/>',
    '<w:numFmt w:val="none"/><w:lvlText w:val=""/>',
  );
  expect(silent).not.toBe(numbering);
  const parts = await applied(houseTemplate({ 'word/numbering.xml': silent }));
  const headings = parts['word/document.xml']?.match(/<w:pStyle w:val="berschrift1"\/>.*?<\/w:pPr>/g) ?? [];
  const lists = headings.map((heading) => /<w:numId w:val="(\d+)"/.exec(heading)?.[1]);
  expect(lists.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => lists[0]));
  expect(Number(lists[0])).toBeGreaterThan(4);
});

test('a template with hardly anything in it will do', async () => {
  const parts = await applied(
    houseTemplate({
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
      'word/numbering.xml': null,
      'word/settings.xml': null,
      'word/_rels/settings.xml.rels': null,
    }),
  );
  expect(parts['word/document.xml']).toContain('w:type="default"');
  expect(parts['word/brief-header-default.xml']).toContain('TLP:AMBER');
  expect(parts).toHaveProperty(['word/numbering.xml']);
  expect(parts).toHaveProperty(['word/settings.xml']);
});

test('a finished product serves as a template for another, without the marking it had', async () => {
  const parts = await applied(await writeDocx(publication));
  const again = await applied(
    readFileSync(join(import.meta.dirname, '../../../../resources/templates/formal.docx')),
  );
  expect(parts['word/header1.xml']?.match(/TLP:AMBER/g)).toHaveLength(1);
  expect(again['word/header2.xml']).toContain('Halden Maritime Desk');
});
