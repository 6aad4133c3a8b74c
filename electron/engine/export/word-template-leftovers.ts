import { isRunningTitle } from '#shared/publication/running-title.ts';
import { runningHead } from '#shared/publication/writers/docx/page-lines.ts';
import type { Parts } from './word-template-parts.ts';
import { relatedPart } from './word-template-parts.ts';
import { styleNamed } from './word-template-styles.ts';
import {
  childOf,
  childrenOf,
  elementsIn,
  elementsOfParagraph,
  parseXml,
  valueIn,
  type XmlElement,
} from './word-template-xml.ts';

/*
 * A product of ours may serve as template for the next one: last month's issue, with a logo that somebody added. Its
 * running lines name the last issue, its number and its house. What the file says of itself tells these lines from the
 * house's own, and they are replaced by those of the new product.
 */

/** What a product that serves as template said in its headers and footers. */
export interface OldProduct {
  readonly title: string;
  readonly organisation: string;
  readonly serial: string;
}

/** A line as it was given, without the characters that hold its pieces together. */
const words = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

/** The text of a paragraph, tabs as `\t`, fields as their instruction in braces, without what they showed. */
function lineOf(paragraph: XmlElement): string {
  let line = '';
  let state: 'text' | 'instruction' | 'result' = 'text';
  for (const at of elementsOfParagraph(paragraph)) {
    const kind = at.name === 'w:fldChar' ? at.attributes['w:fldCharType'] : undefined;
    if (kind === 'begin') {
      state = 'instruction';
      line += '{';
    } else if (kind === 'separate') {
      state = 'result';
    } else if (kind === 'end') {
      state = 'text';
      line += '}';
    } else if (at.name === 'w:instrText' && state === 'instruction') {
      line += words(at.children.join(''));
    } else if (state === 'text' && at.name === 'w:t') {
      line += at.children.join('');
    } else if (state === 'text' && at.name === 'w:tab' && at.attributes['w:val'] === undefined) {
      line += '\t';
    }
  }
  return line;
}

/** The lines of the title block by their label. */
function detailsOf(body: XmlElement, style: string): ReadonlyMap<string, string> {
  const lines = childrenOf(body, 'w:p').filter(
    (paragraph) => valueIn(childOf(paragraph, 'w:pPr'), 'w:pStyle') === style,
  );
  return new Map(
    lines.map((paragraph) => {
      const [label = '', ...text] = lineOf(paragraph).split('\t');
      return [words(label), words(text.join(' '))];
    }),
  );
}

function property(parts: Parts, kind: string, name: string): string {
  const part = relatedPart(parts, '', kind);
  const root = part === undefined ? null : parseXml(parts.get(part) ?? new Uint8Array());
  return words(childOf(root ?? undefined, name)?.children.join('') ?? '');
}

/**
 * Reads what a template says of the product it was, from its title block and its properties; null if it lacks the style
 * of our title block, which every product of ours has.
 */
export function oldProduct(parts: Parts, document: XmlElement, styles: XmlElement): OldProduct | null {
  const body = childOf(document, 'w:body');
  const style = styleNamed(styles, 'brief details');
  if (!body || style === undefined) return null;
  const details = detailsOf(body, style);
  return {
    title: property(parts, 'core-properties', 'dc:title'),
    organisation: details.get('Organisation') ?? property(parts, 'extended-properties', 'Company'),
    serial: details.get('Number') ?? '',
  };
}

/** Says whether a paragraph is the line that an earlier product of ours had in its headers. */
function isOldHead(paragraph: XmlElement, { organisation, serial }: OldProduct): boolean {
  const line = lineOf(paragraph);
  if (!line.endsWith('\t') || line.indexOf('\t') < line.length - 1) return false;
  const text = words(line);
  // If the title block was deleted, the number is recognised by the house's name before it.
  return (
    text === words(runningHead({ organisation, serial })) ||
    (organisation !== '' && text.startsWith(words(runningHead({ organisation, serial: ' ' }))))
  );
}

/** Says whether a paragraph is the line that an earlier product of ours had in its footers. */
function isOldFoot(paragraph: XmlElement, { title }: OldProduct): boolean {
  const [text = '', count, ...rest] = lineOf(paragraph).split('\t');
  const isTitle = title !== '' && isRunningTitle(words(text), words(title));
  return isTitle && count === '{PAGE} of {NUMPAGES}' && rest.join('').trim() === '';
}

/**
 * Replaces the running line of an earlier product by `lines`, the new product's own, in a header or footer; says
 * whether there was one. Old markings must already be gone from it.
 */
export function renewRunningLine(
  part: XmlElement,
  old: OldProduct | null,
  lines: readonly XmlElement[],
): boolean {
  if (old === null) return false;
  const isOld = part.name === 'w:ftr' ? isOldFoot : isOldHead;
  let isRenewed = false;
  for (const parent of elementsIn(part)) {
    if (!parent.children.some((child) => typeof child !== 'string' && child.name === 'w:p')) continue;
    parent.children = parent.children.flatMap((child) => {
      if (typeof child === 'string' || child.name !== 'w:p' || !isOld(child, old)) return [child];
      const put = isRenewed ? [] : lines.map((line) => structuredClone(line));
      isRenewed = true;
      return put;
    });
  }
  return isRenewed;
}
