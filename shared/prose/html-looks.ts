import { ownRecord } from '../brief/own-record.ts';
import { attribute, type HtmlElement, textBelow } from './html-tree.ts';
import { type RunMark, runMarks, type Script } from './runs.ts';
import { bulletMarker, type ListMarker } from './source-block.ts';

/* What tags and inline styles say about looks, structure and visibility, including Word's own way of writing lists. */

const tagMarks: Readonly<Record<string, RunMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  dfn: 'italic',
  var: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
};

const styleOf = (element: HtmlElement): string => attribute(element, 'style').slice(0, 4_000);

/** The marks of the text inside an element, given those around it. An inline style overrules the tag. */
export function marksInside(element: HtmlElement, around: readonly RunMark[]): readonly RunMark[] {
  const style = styleOf(element);
  const mark = isInsertion(element) ? undefined : ownRecord(tagMarks, element.tagName);
  if (mark === undefined && style === '') return around;
  const marks = new Set(around);
  if (mark) marks.add(mark);
  const say = (name: RunMark, yes: RegExp, no: RegExp) => {
    if (yes.test(style)) marks.add(name);
    else if (no.test(style)) marks.delete(name);
  };
  // Word also names the looks of right-to-left text: mso-bidi-font-weight says nothing about these words.
  say(
    'bold',
    /(?<!-)font-weight\s*:\s*(bold|bolder|[6-9]00)/i,
    /(?<!-)font-weight\s*:\s*(normal|lighter|[1-5]00)/i,
  );
  say('italic', /(?<!-)font-style\s*:\s*(italic|oblique)/i, /(?<!-)font-style\s*:\s*normal/i);
  say('underline', /text-decoration[a-z-]*\s*:[^;]{0,80}underline/i, /text-decoration\s*:\s*none/i);
  say('strike', /text-decoration[a-z-]*\s*:[^;]{0,80}line-through/i, /text-decoration\s*:\s*none/i);
  return runMarks.filter((name) => marks.has(name));
}

/** Says whether an element is not shown: `hidden`, `display: none` or Word's own property for it. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.some((entry) => entry.name === 'hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(styleOf(element));
}

/* An author and a date are noted only on tracked changes; without them such tags are only looks. */
function isTracked(element: HtmlElement): boolean {
  return attribute(element, 'datetime') !== '' || attribute(element, 'cite') !== '';
}

/** Says whether the text inside was deleted with changes tracked, as Word and others write it. */
export function isDeletion(element: HtmlElement): boolean {
  return (element.tagName === 'del' && isTracked(element)) || hasClass(element, 'msodel');
}

/** Says whether the text inside was inserted with changes tracked; its underline is then no look. */
function isInsertion(element: HtmlElement): boolean {
  return (element.tagName === 'ins' && isTracked(element)) || hasClass(element, 'msoins');
}

function hasClass(element: HtmlElement, name: string): boolean {
  return attribute(element, 'class').toLowerCase().split(/\s+/).includes(name);
}

/** Says whether an element is a comment in the margin, or the mark in the text that refers to one. */
export function isRemark(element: HtmlElement): boolean {
  return (
    /mso-element\s*:\s*comment-list|mso-comment-reference|mso-special-character\s*:\s*comment/i.test(
      styleOf(element),
    ) || hasClass(element, 'msocommentreference')
  );
}

/** Whether the text inside stands higher or lower than its line; null for neither. */
export function scriptOf(element: HtmlElement): Script | null {
  const style = /vertical-align\s*:\s*([a-z]+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
  if (element.tagName === 'sup' || element.tagName === 'sub') {
    return style === 'baseline' ? null : element.tagName === 'sup' ? 'super' : 'sub';
  }
  const isInline = element.tagName === 'span' || element.tagName === 'font';
  return isInline && (style === 'super' || style === 'sub') ? style : null;
}

/** Says whether the text inside is struck out. */
export function isStruck(element: HtmlElement): boolean {
  return marksInside(element, []).includes('strike');
}

/** Says whether white space stands as written. */
export function keepsSpace(element: HtmlElement): boolean {
  return (
    ['pre', 'textarea', 'listing', 'xmp', 'plaintext'].includes(element.tagName) ||
    /white-space\s*:\s*(pre|break-spaces)/i.test(styleOf(element))
  );
}

/** Says whether a style makes a block of an element that is not one by its tag. */
export function isStyledBlock(element: HtmlElement): boolean {
  return /display\s*:\s*(block|flex|grid|table|list-item)/i.test(styleOf(element));
}

/** The level 1 to 3 of a heading, by tag, by role or by Word's title style; 0 for anything else. */
export function headingLevel(element: HtmlElement): number {
  const byTag = /^h([1-6])$/.exec(element.tagName);
  if (byTag) return Math.min(3, Number(byTag[1]));
  if (attribute(element, 'role') === 'heading') {
    return Math.min(3, Math.max(1, Number.parseInt(attribute(element, 'aria-level'), 10) || 2));
  }
  return element.tagName === 'p' && /^MsoTitle/.test(attribute(element, 'class')) ? 1 : 0;
}

/** Reads a list marker as printed: "3." and "(b)" count, every other marker is a bullet. */
export function printedMarker(printed: string): ListMarker {
  const sign = printed.replace(/[\s().:]+/g, '');
  if (/^\d{1,4}$/.test(sign)) return { kind: 'number', value: Number(sign) };
  if (/^[a-z]$/.test(sign) && sign !== 'o') return { kind: 'letter', value: sign.charCodeAt(0) - 96 };
  return bulletMarker;
}

/** Says whether an element holds the bullet or number that Word writes in front of a list paragraph. */
export function isWordMarker(element: HtmlElement): boolean {
  return /mso-list\s*:\s*ignore/i.test(styleOf(element));
}

function wordMarker(element: HtmlElement): string {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    const inside = isWordMarker(child) ? textBelow(child) : wordMarker(child);
    if (inside !== '') return inside;
  }
  return '';
}

/** How deep in a list a paragraph of Word is, and its marker; null if it is in none. */
export function wordListItem(element: HtmlElement): { depth: number; marker: ListMarker } | null {
  const level = /mso-list\s*:[^;]{0,60}?level(\d)/i.exec(styleOf(element));
  if (!level) return null;
  return { depth: Math.max(1, Number(level[1])), marker: printedMarker(wordMarker(element)) };
}
