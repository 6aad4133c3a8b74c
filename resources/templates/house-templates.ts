import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Block, Publication } from '#shared/publication/publication.ts';
import { zipParts } from '#shared/publication/writers/docx/package.ts';
import { textWidth } from '#shared/publication/writers/docx/page-lines.ts';
import { writeDocx } from '#shared/publication/writers/docx.ts';

/*
 * The two house templates that come with the program are made from our own Word file: the same style names, other
 * looks. Their pages say what each style is for; that text is not taken over when a product is set in them.
 */

const paragraph = (text: string, style: 'body' | 'lead' | 'small' = 'body'): Block => ({
  kind: 'paragraph',
  style,
  content: [{ kind: 'text', text, marks: [] }],
});

const heading = (level: 1 | 2 | 3, number: string, text: string): Block => ({
  kind: 'heading',
  level,
  number,
  content: [{ kind: 'text', text, marks: [] }],
});

const list = (isOrdered: boolean, text: string): Block => ({
  kind: 'list',
  isOrdered,
  start: 1,
  items: [{ blocks: [paragraph(text)] }],
});

const cell = (text: string, isHeader: boolean) => ({
  blocks: [paragraph(text)],
  isHeader,
  columnSpan: 1,
  rowSpan: 1,
});

const guide: readonly Block[] = [
  {
    kind: 'judgments',
    items: [
      {
        blocks: [
          paragraph('Key judgments use “Key Judgment”.'),
          paragraph('What they rest on uses “Key Judgment Basis”.', 'small'),
        ],
      },
    ],
  },
  heading(1, '1', 'Sections use Heading 1'),
  paragraph(
    'Prose uses Normal. Change the styles of this file to your house’s fonts, colours and spacing, change its headers and footers, and save it. Products set in it follow; the words on this page stay here.',
  ),
  heading(2, '', 'Parts of sections use Heading 2'),
  paragraph('Labels use “Brief Label”', 'lead'),
  list(false, 'Lists with bullets use List Bullet.'),
  list(true, 'Lists with numbers use List Number.'),
  paragraph('Remarks use “Brief Small”.', 'small'),
  {
    kind: 'table',
    caption: 'Captions use Caption',
    summary: 'Shows the style of tables.',
    columnWidths: [0.2, 0.8],
    headerRowCount: 1,
    rows: [
      [cell('Head', true), cell('“Table Heading”', true)],
      [cell('Body', true), cell('Cells use “Table Text”, the table “Brief Table”.', false)],
    ],
  },
];

function guidePublication(title: string): Publication {
  return {
    language: 'en-GB',
    title,
    subtitle: 'The title uses Title, this line Subtitle',
    authors: [],
    organisation: '',
    serial: '',
    keywords: [],
    date: '2026-01-01T00:00:00Z',
    titleLines: [{ label: 'Details', text: 'use “Brief Details”' }],
    marking: null,
    blocks: guide,
    notes: [],
  };
}

