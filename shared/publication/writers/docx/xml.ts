/*
 * WordprocessingML as text. The body of the page is written directly, since building it from objects takes several
 * times longer than all the rest of a Word file. Children are in the order the schema asks for.
 */

import { ownRecord } from '../../../brief/own-record.ts';
import { heldTogether } from '../../held-together.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters XML cannot hold; a publication made from a brief has none. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Makes text safe in XML text and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ownRecord(escapes, character) ?? '').replace(unprintable, '');
}

/** How a paragraph looks, besides its style. */
export interface ParagraphLook {
  readonly style: string;
  readonly isKeptWithNext?: boolean;
  /** List and level; list 0 is Word's "no list". */
  readonly list?: { readonly id: number; readonly level: number };
  /** Indent at the left in twips. */
  readonly indent?: number;
  /**
   * Whether it is in a cell. Cells are too narrow for what a house may give its prose: indents, and spaces stretched to
   * justify lines.
   */
  readonly isInCell?: boolean;
  readonly isRightToLeft?: boolean;
}

/** A paragraph around its runs. */
export function paragraphXml(look: ParagraphLook, runs: string): string {
  const keep = look.isKeptWithNext ? '<w:keepNext/>' : '';
  const list = look.list
    ? `<w:numPr><w:ilvl w:val="${look.list.level}"/><w:numId w:val="${look.list.id}"/></w:numPr>`
    : '';
  const direction = look.isRightToLeft ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${look.style}"/>${keep}${list}${direction}${indentXml(look)}${look.isInCell ? '<w:jc w:val="left"/>' : ''}</w:pPr>${runs}</w:p>`;
}

/** The indent stated in the paragraph itself. The indent of a list item comes with its list. */
function indentXml({ indent, isInCell, list }: ParagraphLook): string {
  if (isInCell && !list) return `<w:ind w:left="${indent ?? 0}" w:right="0" w:firstLine="0"/>`;
  return indent === undefined ? '' : `<w:ind w:left="${indent}"/>`;
}

/** How a run looks. */
export interface RunLook {
  readonly style?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
  readonly isStruck?: boolean;
  /** How it stands to its line. */
  readonly script?: 'superscript' | 'subscript' | undefined;
  readonly isRightToLeft?: boolean;
}

function runProperties(look: RunLook): string {
  const properties = [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    look.isBold ? '<w:b/><w:bCs/>' : '',
    look.isItalic ? '<w:i/><w:iCs/>' : '',
    look.isStruck ? '<w:strike/>' : '',
    look.isUnderlined ? '<w:u w:val="single"/>' : '',
    look.script === undefined ? '' : `<w:vertAlign w:val="${look.script}"/>`,
    look.isRightToLeft ? '<w:rtl/>' : '',
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A run around any content. */
export function runXml(content: string, look: RunLook = {}): string {
  return `<w:r>${runProperties(look)}${content}</w:r>`;
}

/**
 * A run of text. Its ranges, units and labels are held together by special characters, since Word has nothing else for
 * it.
 */
export function textXml(text: string, look: RunLook = {}): string {
  return runXml(`<w:t xml:space="preserve">${escapeXml(heldTogether(text))}</w:t>`, look);
}

/** The runs of a field with the result it shows until Word updates it. */
export function fieldXml(instruction: string, result: string, look: RunLook = {}): string {
  const mark = (type: string) => runXml(`<w:fldChar w:fldCharType="${type}"/>`, look);
  const code = runXml(`<w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText>`, look);
  return `${mark('begin')}${code}${mark('separate')}${textXml(result, look)}${mark('end')}`;
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'mc:Ignorable="w14"',
].join(' ');

/** A part of a Word file around its content. */
export function partXml(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${namespaces}>${content}</w:${name}>`;
}
