import { strToU8, unzipSync, zipSync } from 'fflate';

/* A house template as an office far away might send it: German style ids, letter paper, a logo, odds and ends. */

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

const relationships = (
  ...items: readonly (readonly [id: string, kind: string, target: string, isExternal?: boolean])[]
) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(
      ([id, kind, target, isExternal]) =>
        `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const style = (id: string, name: string, content = '', type = 'paragraph', given = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"${given}><w:name w:val="${name}"/>${content}</w:style>`;

const numbered = (list: number) => `<w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr>`;

const styles = `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>${[
  style('Standard', 'Normal', '', 'paragraph', ' w:default="1"'),
  style('Titel', 'Title'),
  style('berschrift1', 'heading 1', numbered(3)),
  style('berschrift2', 'heading 2'),
  style('Aufzhlung', 'List Bullet', numbered(4)),
  style('BriefLabel', 'Letter Label'),
  style('Haustabelle', 'House Table', '', 'table', ' w:customStyle="1"'),
  style('Kopfzeile', 'header'),
].join('')}</w:styles>`;

const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

const field = (instruction: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const header = `<w:hdr ${w} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t>Haus am Sund</w:t></w:r><w:hyperlink r:id="rId2"><w:r><w:t> haus.example</w:t></w:r></w:hyperlink><w:r><w:drawing><a:blip r:link="rId1"/></w:drawing></w:r><w:r><w:drawing><a:blip r:embed="rId3"/></w:drawing></w:r>${field(' TITLE ', 'Muster')}${field(' INCLUDEPICTURE "http://haus.example/x.png" ', 'Bild')}</w:p></w:hdr>`;

const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdH"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="720" w:footer="720" w:gutter="0"/><w:titlePg/></w:sectPr>';

const document = `<w:document ${w}><w:body><w:p><w:r><w:t>Mustertext des Hauses</w:t></w:r></w:p>${section}</w:body></w:document>`;

const settings = `<w:settings ${w}><w:attachedTemplate r:id="rId1"/><w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:compat/></w:settings>`;

const types = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}"/><Override PartName="/word/styles.xml" ContentType="${wordType}styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}numbering+xml"/><Override PartName="/word/header7.xml" ContentType="${wordType}header+xml"/><Override PartName="/word/settings.xml" ContentType="${wordType}settings+xml"/></Types>`;

/** The parts of the template as text. */
export const houseParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': types(`${wordType}template.main+xml`),
  '_rels/.rels': relationships(
    ['rId1', 'officeDocument', 'word/document.xml'],
    ['rId2', 'custom-properties', 'docProps/custom.xml'],
  ),
  'docProps/custom.xml': '<Properties><property name="Author">Hausmeister</property></Properties>',
  'word/document.xml': document,
  'word/_rels/document.xml.rels': relationships(
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'numbering', 'numbering.xml'],
    ['rId3', 'settings', 'settings.xml'],
    ['rIdH', 'header', 'header7.xml'],
    ['rId5', 'image', 'media/sample.png'],
    ['rId6', 'hyperlink', 'https://haus.example/muster', true],
  ),
  'word/styles.xml': styles,
  'word/numbering.xml': numbering,
  'word/settings.xml': settings,
  'word/_rels/settings.xml.rels': relationships([
    'rId1',
    'attachedTemplate',
    'file:///C:/Users/haus/Normal.dotm',
    true,
  ]),
  'word/header7.xml': header,
  'word/_rels/header7.xml.rels': relationships(
    ['rId1', 'image', 'http://haus.example/logo.png', true],
    ['rId2', 'hyperlink', 'https://haus.example/', true],
    ['rId3', 'image', 'media/logo.png'],
  ),
  'word/media/logo.png': 'logo',
  'word/media/sample.png': 'sample',
};

/** The template, with parts replaced, added or (null) left out. */
export function houseTemplate(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const all = Object.entries({ ...houseParts, ...changes });
  return zipSync(
    Object.fromEntries(all.flatMap(([name, text]) => (text === null ? [] : [[name, strToU8(text)]]))),
  );
}

const houseFootnotes = `<w:footnotes ${w}>${[
  ['separator', '<w:r><w:separator/></w:r>'],
  ['continuationSeparator', '<w:r><w:continuationSeparator/></w:r>'],
  ['continuationNotice', '<w:r><w:t>Fortsetzung</w:t></w:r>'],
]
  .map(
    ([type, runs], index) =>
      `<w:footnote w:type="${type}" w:id="${index}"><w:p><w:pPr><w:pStyle w:val="Standard"/></w:pPr>${runs}</w:p></w:footnote>`,
  )
  .join(
    '',
  )}<w:footnote w:id="3"><w:p><w:hyperlink r:id="rIdLink1"><w:r><w:t>Musternote</w:t></w:r></w:hyperlink></w:p></w:footnote></w:footnotes>`;

const before = (mark: string, added: string) => (text: string) => text.replace(mark, () => added + mark);

/** The template with footnotes of its own: their styles, lines, numbers, a link and a picture. */
export function footnotedTemplate(): Uint8Array {
  const change = (part: string, edit: (text: string) => string) => ({ [part]: edit(houseParts[part] ?? '') });
  return houseTemplate({
    ...change(
      '[Content_Types].xml',
      before('</Types>', `<Override PartName="/word/footnotes.xml" ContentType="${wordType}footnotes+xml"/>`),
    ),
    ...change(
      'word/_rels/document.xml.rels',
      before(
        '</Relationships>',
        `<Relationship Id="rIdF" Type="${office}/footnotes" Target="footnotes.xml"/>`,
      ),
    ),
    ...change(
      'word/styles.xml',
      before(
        '</w:styles>',
        style('Funotentext', 'footnote text') +
          style('Funotenzeichen', 'footnote reference', '', 'character'),
      ),
    ),
    ...change(
      'word/settings.xml',
      before(
        '<w:compat/>',
        '<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numRestart w:val="eachPage"/><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>',
      ),
    ),
    ...change('word/document.xml', before('<w:pgSz', '<w:footnotePr><w:numStart w:val="7"/></w:footnotePr>')),
    'word/header7.xml': null,
    'word/footnotes.xml': houseFootnotes,
    'word/_rels/footnotes.xml.rels': relationships(
      ['rIdLink1', 'hyperlink', 'https://haus.example/note', true],
      ['rId2', 'image', 'media/sample.png'],
    ),
  });
}

/** The same as a macro-enabled template declares itself. */
export const macroTypes = types('application/vnd.ms-word.template.macroEnabledTemplate.main+xml');

/** The parts of a file as text. */
export function textParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
}