const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const field = (instruction: string, shown: string, properties = '') => {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  const mark = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${mark('begin')}<w:r>${look}<w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${run(shown, properties)}${mark('end')}`;
};

const tab = '<w:r><w:tab/></w:r>';
const tabAtEnd = `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>`;
const pageCount = `${field('PAGE', '1')}${run(' of ')}${field('NUMPAGES', '1')}`;

const pagePart = (name: 'hdr' | 'ftr', paragraphs: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${paragraphs}</w:${name}>`;

const rule = (place: 'top' | 'bottom', size: number, color: string) =>
  `<w:pBdr><w:${place} w:val="single" w:sz="${size}" w:space="6" w:color="${color}"/></w:pBdr>`;

const plainHeader = pagePart(
  'hdr',
  `<w:p><w:pPr><w:pStyle w:val="Header"/>${tabAtEnd}</w:pPr>${field('DOCPROPERTY Company', ' ')}</w:p>`,
);

const plainFooter = pagePart(
  'ftr',
  `<w:p><w:pPr><w:pStyle w:val="Footer"/>${tabAtEnd}</w:pPr>${field('TITLE', 'Title')}${tab}${pageCount}</w:p>`,
);

const navy = '1F3A5F';

/** First page of the formal template: the house's name over a heavy rule. */
const letterhead = pagePart(
  'hdr',
  `<w:p><w:pPr><w:pStyle w:val="Header"/>${rule('bottom', 18, navy)}${tabAtEnd}<w:spacing w:before="120" w:after="240"/></w:pPr>${field('DOCPROPERTY Company', 'Organisation', `<w:b/><w:caps/><w:color w:val="${navy}"/><w:spacing w:val="30"/><w:sz w:val="26"/><w:szCs w:val="26"/>`)}${tab}${run('Intelligence assessment', `<w:color w:val="${navy}"/><w:sz w:val="20"/><w:szCs w:val="20"/>`)}</w:p>`,
);

const formalHeader = pagePart(
  'hdr',
  `<w:p><w:pPr><w:pStyle w:val="Header"/>${rule('bottom', 6, navy)}${tabAtEnd}</w:pPr>${field('DOCPROPERTY Company', 'Organisation')}${tab}${field('TITLE', 'Title')}</w:p>`,
);

const formalFooter = pagePart(
  'ftr',
  `<w:p><w:pPr><w:pStyle w:val="Footer"/>${rule('top', 6, navy)}${tabAtEnd}</w:pPr>${run('Page ')}${pageCount}</w:p>`,
);

interface Change {
  readonly from: string | RegExp;
  readonly to: string;
}

/** Looks of the formal template: a roomy cover block, ruled details, headings in the house's colour. */
const formalStyles: readonly Change[] = [
  { from: /1F5F8B/g, to: navy },
  {
    from: /(w:styleId="Title".*?)<w:spacing [^>]*\/>(.*?)<w:sz w:val="42"\/><w:szCs w:val="42"\/>/s,
    to: '$1<w:spacing w:before="720" w:after="160" w:line="264" w:lineRule="auto"/>$2<w:sz w:val="52"/><w:szCs w:val="52"/>',
  },
  {
    from: /(w:styleId="Heading1".*?)<w:pBdr>.*?<\/w:pBdr>(.*?)<w:color w:val="1C1B19"\/>/s,
    to: `$1$2<w:color w:val="${navy}"/>`,
  },
  { from: /(w:styleId="Heading2".*?)<w:color w:val="1C1B19"\/>/s, to: `$1<w:color w:val="${navy}"/>` },
  {
    from: /(w:styleId="BriefTable".*?<w:bottom w:val="single" w:sz="8" w:space="0" w:color=")6F6A61"/s,
    to: `$1${navy}"`,
  },
];

function changed(xml: string, changes: readonly Change[]): string {
  return changes.reduce((text, { from, to }) => {
    const next = text.replace(from, to);
    if (next === text) throw new Error('A template’s change of style found nothing to change.');
    return next;
  }, xml);
}

interface TemplateLook {
  readonly title: string;
  readonly header: string;
  readonly footer: string;
  readonly firstHeader: string | null;
  readonly styles: readonly Change[];
}

const firstHeaderName = 'word/header2.xml';

function withFirstHeader(parts: Record<string, Uint8Array>, xml: string): void {
  const edit = (name: string, change: (text: string) => string) => {
    const bytes = parts[name];
    if (bytes) parts[name] = strToU8(change(strFromU8(bytes)));
  };
  parts[firstHeaderName] = strToU8(xml);
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `<Override PartName="/${firstHeaderName}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`,
    ),
  );
  edit('word/_rels/document.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      '<Relationship Id="rIdFirst" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/></Relationships>',
    ),
  );
  edit('word/document.xml', (text) =>
    text
      // The first page has a head of its own and the same foot as the others.
      .replace(
        /(<w:footerReference )w:type="default" r:id="([^"]+)"\/>/,
        '$1w:type="default" r:id="$2"/>$1w:type="first" r:id="$2"/>',
      )
      .replace(/<w:footerReference w:type="default"/, '<w:headerReference w:type="first" r:id="rIdFirst"/>$&')
      .replace('<w:docGrid', '<w:titlePg/><w:docGrid'),
  );
}

async function makeTemplate(look: TemplateLook): Promise<Uint8Array> {
  const parts = unzipSync(await writeDocx(guidePublication(look.title)));
  parts['word/header1.xml'] = strToU8(look.header);
  parts['word/footer1.xml'] = strToU8(look.footer);
  parts['word/styles.xml'] = strToU8(
    changed(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), look.styles),
  );
  if (look.firstHeader !== null) withFirstHeader(parts, look.firstHeader);
  return zipParts(parts);
}

/**
 * Makes the two house templates that come with the program, by file name: `plain`, our own look to start from, and
 * `formal`, with a letterhead and a cover block. The bytes are the same each time.
 */
export async function makeTemplates(): Promise<Readonly<Record<'plain.docx' | 'formal.docx', Uint8Array>>> {
  return {
    'plain.docx': await makeTemplate({
      title: 'Plain template',
      header: plainHeader,
      footer: plainFooter,
      firstHeader: null,
      styles: [],
    }),
    'formal.docx': await makeTemplate({
      title: 'Formal template',
      header: formalHeader,
      footer: formalFooter,
      firstHeader: letterhead,
      styles: formalStyles,
    }),
  };
}
