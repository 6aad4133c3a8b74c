import type { PhrasingContent } from 'mdast';
import { cleanText } from '../prose/clean-text.ts';
import type { LeftOut } from '../prose/left-out.ts';
import { plainRuns, type Run, type RunMark, runMarks, runsText } from '../prose/runs.ts';
import { isSafeLink } from '../prose/schema.ts';
import { scriptRuns } from '../prose/scripts.ts';
import { tagSpan } from './markdown-tags.ts';

/** What inline Markdown depends on in the whole text. */
export interface MarkdownContext {
  readonly leftOut: LeftOut;
  /** Addresses of `[label]: address` lines by their normalised label. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly used: Set<string>;
}

/** Names of HTML elements; anything else in angle brackets is the author's own text, such as `<redacted>`. */
const htmlName =
  /^<\/?(?:a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|col|dd|del|details|div|dl|dt|em|embed|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|math|meta|nav|noscript|object|ol|p|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|u|ul|var|video|wbr)\b/i;

/** Says whether a piece of raw HTML in Markdown is markup at all. */
export function isMarkup(html: string): boolean {
  return htmlName.test(html) || /^<[!?]/.test(html);
}

function withMark(marks: readonly RunMark[], mark: RunMark): readonly RunMark[] {
  return runMarks.filter((name) => name === mark || marks.includes(name));
}

function safeHref(url: string, context: MarkdownContext): string | null {
  const href = url.trim().replaceAll(' ', '%20');
  const leadsAway = href !== '' && !href.startsWith('#');
  if (isSafeLink(href)) return href;
  if (leadsAway) context.leftOut.note('link');
  return null;
}

interface Looks {
  readonly marks: readonly RunMark[];
  readonly href: string | null;
}

function htmlRuns(value: string, context: MarkdownContext): Run[] {
  if (!isMarkup(value)) return plainRuns(value);
  if (/^<br\b/i.test(value)) return plainRuns('\n');
  if (value.startsWith('<!--')) context.leftOut.note('comment');
  if (/^<script\b|\son[a-z]+\s*=/i.test(value)) context.leftOut.note('script');
  if (/^<img\b/i.test(value)) context.leftOut.note('picture');
  if (/^<(?:iframe|embed|object|video|audio)\b/i.test(value)) context.leftOut.note('embedded');
  return [];
}

function nodeRuns(node: PhrasingContent, looks: Looks, context: MarkdownContext): Run[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value === '' ? [] : [{ ...looks, text: cleanText(node.value) }];
    case 'break':
      return plainRuns('\n');
    case 'strong':
      return inlineRuns(node.children, { ...looks, marks: withMark(looks.marks, 'bold') }, context);
    case 'emphasis':
      return inlineRuns(node.children, { ...looks, marks: withMark(looks.marks, 'italic') }, context);
    case 'delete':
      return inlineRuns(node.children, { ...looks, marks: withMark(looks.marks, 'strike') }, context);
    case 'link':
      return inlineRuns(node.children, { ...looks, href: safeHref(node.url, context) }, context);
    case 'linkReference': {
      context.used.add(node.identifier);
      const href = safeHref(context.definitions.get(node.identifier) ?? '', context);
      return inlineRuns(node.children, { ...looks, href }, context);
    }
    case 'image':
    case 'imageReference':
      context.leftOut.note('picture', node.alt ?? '');
      return [];
    case 'footnoteReference':
      return plainRuns(`[${node.label ?? node.identifier}]`);
    case 'html':
      return htmlRuns(node.value, context);
  }
}

/**
 * The runs of inline Markdown. Soft and hard line breaks are both line feeds; the caller tells them apart. What is
 * between tags that hide it is left out and named; what is between tags that raise, lower or strike it looks so.
 */
export function inlineRuns(nodes: readonly PhrasingContent[], looks: Looks, context: MarkdownContext): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    const span = node?.type === 'html' ? tagSpan(nodes, at) : null;
    if (!span) {
      if (node) runs.push(...nodeRuns(node, looks, context));
      continue;
    }
    const marks = span.means === 'struck' ? withMark(looks.marks, 'strike') : looks.marks;
    const inside = inlineRuns(nodes.slice(at + 1, span.end), { ...looks, marks }, context);
    if (span.means === 'struck') runs.push(...inside);
    else if (span.means === 'hidden' || span.means === 'deleted')
      context.leftOut.note(span.means, runsText(inside));
    else runs.push(...scriptRuns(inside, span.means));
    at = span.end;
  }
  return runs;
}

export const plainLooks: Looks = { marks: [], href: null };
