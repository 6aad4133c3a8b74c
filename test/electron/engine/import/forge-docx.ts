import { strToU8, zipSync } from 'fflate';

const wordNames =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const documentType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A paragraph of WordprocessingML with one run, in a style where one is given. */
export function paragraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture; `link` names the relationship of a file outside, `embed` of one inside. */
export function picture(reference: { link: string } | { embed: string }, alt: string): string {
  const attribute = 'link' in reference ? `r:link="${reference.link}"` : `r:embed="${reference.embed}"`;
  return `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

export interface ForgedDocument {
  readonly body: string;
  /** Relationships of the document: id, type's last word, target, and whether it lies outside. */
  readonly relationships?: readonly (readonly [
    id: string,
    type: string,
    target: string,
    isExternal: boolean,
  ])[];
  readonly mainType?: string;
  /** Further parts, or others in place of those that are made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a small Word document, ready to be packed. */
export function docxParts({ body, relationships = [], mainType = documentType, parts = {} }: ForgedDocument) {
  const styles = ['Title', 'Quote']
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const listed = relationships
    .map(
      ([id, type, target, isExternal]) =>
        `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('');
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${listed}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${wordNames}>${styles}</w:styles>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${wordNames}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return Object.entries(texts).map(([name, text]) => ({
    name,
    data: typeof text === 'string' ? strToU8(text) : text,
  }));
}

/** Packs a small Word document. */
export function forgeDocx(document: ForgedDocument): Uint8Array {
  return zipSync(Object.fromEntries(docxParts(document).map(({ name, data }) => [name, data])));
}

/** A header or footer part with these paragraphs. */
export function runningPart(kind: 'hdr' | 'ftr', ...texts: readonly string[]): string {
  return `<?xml version="1.0"?><w:${kind} ${wordNames}>${texts.map((text) => paragraph(text)).join('')}</w:${kind}>`;
}
