import { ownMarkingLook } from '#shared/publication/marking.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import {
  childOf,
  childrenOf,
  element,
  elementsHolding,
  elementsIn,
  removeWhere,
  valueIn,
  type XmlElement,
} from './word-template-xml.ts';

/* Markings in headers and footers: those of the template are removed, the product's own is added. */

const hex = (color: string): string => color.replace('#', '').toUpperCase();

/** Background and colour of every marking we write, as `fill color`. */
const ourLooks: ReadonlySet<string> = new Set(
  [...Object.values(tlpDefinitions), ownMarkingLook].map(
    ({ background, foreground }) => `${hex(background)} ${hex(foreground)}`,
  ),
);

function hasOurLook(run: XmlElement): boolean {
  const properties = childOf(run, 'w:rPr');
  const fill = childOf(properties, 'w:shd')?.attributes['w:fill'] ?? '';
  return ourLooks.has(`${hex(fill)} ${hex(valueIn(properties, 'w:color') ?? '')}`);
}

/** A TLP label as people and other programs write it, of either version. */
const label = /TLP\s{0,2}[:-]?\s{0,2}(?:RED|AMBER(?:\s?\+\s?STRICT)?|GREEN|CLEAR|WHITE)(?![\p{L}\p{N}])/giu;

const isTextNode = (at: XmlElement): boolean => at.name === 'w:t';

/** The texts of a paragraph itself; texts in its text boxes belong to their own paragraphs. */
function textsOf(paragraph: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    for (const child of childrenOf(at)) {
      if (isTextNode(child)) found.push(child);
      else if (child.name !== 'w:p') visit(child);
    }
  };
  visit(paragraph);
  return found;
}

const textIn = (at: XmlElement): string => at.children.join('');

/** Takes the labels out of a paragraph, even if one is spread over several runs; says whether there was any. */
function removeLabels(paragraph: XmlElement): boolean {
  const texts = textsOf(paragraph);
  const whole = texts.map(textIn).join('');
  const cuts = [...whole.matchAll(label)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));
  let at = 0;
  let next = 0;
  for (const text of cuts.length === 0 ? [] : texts) {
    const end = at + textIn(text).length;
    let kept = '';
    for (let cut = cuts[next]; cut !== undefined && cut.from < end; cut = cuts[next]) {
      kept += whole.slice(at, Math.max(at, cut.from));
      at = Math.min(end, cut.to);
      if (cut.to > end) break;
      next += 1;
    }
    text.children = [kept + whole.slice(at, end)];
    at = end;
  }
  return cuts.length > 0;
}

const shown: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:fldChar',
  'w:fldSimple',
  'w:sym',
  'w:sectPr',
  'mc:AlternateContent',
]);

const showsSomething = (at: XmlElement): boolean =>
  shown.has(at.name) || (isTextNode(at) && textIn(at).replace(/[\s\u00a0]+/g, '') !== '');

function clearParagraph(paragraph: XmlElement): boolean {
  const before = paragraph.children.length;
  paragraph.children = paragraph.children.filter(
    (child) => typeof child === 'string' || child.name !== 'w:r' || !hasOurLook(child),
  );
  return removeLabels(paragraph) || paragraph.children.length < before;
}

/** A watermark is a drawing with its words in an attribute. */
const hasMarkingWords = ({ attributes }: XmlElement): boolean =>
  (attributes.string ?? '').search(label) !== -1;

/**
 * Takes out of a template's header or footer the marking it already carries, ours or anybody's TLP label, with
 * paragraphs that say nothing else: a product has only its own marking.
 */
export function removeOldMarking(part: XmlElement): void {
  const watermarks = elementsHolding(part, hasMarkingWords);
  removeWhere(part, (at) => at.name === 'w:pict' && watermarks.has(at));
  const cleared = elementsIn(part).filter((at) => at.name === 'w:p' && clearParagraph(at));
  const showing = elementsHolding(part, showsSomething);
  const emptied = new Set(cleared.filter((at) => !showing.has(at)));
  for (const parent of elementsIn(part)) {
    const kept = parent.children.filter((child) => typeof child === 'string' || !emptied.has(child));
    const needsParagraph = !kept.some((child) => typeof child !== 'string' && child.name === 'w:p');
    // A header, a footer and a cell must keep a paragraph.
    if (kept.length < parent.children.length && !needsParagraph) parent.children = kept;
  }
}

/** The marking as in our header: its runs on their own background, line by line, with our style ids. */
export function markingParagraphs(header: XmlElement): XmlElement[] {
  const isMarking = (run: XmlElement) => childOf(childOf(run, 'w:rPr'), 'w:shd') !== undefined;
  const lines = elementsIn(header)
    .filter((at) => at.name === 'w:p')
    .map((paragraph) => childrenOf(paragraph, 'w:r').filter(isMarking))
    .filter((runs) => runs.length > 0);
  return lines.map((runs, index) => {
    const copies = runs.map((run) => structuredClone(run));
    for (const run of copies) removeWhere(run, (at) => at.name === 'w:rFonts');
    const properties = element('w:pPr', {}, [
      element('w:pStyle', { 'w:val': 'Header' }),
      element('w:pBdr', {}, [element('w:bottom', { 'w:val': 'nil' })]),
      element('w:spacing', {
        'w:before': index === 0 ? '160' : '20',
        'w:after': index === lines.length - 1 ? '160' : '20',
      }),
      element('w:jc', { 'w:val': 'right' }),
    ]);
    return element('w:p', {}, [properties, ...copies]);
  });
}
