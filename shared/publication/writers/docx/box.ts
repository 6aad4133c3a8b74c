import { escapeXml } from './xml.ts';

/** How a box lies on the page, in twips. */
export interface BoxPlace {
  readonly style: 'BriefBox' | 'KeyJudgmentBox';
  readonly indent: number;
  readonly width: number;
  readonly isRightToLeft: boolean;
}

/**
 * Writes a box: a table of one cell, which holds together whatever is in it, lists and tables too; borders of
 * paragraphs would break at each indent. `content` are its paragraphs; it must end with one.
 */
export function boxXml(title: string, place: BoxPlace, content: string): string {
  const { style, indent, width, isRightToLeft } = place;
  const direction = isRightToLeft ? '<w:bidiVisual/>' : '';
  // For screen readers; Word 2007 ignores it.
  const words = `<mc:AlternateContent><mc:Choice Requires="w14"><w:tblDescription w:val="${escapeXml(title)}"/></mc:Choice></mc:AlternateContent>`;
  const properties = `<w:tblPr><w:tblStyle w:val="${style}"/>${direction}<w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="${indent}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/>${words}</w:tblPr>`;
  const cell = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl>${properties}<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>`;
}
